import { useTranslation } from 'react-i18next';
import type { CashView } from '../../../server/contract/trading.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { formatCount, formatSignedYen } from '../../shared/markets/format.ts';
import { CashMenus } from './CashMenus.tsx';
import styles from './CashPanel.module.css';
import { useSettlementDay } from '../../shared/money/useSettlementDay.ts';

interface Line {
  name: string;
  value: string;
  look?: 'main' | 'sub';
  signed?: number;
}

const toneOf = (signed: number | undefined): string | undefined =>
  signed === undefined || signed === 0 ? undefined : signed > 0 ? styles.up : styles.down;

/** Names and amounts that belong together. */
function Lines({ lines }: { lines: readonly Line[] }) {
  return (
    <dl className={styles.facts}>
      {lines.map(({ name, value, look, signed }) => (
        <div key={name} className={look === undefined ? undefined : styles[look]}>
          <dt>{name}</dt>
          <dd data-live="" className={toneOf(signed)}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface CashOverviewProps {
  /** Undefined: not there, because it is still coming or because it was refused. */
  cash: CashView | undefined;
  refusal: Refusal | null;
}

/** What this session may do with money always stands there, sums once they are there. */
export function CashOverview({ cash, refusal }: CashOverviewProps) {
  const { t } = useTranslation();
  return (
    // Scrolled by keyboard as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls
    <div className={styles.overview} tabIndex={0} role="region" aria-label={t('money.view.overview')}>
      {cash === undefined && refusal !== null ? (
        <div className={styles.note}>
          <RefusalNotice refusal={refusal} />
        </div>
      ) : null}
      <div className={styles.groups} data-testid="cash-overview">
        {cash === undefined ? null : <Sums cash={cash} />}
        <CashMenus payout={cash?.payout} />
      </div>
    </div>
  );
}

/** What there is, what is promised, and what can be spent and withdrawn. */
function Sums({ cash }: { cash: CashView }) {
  const { t } = useTranslation();
  const settlementDay = useSettlementDay();
  const power: Line[] = [
    { name: t('money.buyingPower'), value: formatCount(cash.buyingPowerYen), look: 'main' },
    { name: t('money.withdrawable'), value: formatCount(cash.withdrawableYen), look: 'main' },
    { name: t('money.reserved'), value: formatCount(cash.reservedYen) },
    { name: t('money.realised'), value: formatSignedYen(cash.realisedYen), signed: cash.realisedYen },
  ];
  const settled: Line[] = [
    { name: t('money.cash'), value: formatCount(cash.cashYen) },
    { name: t('money.unsettled'), value: formatSignedYen(cash.unsettledYen) },
    ...cash.settlements.map(({ on, amountYen }): Line => ({
      name: t('money.settlesOn', { date: settlementDay(on) }),
      value: formatSignedYen(amountYen),
      look: 'sub',
    })),
  ];
  return (
    <>
      <Lines lines={power} />
      <Lines lines={settled} />
    </>
  );
}
