import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '../shared/clock/useServerNow.ts';
import { formatCount, formatSigned } from '../shared/markets/format.ts';
import { tokyoClock } from '../shared/markets/tokyoClock.ts';
import { totalsOf } from '../shared/money/positionRow.ts';
import { useCash } from '../shared/money/useCash.ts';
import { usePositions } from '../shared/money/usePositions.ts';
import { useOrderDesk } from '../shared/orders/orderDesk.ts';
import { isLiveOrder } from '../shared/orders/orderRow.ts';
import { restrictionOf } from '../shared/permissions/restriction.ts';
import { usePermission } from '../shared/permissions/usePermission.ts';
import { useSession } from '../shared/session/sessionStore.ts';
import styles from './FootStatus.module.css';

/** How the customer stands, and the time by the clocks of the market: at the foot of every page while signed in. */
export function FootStatus() {
  const isIn = useSession(({ state }) => state.status === 'in');
  return isIn ? <Status /> : null;
}

function Status() {
  const { t } = useTranslation();
  const view = usePermission('view');
  const seesMoney = view !== undefined && restrictionOf(view) === null;
  return (
    <div role="group" aria-label={t('workspace.foot.label')} className={styles.status} data-testid="foot">
      {seesMoney ? <Money /> : null}
      <TokyoTime />
    </div>
  );
}

function Money() {
  const { t } = useTranslation();
  const cash = useCash();
  const positions = usePositions();
  const liveOrders = useOrderDesk(({ server }) => [...server.values()].filter(isLiveOrder).length);
  const yen = (amount: number): string => t('orders.yen', { amount: formatCount(amount) });
  const result = positions === undefined ? null : totalsOf(positions).unrealisedYen;
  return (
    <>
      <Figure name={t('money.buyingPower')} width="yen">
        {cash === undefined ? '–' : yen(cash.buyingPowerYen)}
      </Figure>
      <Figure name={t('money.resultTotal')} width="yen">
        <span data-live="" data-tone={result === null ? undefined : Math.sign(result)}>
          {result === null ? '–' : formatSigned(yen(Math.abs(result)), result)}
        </span>
      </Figure>
      <Figure name={t('workspace.foot.liveOrders')} width="count">
        {cash === undefined ? '–' : formatCount(liveOrders)}
      </Figure>
    </>
  );
}

function TokyoTime() {
  const { t } = useTranslation();
  const nowMs = useServerNow();
  return (
    <Figure name={t('workspace.foot.tokyo')} width="clock">
      {tokyoClock(nowMs)}
    </Figure>
  );
}

interface FigureProps {
  name: string;
  /** Room for any usual value, so that a changing one moves nothing. */
  width: 'yen' | 'count' | 'clock';
  children: ReactNode;
}

function Figure({ name, width, children }: FigureProps) {
  return (
    <span className={styles.figure}>
      <span className={styles.name}>{name}</span>{' '}
      <span className={styles.value} data-width={width}>
        {children}
      </span>
    </span>
  );
}
