import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFactorList } from '../../shared/factors/useFactorList.ts';
import { oldLoginBesidePasskey } from '../../shared/oldLogin.ts';
import { useActionList } from '../../shared/permissions/useActionList.ts';
import { queries } from '../../shared/queries.ts';
import { useFormat } from '../../shared/words/useFormat.ts';
import styles from './CredentialsForm.module.css';

/** What customer code and password are good for under this policy, and until when for everything (D6, D7, R5). */
export function OldLoginLede() {
  const { t } = useTranslation();
  const format = useFormat();
  const factors = useFactorList();
  const actions = useActionList();
  const { data: policy } = useQuery(queries.policy);
  const { data: enforcement } = useQuery(queries.enforcement);
  if (policy === undefined) return <p className={styles.lede}>{'\u00a0'}</p>;
  const { legacy } = policy;
  const oldLogin = oldLoginBesidePasskey(policy, enforcement?.enforced ?? false);
  const soon = enforcement !== undefined && enforcement.daysLeft !== null && enforcement.fromMs !== null;
  const when = soon ? format.dateTimeIn(enforcement.fromMs ?? 0, policy.enforcement.timeZone) : '';
  return (
    <div className={styles.lede}>
      <p>{t(`signIn.firstLede.${oldLogin}`, { factors: factors(legacy.secondFactors) })}</p>
      {soon ? <p>{t('session.soon', { when, actions: actions(enforcement.actions) })}</p> : null}
      {enforcement?.enforced === true && enforcement.actions.length > 0 ? (
        <p>{t('signIn.firstEnforced', { actions: actions(enforcement.actions) })}</p>
      ) : null}
    </div>
  );
}
