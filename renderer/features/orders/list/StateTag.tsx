import { useTranslation } from 'react-i18next';
import type { OrderRow } from '../../../shared/orders/orderRow.ts';
import { Tag } from '../../../ui/Tag.tsx';
import { stateTone, stateWordOf } from './stateTone.ts';

/** The state of an order as a quiet word; the reason behind it when somebody points at it. */
export function StateTag({ row, title }: { row: OrderRow; title: string }) {
  const { t } = useTranslation();
  const word = stateWordOf(row);
  return (
    <span title={title}>
      <Tag tone={stateTone(word)}>{t(`orders.state.${word}`)}</Tag>
    </span>
  );
}
