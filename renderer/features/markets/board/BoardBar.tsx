import { useTranslation } from 'react-i18next';
import type { Board } from '../../../shared/markets/board.ts';
import { formatPrice } from '../../../shared/markets/format.ts';
import type { PriceDecimals } from '../../../shared/markets/format.ts';
import type { MarketPhase } from '../../../shared/markets/marketStatus.ts';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './Board.module.css';

interface BoardBarProps {
  board: Board;
  phase: MarketPhase | null;
  decimals: PriceDecimals;
  unlocked: boolean;
  onToggle: () => void;
}

/** What is unusual about the board, in words, and the lock of board orders. */
export function BoardBar({ board, phase, decimals, unlocked, onToggle }: BoardBarProps) {
  const { t } = useTranslation();
  const state = useBoardState(board, phase, decimals);
  return (
    <div className={styles.bar28}>
      <span className={styles.state} role="status" title={state}>
        {state}
      </span>
      <button
        type="button"
        role="switch"
        aria-checked={unlocked}
        aria-label={t('board.lockName')}
        title={unlocked ? t('board.unlockHint') : t('board.lockHint')}
        className={styles.lock}
        data-testid="board-lock"
        onClick={onToggle}
      >
        <Icon name={unlocked ? 'lockOpen' : 'lockShut'} size={14} />
        {unlocked ? t('board.unlocked') : t('board.locked')}
      </button>
    </div>
  );
}

function useBoardState(board: Board, phase: MarketPhase | null, decimals: PriceDecimals): string {
  const { t } = useTranslation();
  const { special, indicative } = board;
  if (special !== null) {
    return t(`board.quote.${special.kind}.${special.side}`, { price: formatPrice(special.price, decimals) });
  }
  if (indicative === null || phase === 'continuous') return '';
  const price = formatPrice(indicative, decimals);
  return phase === 'preClose' ? t('board.closeIndicative', { price }) : t('board.indicative', { price });
}
