import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Redirect, useParams } from 'wouter';
import { passwordKindSchema } from '../../../server/contract/actions.ts';
import type { AccountView } from '../../../server/contract/views.ts';
import { AccountLayout } from '../../shared/account/AccountLayout.tsx';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { paths } from '../../shared/paths.ts';
import { Restricted } from '../../shared/permissions/Restricted.tsx';
import { restrictionOf } from '../../shared/permissions/restriction.ts';
import { usePermission } from '../../shared/permissions/usePermission.ts';
import { queries, refusalOf } from '../../shared/queries.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PasswordForm } from './PasswordForm.tsx';

/** Changes one of the passwords, or sets it for the first time (M11, M12). */
export function PasswordPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const params = useParams<{ kind: string }>();
  const { data: account, error } = useQuery(queries.account);
  const { data: policy } = useQuery(queries.policy);
  const [done, setDone] = useState(false);
  const why = restrictionOf(usePermission('changePassword'));
  const kind = passwordKindSchema.safeParse(params.kind);
  if (!kind.success) return <Redirect to={paths.security} replace />;
  const which = kind.data;
  const refusal = account === undefined ? refusalOf(error) : null;
  const what = t(`passwords.name.${which}`);
  const first = which !== 'login' && account?.passwords[which] === false;
  const title = t(first && !done ? 'passwords.beginTitle' : 'passwords.changeTitle', { what });

  const finish = (changed: AccountView) => {
    client.setQueryData(queries.account.queryKey, changed);
    if (which === 'login') void client.invalidateQueries({ queryKey: queries.sessions.queryKey });
    setDone(true);
  };

  return (
    <AccountLayout path={[t('passkeys.navAccount'), t('security.title'), title]}>
      <div>
        <PageTitle>{title}</PageTitle>
        <p>{t(`passwords.what.${which}`)}</p>
      </div>
      {why === null ? null : <Restricted action="changePassword" why={why} />}
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {(account === undefined || policy === undefined) && refusal === null ? <Loading /> : null}
      {account && policy && why === null && !done ? (
        <PasswordForm key={which} which={which} first={first} rule={policy.legacy.password} onDone={finish} />
      ) : null}
      {done ? (
        <Notice tone="good" title={t('passwords.done', { what })} live="status" testId="password-done">
          <p>{t('passwords.doneText')}</p>
          {which === 'login' ? <p>{t('passwords.doneOthers')}</p> : null}
        </Notice>
      ) : null}
      <p>
        <Link href={paths.security}>{t('passwords.toSecurity')}</Link>
      </p>
    </AccountLayout>
  );
}
