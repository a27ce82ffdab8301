import { QueryClient, queryOptions } from '@tanstack/react-query';
import type { ApiResponse, Endpoint } from '../../server/contract/api.ts';
import { call } from '../gateways/api.ts';
import type { Refusal } from '../gateways/refusal.ts';

/** Only TanStack Query sees this: it knows failures as exceptions. */
export class RefusedError extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const retriesMax = 4;
const firstRetryAfterMs = 500;
const sessionPollMs = 30_000;
/** What is allowed changes seldom, and the page asks anew at the moments it knows of. */
const permissionsPollMs = 60_000;
const mailboxPollMs = 1_500;

/** A short absence of the relying party is waited out; a refusal is an answer and is not asked again. */
function worthRetrying(failures: number, error: Error): boolean {
  const code = error instanceof RefusedError ? error.refusal.code : 'internal';
  return failures < retriesMax && (code === 'offline' || code === 'unavailable');
}

export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: worthRetrying,
        retryDelay: (failures) => firstRetryAfterMs * 2 ** failures,
        staleTime: 5_000,
      },
    },
  });
}

function read<E extends Endpoint>(endpoint: E) {
  return async ({ signal }: { signal: AbortSignal }): Promise<ApiResponse<E>> => {
    const outcome = await call(endpoint, { signal });
    if (!outcome.ok) throw new RefusedError(outcome.refusal);
    return outcome.value;
  };
}

/** Everything that is read from the relying party, under one key each. */
export const queries = {
  policy: queryOptions({
    queryKey: ['policy'],
    queryFn: read('policy'),
    staleTime: Number.POSITIVE_INFINITY,
  }),
  session: queryOptions({
    queryKey: ['session'],
    queryFn: read('session'),
    refetchInterval: sessionPollMs,
    refetchOnWindowFocus: 'always',
  }),
  /** Everybody's: announced before sign-in as well. */
  enforcement: queryOptions({
    queryKey: ['enforcement'],
    queryFn: read('enforcement'),
    refetchInterval: permissionsPollMs,
    refetchOnWindowFocus: 'always',
  }),
  permissions: queryOptions({
    queryKey: ['permissions'],
    queryFn: read('permissions'),
    refetchInterval: permissionsPollMs,
    refetchOnWindowFocus: 'always',
  }),
  account: queryOptions({ queryKey: ['account'], queryFn: read('account') }),
  passkeys: queryOptions({ queryKey: ['passkeys'], queryFn: read('passkeys') }),
  sessions: queryOptions({ queryKey: ['sessions'], queryFn: read('sessions') }),
  secondFactor: queryOptions({ queryKey: ['secondFactor'], queryFn: read('secondFactor') }),
  executions: queryOptions({ queryKey: ['executions'], queryFn: read('executions') }),
  positions: queryOptions({ queryKey: ['positions'], queryFn: read('positions') }),
  cash: queryOptions({ queryKey: ['cash'], queryFn: read('cash') }),
  moneyMoves: queryOptions({ queryKey: ['moneyMoves'], queryFn: read('moneyMoves') }),
  withdrawals: queryOptions({ queryKey: ['withdrawals'], queryFn: read('withdrawals') }),
  receipts: queryOptions({ queryKey: ['receipts'], queryFn: read('receipts') }),
  notices: queryOptions({ queryKey: ['notices'], queryFn: read('notices') }),
  history: queryOptions({ queryKey: ['history'], queryFn: read('history') }),
  /** Names, lots and ticks; limits change with the trading day, and the feed asks anew then. */
  instruments: queryOptions({
    queryKey: ['instruments'],
    queryFn: read('instruments'),
    staleTime: Number.POSITIVE_INFINITY,
  }),
  demoAccounts: queryOptions({ queryKey: ['demoAccounts'], queryFn: read('demoAccounts') }),
  demoMails: queryOptions({
    queryKey: ['demoMails'],
    queryFn: read('demoMails'),
    refetchInterval: mailboxPollMs,
  }),
};

/** A receipt never changes. */
export function receiptQuery(id: string) {
  return queryOptions({
    queryKey: ['receipt', id],
    queryFn: async ({ signal }) => {
      const outcome = await call('receipt', { params: { id }, signal });
      if (!outcome.ok) throw new RefusedError(outcome.refusal);
      return outcome.value;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The refusal behind a failed query. */
export function refusalOf(error: Error | null): Refusal | null {
  if (error === null) return null;
  return error instanceof RefusedError ? error.refusal : { code: 'internal' };
}
