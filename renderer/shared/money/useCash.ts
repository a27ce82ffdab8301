import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { CashView } from '../../../server/contract/trading.ts';
import { useTopic } from '../markets/topics.ts';
import { queries } from '../queries.ts';
import { useLiveSession } from '../session/useLiveSession.ts';
import type { Money } from './accountTopic.ts';
import { accountTopic, readMoney } from './accountTopic.ts';

/**
 * The customer's money, live from the stream; where it is not there yet, as it was read. Undefined until either is.
 * Amounts in yen. The payout account is read once and stays until it is asked for anew.
 */
export function useCash(): CashView | undefined {
  const signedIn = useLiveSession() !== null;
  const { data: read } = useQuery({ ...queries.cash, enabled: signedIn });
  const live = useTopic<Money | null>(signedIn ? accountTopic : null, readMoney, null);
  return useMemo(() => {
    if (!signedIn || (live === null && read === undefined)) return undefined;
    return live === null ? read : { ...live, payout: read?.payout ?? null };
  }, [signedIn, live, read]);
}
