import { useId, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../shared/commands/useCommand.ts';
import type { Board } from '../../../shared/markets/board.ts';
import { useFeedUsable } from '../../../shared/markets/feedStore.ts';
import { formatCount } from '../../../shared/markets/format.ts';
import { decimalsOf, useInstruments } from '../../../shared/markets/instruments.ts';
import { useMarketStatus } from '../../../shared/markets/marketStatus.ts';
import { useQuote } from '../../../shared/markets/quote.ts';
import { useTopic } from '../../../shared/markets/topics.ts';
import type { Trade } from '../../../shared/markets/trades.ts';
import { tradesTopic } from '../../../shared/markets/trades.ts';
import { useLiveOrdersAt } from '../../../shared/orders/desk.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useIssueName } from '../useIssueName.ts';
import { auctionOf, newestTrade } from './auctionOf.ts';
import styles from './Board.module.css';
import { BoardBar } from './BoardBar.tsx';
import { BoardLevel } from './BoardLevel.tsx';
import { useBoardLock } from './boardLock.ts';
import { boardRows } from './boardRows.ts';
import type { LevelRow } from './boardRows.ts';
import { LastPrice } from './LastPrice.tsx';
import { useBoardOrders } from './useBoardOrders.ts';

/** The board of one issue: every row has its place for good, whatever the market does. */
export function BoardView({ symbol, board }: { symbol: string; board: Board }) {
  const { t } = useTranslation();
  const issueName = useIssueName();
  const instrument = useInstruments().get(symbol);
  const decimals = instrument === undefined ? 0 : decimalsOf(instrument);
  const quote = useQuote(symbol);
  const phase = useMarketStatus()?.phase ?? null;
  const newest = useTopic<Trade | null>(tradesTopic(symbol), newestTrade, null);
  const own = useLiveOrdersAt(symbol);
  const { unlocked, toggle } = useBoardLock();
  const usable = useFeedUsable();
  const { cursor, ...events } = useBoardOrders({ symbol, board, own, unlocked, usable });
  const id = useId();
  const scroller = useCentred();
  useCommand('board.lock', toggle);
  const { asks, bids } = boardRows(board, phase);
  const at = [...asks, ...bids].find(({ price }) => price !== null && price === cursor?.price);
  const level = (row: LevelRow) => {
    const mine = row.price === null ? undefined : own.get(row.price);
    return (
      <BoardLevel
        key={row.place}
        {...row}
        id={`${id}${row.place}`}
        decimals={decimals}
        ownSell={mine?.sell ?? 0}
        ownBuy={mine?.buy ?? 0}
        cursor={row === at ? (cursor?.side ?? null) : null}
      />
    );
  };
  return (
    <div className={styles.panel} data-unlocked={unlocked || undefined} data-testid="board">
      <BoardBar board={board} phase={phase} decimals={decimals} unlocked={unlocked} onToggle={toggle} />
      <div
        ref={scroller}
        role="grid"
        tabIndex={0}
        data-panel-focus=""
        className={styles.grid}
        aria-label={t('board.label', { name: `${symbol} ${issueName(symbol)}` })}
        aria-describedby={`${id}hint`}
        aria-activedescendant={
          at === undefined || cursor === null ? undefined : `${id}${at.place}${cursor.side}`
        }
        data-live=""
        {...events}
      >
        <Heads />
        <EdgeRow sell={board.marketSell} words={t('board.market')} buy={board.marketBuy} market />
        <EdgeRow sell={board.over} words={t('board.over')} buy={null} />
        {asks.map(level)}
        <LastPrice quote={quote} auction={auctionOf(newest, quote, phase)} decimals={decimals} />
        {bids.map(level)}
        <EdgeRow sell={null} words={t('board.under')} buy={board.under} />
      </div>
      <VisuallyHidden>
        <p id={`${id}hint`}>{t('board.hint')}</p>
      </VisuallyHidden>
    </div>
  );
}

function Heads() {
  const { t } = useTranslation();
  return (
    <div role="row" className={styles.heads}>
      {[t('board.askQuantity'), t('board.price'), t('board.bidQuantity')].map((head) => (
        <div key={head} role="columnheader">
          <VisuallyHidden>{head}</VisuallyHidden>
        </div>
      ))}
    </div>
  );
}

interface EdgeRowProps {
  /** Shares; null: this side has no such number. */
  sell: number | null;
  words: string;
  buy: number | null;
  /** Orders at the market can be made from here. */
  market?: boolean;
}

function EdgeRow({ sell, words, buy, market = false }: EdgeRowProps) {
  const shown = (count: number | null): string => (count === null || count === 0 ? '' : formatCount(count));
  return (
    <div role="row" className={styles.edge} data-price={market ? 'market' : undefined}>
      <div role="gridcell" className={styles.sell} data-side="sell">
        <span className={styles.quantity}>{shown(sell)}</span>
      </div>
      <div role="rowheader" className={styles.price} data-side="none">
        {words}
      </div>
      <div role="gridcell" className={styles.buy} data-side="buy">
        <span className={styles.quantity}>{shown(buy)}</span>
      </div>
    </div>
  );
}

/** A board that is higher than its panel begins with the last price in the middle. */
function useCentred() {
  const scroller = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (box !== null) box.scrollTop = (box.scrollHeight - box.clientHeight) / 2;
  }, []);
  return scroller;
}
