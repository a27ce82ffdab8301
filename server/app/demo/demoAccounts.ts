/** A seeded account of the demo. Every name, code, address and number is made up. */
export interface DemoSeed {
  customerCode: string;
  displayName: string;
  password: string;
  phone: string;
  language: 'ja' | 'en';
  addresses: readonly { address: string; verified: boolean }[];
}

/** example.com and example.jp are reserved for examples; nothing is ever sent there. */
export const demoAccounts: readonly DemoSeed[] = [
  {
    customerCode: '10010001',
    displayName: '手形 太郎',
    password: 'Tegata-2026a',
    phone: '09000000001',
    language: 'ja',
    addresses: [
      { address: 'taro.tegata@example.jp', verified: true },
      { address: 'tegata.work@example.com', verified: true },
    ],
  },
  {
    customerCode: '10010002',
    displayName: '手形 花子',
    password: 'Hanako-2026b',
    phone: '09000000002',
    language: 'ja',
    addresses: [{ address: 'hanako.tegata@example.jp', verified: true }],
  },
  {
    customerCode: '10010003',
    displayName: '青葉 みどり',
    password: 'Midori-2026c',
    phone: '09000000003',
    language: 'en',
    addresses: [{ address: 'midori.aoba@example.com', verified: true }],
  },
  {
    customerCode: '10010004',
    displayName: '星野 健（メール未確認）',
    password: 'Hoshino-2026d',
    phone: '09000000004',
    language: 'ja',
    addresses: [{ address: 'ken.hoshino@example.jp', verified: false }],
  },
];
