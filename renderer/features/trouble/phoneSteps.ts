import { ask, end, to } from './step.ts';
import type { Step, Steps, TroubleKey } from './step.ts';
import type { TroubleFacts } from './troubleFacts.ts';

/** No Bluetooth (R10), several password managers, Chrome switched off (R11). */
export function phoneSteps(facts: TroubleFacts): Steps {
  return { ...noBluetooth(facts), ...managers, ...chrome };
}

function noBluetooth({ handOff, ...facts }: TroubleFacts): Steps {
  const chromeSteps: TroubleKey[] = [
    'trouble.bluetooth.android1',
    'trouble.bluetooth.android2',
    'trouble.bluetooth.android3',
    ...(handOff ? (['trouble.bluetooth.thenBrowser'] as const) : (['trouble.bluetooth.thenChrome'] as const)),
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
    bluetoothIphone: withoutBluetooth(facts),
  };
}

/** Another passkey helps, but it is made after signing in, and the one in the phone cannot sign in here. */
function withoutBluetooth({
  makesHere,
  makesOnKey,
  signedIn,
}: Pick<TroubleFacts, 'makesHere' | 'makesOnKey' | 'signedIn'>): Step {
  const title = 'trouble.bluetooth.iphoneTitle';
  const other: TroubleKey[] = [
    ...(makesHere ? (['trouble.bluetooth.here'] as const) : []),
    ...(makesOnKey ? (['trouble.bluetooth.key'] as const) : []),
  ];
  if (other.length === 0) return end(title, 'helpDesk', ['trouble.bluetooth.noWay']);
  const texts: TroubleKey[] = [...other, 'trouble.bluetooth.adapter'];
  return signedIn
    ? end(title, 'register', texts)
    : ask(title, [to('trouble.bluetooth.signInFirst', 'noPasskey')], texts);
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
