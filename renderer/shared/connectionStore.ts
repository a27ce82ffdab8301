import { create } from 'zustand';

/** What is known about the relying party; features/connection measures it, other places only read. */
export interface Connection {
  state: 'connecting' | 'connected' | 'lost';
  /** Round trip of the last health check, in milliseconds. */
  latencyMs: number | null;
  demo: boolean;
  version: string | null;
}

export const useConnection = create<Connection>(() => ({
  state: 'connecting',
  latencyMs: null,
  demo: false,
  version: null,
}));
