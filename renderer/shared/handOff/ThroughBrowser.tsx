import { createElement } from 'react';
import { useHandOffWay } from './handOffWay.ts';
import type { HandOffProps } from './handOffWay.ts';

/** The way through the system browser, as the app handed it over; nothing where there is none. */
export function ThroughBrowser(props: HandOffProps) {
  const Way = useHandOffWay((store) => store.Way);
  return Way === null ? null : createElement(Way, props);
}
