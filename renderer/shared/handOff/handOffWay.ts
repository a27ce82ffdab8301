import type { ComponentType } from 'react';
import { create } from 'zustand';
import type { Action } from '../../../server/contract/actions.ts';
import type { ApiResponse } from '../../../server/contract/api.ts';

/** What the system browser is asked to do for this window. */
export type HandOffPurpose =
  { kind: 'signIn' } | { kind: 'registerPasskey' } | { kind: 'stepUp'; action: Action };

export interface HandOffProps {
  purpose: HandOffPurpose;
  /** The browser has done it and this window has redeemed it. */
  onDone: (redeemed: ApiResponse<'handOffRedeem'>) => void;
  /** Cancelled, or another way is wanted. */
  onClose: () => void;
}

/**
 * The way through the system browser, where there is one. It is a feature of its own, and features never import each
 * other: the app hands it over here, and whoever offers ways to verify draws it from here. Null in an ordinary
 * browser, which needs no hand-off.
 */
export const useHandOffWay = create<{ Way: ComponentType<HandOffProps> | null }>(() => ({ Way: null }));

export function provideHandOff(Way: ComponentType<HandOffProps>): void {
  useHandOffWay.setState({ Way });
}
