import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { useCommandRegistry } from '../../../../../renderer/shared/commands/commandRegistry.ts';
import {
  openTicket,
  proposeOrder,
  takeProposal,
  useTicketProposal,
} from '../../../../../renderer/shared/orders/ticketStore.ts';

/** A ticket in a panel of its own, in front or behind another tab. */
function ticketAt(isConnected: boolean): { isConnected: boolean } {
  const place = { isConnected };
  onTestFinished(openTicket(place));
  return place;
}

let shown: string[] = [];
/** What the frame does when it is asked for a panel. */
let onShow: () => void = () => undefined;

const offered = () => useTicketProposal.getState().proposal?.n ?? 0;

beforeEach(() => {
  vi.useFakeTimers();
  shown = [];
  onShow = () => undefined;
  const showPanel = (kind: string): string => {
    shown.push(kind);
    onShow();
    return 'p1';
  };
  useCommandRegistry.setState({ showPanel });
});

afterEach(() => {
  vi.runAllTimers();
  useCommandRegistry.setState({ showPanel: null });
  vi.useRealTimers();
});

it('a ticket behind another tab is brought to the front, and takes what was proposed', () => {
  const hidden = ticketAt(false);
  onShow = () => (hidden.isConnected = true);
  proposeOrder({ symbol: '1018' });
  expect(shown).toEqual(['ticket']);
  expect(takeProposal(offered(), hidden)).toMatchObject({ symbol: '1018' });
});

it('a ticket that nobody sees leaves the proposal to the one in front', () => {
  const hidden = ticketAt(false);
  const front = ticketAt(true);
  proposeOrder({ symbol: '1018' });
  expect(shown).toEqual([]);
  expect(takeProposal(offered(), hidden)).toBeNull();
  expect(takeProposal(offered(), front)).toMatchObject({ symbol: '1018' });
  expect(offered()).toBe(0);
});

it('a proposal is taken once, and not long after it was made', () => {
  const front = ticketAt(true);
  proposeOrder({ symbol: '1018' });
  const n = offered();
  expect(takeProposal(n, front)).not.toBeNull();
  expect(takeProposal(n, front)).toBeNull();
  proposeOrder({ symbol: '1018' });
  const late = offered();
  vi.advanceTimersByTime(1_000);
  expect(takeProposal(late, front)).toBeNull();
});
