import { ask, end, to } from './step.ts';
import type { Steps, TroubleKey } from './step.ts';
import type { TroubleFacts } from './troubleFacts.ts';

/** No Bluetooth (R10), several password managers, Chrome switched off (R11). */
export function phoneSteps(facts: TroubleFacts): Steps {
  return { ...noBluetooth(facts), ...managers, ...chrome };
}

function noBluetooth({ makesHere, makesOnKey, handOff }: TroubleFacts): Steps {
  const chromeSteps: TroubleKey[] = [
    'trouble.bluetooth.android1',
    'trouble.bluetooth.android2',
    'trouble.bluetooth.android3',
    ...(handOff ? (['trouble.bluetooth.thenBrowser'] as const) : (['trouble.bluetooth.thenChrome'] as const)),
  ];
  const other: TroubleKey[] = [
    ...(makesHere ? (['trouble.bluetooth.here'] as const) : []),
    ...(makesOnKey ? (['trouble.bluetooth.key'] as const) : []),
  ];
  return {
    noBluetooth: ask(
      'trouble.bluetooth.which',
      [
        to('trouble.bluetooth.off', 'bluetoothOff'),
        to('trouble.bluetooth.android', 'bluetoothAndroid'),
        to('trouble.bluetooth.iphone', 'bluetoothIphone'),
      ],
      ['trouble.bluetooth.why'],
    ),
    bluetoothOff: end('trouble.bluetooth.offTitle', 'environment', ['trouble.bluetooth.offText']),
    bluetoothAndroid: end(
      'trouble.bluetooth.androidTitle',
      handOff ? 'browser' : 'otherDevices',
      chromeSteps,
    ),
    bluetoothIphone:
      other.length === 0
        ? end('trouble.bluetooth.iphoneTitle', 'helpDesk', ['trouble.bluetooth.noWay'])
        : end('trouble.bluetooth.iphoneTitle', 'register', [...other, 'trouble.bluetooth.adapter']),
  };
}

const managers: Steps = {
  managers: ask(
    'trouble.managers.which',
    [
      to('trouble.managers.iphone', 'managersIphone'),
      to('trouble.managers.android', 'managersAndroid'),
      to('trouble.managers.pc', 'managersPc'),
    ],
    ['trouble.managers.why'],
  ),
  managersIphone: end('trouble.managers.iphoneTitle', 'signIn', [
    'trouble.managers.iphone1',
    'trouble.managers.iphone2',
  ]),
  managersAndroid: end('trouble.managers.androidTitle', 'signIn', [
    'trouble.managers.android1',
    'trouble.managers.android2',
  ]),
  managersPc: end('trouble.managers.pcTitle', 'signIn', ['trouble.managers.pc1', 'trouble.managers.pc2']),
};

const chrome: Steps = {
  chrome: end('trouble.chrome.title', 'signIn', [
    'trouble.chrome.step1',
    'trouble.chrome.step2',
    'trouble.chrome.step3',
  ]),
};
