import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SecondFactor } from '../../../server/contract/policyWords.ts';
import type { SecondFactorView } from '../../../server/contract/views.ts';
import { call } from '../../gateways/api.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { Restricted } from '../../shared/permissions/Restricted.tsx';
import { restrictionOf } from '../../shared/permissions/restriction.ts';
import { usePermission } from '../../shared/permissions/usePermission.ts';
import { queries, refusalOf } from '../../shared/queries.ts';
import { GuardedStepUp } from '../../shared/stepUp/GuardedStepUp.tsx';
import { useGuarded } from '../../shared/stepUp/useGuarded.ts';
import { Table } from '../../ui/Table.tsx';
import { FactorRow } from './FactorRow.tsx';
import { factorStates } from './factorStates.ts';
import { RemoveTotp } from './RemoveTotp.tsx';
import styles from './SecurityPage.module.css';

/** The second factors of the old login: which work, which is asked for first, and the authenticator app. */
export function SecondFactors() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { data: view, error } = useQuery(queries.secondFactor);
  const { data: account } = useQuery(queries.account);
  const guarded = useGuarded('manageSecondFactor');
  const [removing, setRemoving] = useState(false);
  const [done, setDone] = useState<'removed' | 'preferDone' | null>(null);
  const why = restrictionOf(usePermission('manageSecondFactor'));
  const refusal = guarded.refusal ?? (view === undefined ? refusalOf(error) : null);
  const states = view && account ? factorStates(view, account) : [];

  const take = (what: 'removed' | 'preferDone') => (changed: SecondFactorView) => {
    client.setQueryData(queries.secondFactor.queryKey, changed);
    setDone(what);
  };
  const prefer = (factor: SecondFactor) =>
    guarded.start(
      { kind: 'preferFactor', factor },
      () => call('factorPrefer', { body: { factor } }),
      take('preferDone'),
    );
  const remove = () => {
    setRemoving(false);
    guarded.start({ kind: 'removeTotp' }, () => call('totpRemove'), take('removed'));
  };

  return (
    <section className={styles.section}>
      <h2>{t('secondFactor.title')}</h2>
      <p className={styles.note}>{t('secondFactor.lede')}</p>
      {why === null ? null : <Restricted action="manageSecondFactor" why={why} />}
      {states.length === 0 && refusal === null ? <Loading /> : null}
      <Table
        caption={t('secondFactor.caption')}
        columns={[
          { key: 'factor', head: t('secondFactor.colFactor') },
          { key: 'state', head: t('secondFactor.colState') },
          { key: 'actions', head: t('secondFactor.colActions'), align: 'end' },
        ]}
      >
        {states.map((state) => (
          <FactorRow
            key={state.factor}
            state={state}
            sinceMs={state.factor === 'totp' ? (view?.totp?.enrolledAtMs ?? null) : null}
            changeable={why === null}
            busy={guarded.busy}
            onPrefer={() => prefer(state.factor)}
            onRemove={() => setRemoving(true)}
          />
        ))}
      </Table>
      <div className={styles.message} role="status">
        {refusal === null ? null : <RefusalNotice refusal={refusal} />}
        {done !== null && refusal === null ? <p>{t(`secondFactor.${done}`)}</p> : null}
      </div>
      {removing ? <RemoveTotp onRemove={remove} onClose={() => setRemoving(false)} /> : null}
      <GuardedStepUp guarded={guarded} />
    </section>
  );
}
