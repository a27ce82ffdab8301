import type { settings as ja } from '../ja/settings.ts';
import type { Words } from '../Words.ts';

export const settings = {
  title: 'Settings',
  upColour: 'Colour of a rising price',
  upColourHint: 'Buy and sell follow it.',
  red: 'Red',
  green: 'Green',
  numberFormat: 'Large numbers',
  full: '1,204,300',
  short: '1.2M',
  sound: 'Sound for alerts and executions',
  osNotifications: 'Desktop notices for alerts and executions',
  boardClicks: 'Let clicks on the board enter orders',
  boardClicksHint: 'While the board is unlocked, a click goes on to the confirmation of an order.',
  keys: 'Keyboard shortcuts',
  kept: 'Changes are saved at once, and hold on every PC you use.',
} satisfies Words<typeof ja>;
