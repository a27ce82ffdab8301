import type { PayoutAccount } from '../../contract/actions.ts';

/** A seeded account of the demo. Every name, code, address and number is made up. */
export interface DemoSeed {
  customerCode: string;
  displayName: string;
  password: string;
  tradingPassword: string;
  withdrawalPassword: string;
  /** By which the help desk knows the caller (M14). */
  pin: string;
  phone: string;
  /** `YYYY-MM-DD` */
  birthDate: string;
  language: 'ja' | 'en';
  addresses: readonly { address: string; verified: boolean }[];
  /** At a bank that there is not; null: not registered yet. */
  payout: PayoutAccount | null;
}

/** No bank has this code. */
const bankCode = '9998';

/** example.com and example.jp are reserved for examples; nothing is ever sent there. */
export const demoAccounts: readonly DemoSeed[] = [
  {
    customerCode: '10010001',
    displayName: '手形 太郎',
    password: 'Tegata-2026a',
    tradingPassword: 'Umi7_Kawa+58',
    withdrawalPassword: 'Sora:92=Mado6',
    pin: '407192',
    phone: '09000000001',
    birthDate: '1984-03-17',
    language: 'ja',
    addresses: [
      { address: 'taro.tegata@example.jp', verified: true },
      { address: 'tegata.work@example.com', verified: true },
    ],
    payout: { bankCode, branchCode: '101', kind: 'ordinary', number: '4100001', holder: 'テガタ タロウ' },
  },
  {
    customerCode: '10010002',
    displayName: '手形 花子',
    password: 'Hanako-2026b',
    tradingPassword: 'Yuki%48Hoshi',
    withdrawalPassword: 'Mori&71_Ike5',
    pin: '528063',
    phone: '09000000002',
    birthDate: '1990-11-02',
    language: 'ja',
    addresses: [{ address: 'hanako.tegata@example.jp', verified: true }],
    payout: { bankCode, branchCode: '101', kind: 'ordinary', number: '4100002', holder: 'テガタ ハナコ' },
  },
  {
    customerCode: '10010003',
    displayName: 'Midori Aoba',
    password: 'Midori-2026c',
    tradingPassword: 'Hana*63+Tani',
    withdrawalPassword: 'Iwa=84.Nami9',
    pin: '839617',
    phone: '09000000003',
    birthDate: '1978-07-25',
    language: 'en',
    addresses: [{ address: 'midori.aoba@example.com', verified: true }],
    payout: null,
  },
  {
    customerCode: '10010004',
    displayName: '星野 健（メール未確認）',
    password: 'Hoshino-2026d',
    tradingPassword: 'Taki#57_Oka3',
    withdrawalPassword: 'Nishi+26:Hae',
    pin: '691480',
    phone: '09000000004',
    birthDate: '1995-12-08',
    language: 'ja',
    addresses: [{ address: 'ken.hoshino@example.jp', verified: false }],
    payout: { bankCode, branchCode: '204', kind: 'current', number: '4100004', holder: 'ホシノ ケン' },
  },
  {
    customerCode: '10010005',
    displayName: 'Emma Clarke',
    password: 'Clarke-2026e',
    tradingPassword: 'Kumo+37:Sato',
    withdrawalPassword: 'Kaze=62%Nori',
    pin: '274958',
    phone: '09000000005',
    birthDate: '1987-05-21',
    language: 'en',
    addresses: [{ address: 'emma.clarke@example.com', verified: true }],
    payout: { bankCode, branchCode: '101', kind: 'ordinary', number: '4100005', holder: 'クラーク エマ' },
  },
];
