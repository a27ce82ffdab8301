import { useTranslation } from 'react-i18next';

/** Rule D4, word for word: account > customer data > registered data > passkeys. */
export function usePath(): readonly string[] {
  const { t } = useTranslation();
  return [
    t('passkeys.navAccount'),
    t('passkeys.navCustomer'),
    t('passkeys.navRegistered'),
    t('passkeys.title'),
  ];
}
