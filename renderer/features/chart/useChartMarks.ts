import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isPriceAlert } from '../../shared/alerts/alert.ts';
import { useAlerts } from '../../shared/alerts/useAlerts.ts';
import { formatCount } from '../../shared/markets/format.ts';
import type { TopicData } from '../../shared/markets/topics.ts';
import { useTopic } from '../../shared/markets/topics.ts';
import { accountTopic, readPositions } from '../../shared/money/accountTopic.ts';
import { useLiveOrdersAt } from '../../shared/orders/useLiveOrdersAt.ts';
import type { PriceMark } from './view/PriceMarks.ts';

/** What was paid for a share on average; null: none is held. */
function useAverageCost(symbol: string | null): number | null {
  const read = useMemo(
    () => (data: TopicData) => {
      const held = readPositions(data)?.find((position) => position.symbol === symbol);
      return held === undefined || held.quantity === 0 ? null : held.averageCost;
    },
    [symbol],
  );
  return useTopic<number | null>(accountTopic, read, null);
}

/** The customer's own working orders, average cost and armed price alerts of an issue, as lines for the chart. */
export function useChartMarks(symbol: string | null): readonly PriceMark[] {
  const { t } = useTranslation();
  const orders = useLiveOrdersAt(symbol);
  const cost = useAverageCost(symbol);
  const alerts = useAlerts();
  return useMemo(() => {
    const own = [...orders].flatMap(([price, { buy, sell }]) => [
      {
        id: `buy${price}`,
        price,
        kind: 'buy' as const,
        title: `${t('chart.markBuy')} ${formatCount(buy)}`,
        of: buy,
      },
      {
        id: `sell${price}`,
        price,
        kind: 'sell' as const,
        title: `${t('chart.markSell')} ${formatCount(sell)}`,
        of: sell,
      },
    ]);
    const marks: PriceMark[] = own.filter(({ of }) => of > 0);
    if (cost !== null) marks.push({ id: 'cost', price: cost, kind: 'cost', title: t('chart.markCost') });
    for (const alert of alerts)
      if (alert.symbol === symbol && alert.state === 'armed' && isPriceAlert(alert))
        marks.push({ id: alert.id, price: alert.rule.value, kind: 'alert', title: t('chart.markAlert') });
    return marks;
  }, [orders, cost, alerts, symbol, t]);
}
