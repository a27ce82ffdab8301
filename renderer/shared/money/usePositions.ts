import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PositionView } from '../../../server/contract/trading.ts';
import { useTopic } from '../markets/topics.ts';
import { queries } from '../queries.ts';
import { useLiveSession } from '../session/useLiveSession.ts';
import { accountTopic, readPositions } from './accountTopic.ts';
import { useMarks } from './marks.ts';
import type { PositionRow } from './positionRow.ts';
import { markPosition } from './positionRow.ts';

/**
 * What the customer holds, and what was sold with a profit or loss (quantity 0), valued at the prices of now. Rows keep
 * their identity while nothing in them changes. Undefined until they are there.
 */
export function usePositions(): readonly PositionRow[] | undefined {
  const signedIn = useLiveSession() !== null;
  const live = useTopic<readonly PositionView[] | null>(signedIn ? accountTopic : null, readPositions, null);
  const { data: read } = useQuery({ ...queries.positions, enabled: signedIn && live === null });
  const positions = signedIn ? (live ?? read?.positions) : undefined;
  const held = useMemo(
    () => (positions ?? []).flatMap(({ symbol, quantity }) => (quantity === 0 ? [] : [symbol])),
    [positions],
  );
  const marks = useMarks(held);
  return useMemo(
    () => positions?.map((position) => markPosition(position, marks.get(position.symbol))),
    [positions, marks],
  );
}
