import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { AccountLayout } from '../../shared/account/AccountLayout.tsx';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { paths } from '../../shared/paths.ts';
import { queries, refusalOf } from '../../shared/queries.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { PasskeyManager } from './PasskeyManager.tsx';
import { SecondPasskeyNudge } from './SecondPasskeyNudge.tsx';
import { usePath } from './usePath.ts';
import { useSignalAccepted } from './useSignalAccepted.ts';

/** The list of passkeys under the menu path of rule D4. */
export function PasskeysPage() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { data, error } = useQuery(queries.passkeys);
  const { data: policy } = useQuery(queries.policy);
  useSignalAccepted(data);
  const refusal = data === undefined ? refusalOf(error) : null;
  const loading = refusal === null && (data === undefined || policy === undefined);
  const n = data?.passkeys.length ?? 0;
  const max = policy?.passkeys.maxPerAccount ?? 0;
  const full = data !== undefined && policy !== undefined && n >= max;
  const register = loading ? null : (
    <Actions>
      <Button
        look="primary"
        disabled={full}
        onClick={() => navigate(paths.newPasskey)}
        data-testid="passkey-register"
      >
        {t(n === 0 || max === 1 ? 'passkeys.register' : 'passkeys.registerMore')}
      </Button>
      {full ? (
        <span>{t(max === 1 ? 'passkeys.limitReachedOne' : 'passkeys.limitReached', { max })}</span>
      ) : null}
    </Actions>
  );
  return (
    <AccountLayout path={usePath()}>
      <div>
        <PageTitle>{t('passkeys.title')}</PageTitle>
        <p>
          {data === undefined || policy === undefined
            ? '\u00a0'
            : t(max === 1 ? 'passkeys.ledeOne' : 'passkeys.lede', { n, max })}
        </p>
      </div>
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
      {loading ? <Loading /> : null}
      {data === undefined || policy === undefined ? (
        register
      ) : (
        <PasskeyManager listed={data} policy={policy}>
          {register}
        </PasskeyManager>
      )}
      {n === 1 && policy !== undefined ? <SecondPasskeyNudge policy={policy} /> : null}
    </AccountLayout>
  );
}
