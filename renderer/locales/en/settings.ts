import type { settings as ja } from '../ja/settings.ts';
import type { Words } from '../Words.ts';

export const settings = {
  title: 'Settings',
  upColour: 'Colour of a rising price',
  upColourHint: 'Buy and sell use the same colours.',
  red: 'Red',
  green: 'Green',
  numberFormat: 'Large numbers',
  full: '1,204,300',
  short: '1.2M',
  sound: 'Sound for alerts and executions',
  osNotifications: 'Desktop notifications for alerts and executions',
  boardClicks: 'Allow orders by clicking the board',
  boardClicksHint: 'While the board is unlocked, a click opens the order confirmation.',
  keys: 'Keyboard shortcuts',
  kept: 'Changes are saved at once and apply on every PC you use.',
} satisfies Words<typeof ja>;
