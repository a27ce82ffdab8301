import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../../server/contract/assertNever.ts';
import { formatBarePrice, formatCount } from '../../../shared/markets/format.ts';
import type { Problem } from './problem.ts';

/** What is wrong with a field, in words. */
export function useProblemWords(): (problem: Problem | undefined) => string | undefined {
  const { t } = useTranslation();
  return useMemo(
    () => (problem) => {
      if (problem === undefined) return undefined;
      switch (problem.code) {
        // Said at the button: an empty field is no fault.
        case 'missing':
          return undefined;
        case 'notPrice':
        case 'notCount':
        case 'listedShares':
        case 'triggerMet':
          return t(`ticket.problem.${problem.code}`);
        case 'offTick':
          return t('ticket.problem.offTick', { tick: formatBarePrice(problem.tick) });
        case 'outsideLimits':
          return t('ticket.problem.outsideLimits', {
            low: formatBarePrice(problem.low),
            high: formatBarePrice(problem.high),
          });
        case 'offLot':
          return t('ticket.problem.offLot', { lot: formatCount(problem.lot) });
        case 'tooMany':
        case 'executed':
          return t(`ticket.problem.${problem.code}`, { shares: formatCount(problem.shares) });
        case 'tooLarge':
          return t('ticket.problem.tooLarge', { yen: formatCount(problem.yen) });
        default:
          return assertNever(problem);
      }
    },
    [t],
  );
}
