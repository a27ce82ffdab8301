import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

interface Payout {
  bankCode: string;
  branchCode: string;
  number: string;
}

const shownDigits = 3;

/** A payout account in words. */
export function usePayoutWords(): (payout: Payout) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ bankCode: bank, branchCode: branch, number }) =>
      t('money.payoutWords', { to: t('money.bankWords', { bank, branch }), number }),
    [t],
  );
}

/** For the open screen: the end of the number alone. In full it stands where it is about to be signed. */
export function maskPayout(payout: Payout): Payout {
  const { number } = payout;
  return { ...payout, number: '*'.repeat(number.length - shownDigits) + number.slice(-shownDigits) };
}
