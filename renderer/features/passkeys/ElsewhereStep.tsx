import { useTranslation } from 'react-i18next';
import { paths } from '../../shared/paths.ts';
import { CopyRow } from '../../shared/CopyRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './RegisterPage.module.css';

/** The policy lets passkeys be made by another kind of client than this one (I9): which, and how to get there. */
export function ElsewhereStep({ where }: { where: 'browser' | 'shell' }) {
  const { t } = useTranslation();
  return (
    <div className={styles.step} data-testid={`register-in-${where}`}>
      <Notice tone="warn" title={t(`passkeys.elsewhere.${where}.title`)}>
        <p>{t(`passkeys.elsewhere.${where}.text`)}</p>
      </Notice>
      {where === 'browser' ? (
        <CopyRow label={t('passkeys.elsewhere.address')} value={`${location.origin}${paths.newPasskey}`} />
      ) : null}
    </div>
  );
}
