import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { InstrumentView } from '../../../../server/contract/marketData.ts';
import { orderQuantityMaxShares } from '../../../../server/contract/tradingLimits.ts';
import { formatCount } from '../../../shared/markets/format.ts';
import { parseCount, stepCount } from './parseCount.ts';
import type { Problems } from './problem.ts';
import { Stepper } from './Stepper.tsx';
import { useProblemWords } from './useTicketWords.ts';

interface QuantityFieldProps {
  value: string;
  instrument: InstrumentView;
  problems: Problems;
  onChange: (typed: string) => void;
  inputRef: Ref<HTMLInputElement>;
}

/** Shares, by trading units. */
export function QuantityField({ value, instrument, problems, onChange, inputRef }: QuantityFieldProps) {
  const { t } = useTranslation();
  const wordsOf = useProblemWords();
  const { lot } = instrument;
  return (
    <Stepper
      label={t('ticket.quantity')}
      value={value}
      unit={t('ticket.unit.shares')}
      onChange={onChange}
      onStep={(steps) =>
        onChange(formatCount(stepCount(parseCount(value), lot, steps, orderQuantityMaxShares)))
      }
      hint={t('ticket.lot', { lot: formatCount(lot) })}
      problem={wordsOf(problems.get('quantity'))}
      inputRef={inputRef}
      testId="ticket-quantity"
    />
  );
}
