import { useTranslation } from 'react-i18next';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import type { AccountView, SessionView } from '../../../server/contract/views.ts';
import type { AnyCode } from '../../shared/errors/errorWords.ts';
import { HelpDeskLine } from '../../shared/helpDesk/HelpDeskLine.tsx';
import { Restricted } from '../../shared/permissions/Restricted.tsx';
import { restrictionOf } from '../../shared/permissions/restriction.ts';
import { usePermission } from '../../shared/permissions/usePermission.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { Check } from './Check.tsx';
import { Consequences } from './Consequences.tsx';
import { DeviceCheck } from './DeviceCheck.tsx';
import { isOneWay } from './consequencesOf.ts';
import { prerequisites } from './prerequisites.ts';
import styles from './RegisterPage.module.css';

interface PrepareStepProps {
  policy: PublicPolicy;
  account: AccountView;
  session: SessionView;
  count: number;
  /** The system browser will create it for this window, so that the policy's "in a browser only" (I9) is met. */
  browserOnly: boolean;
  onNext: () => void;
}

/** What the checks below tell in their own words. */
const toldByChecks: readonly AnyCode[] = ['mail_unverified', 'passkey_limit', 'second_factor_required'];

/** Checks D1, D2 and D3 as far as the policy asks, and room for one more, each with what to do about it. */
export function PrepareStep(props: PrepareStepProps) {
  const { policy, account, session, count, browserOnly, onNext } = props;
  const { t } = useTranslation();
  const max = policy.passkeys.maxPerAccount;
  const facts = { account, strength: session.strength, count };
  const { mail, session: asked, device, roomLeft, ok } = prerequisites(policy, facts);
  const refused = restrictionOf(usePermission('registerPasskey'));
  const met = browserOnly && refused === 'browser_only';
  const why = refused === null || met || toldByChecks.includes(refused) ? null : refused;
  return (
    <div className={styles.step}>
      {isOneWay(policy) ? null : <Consequences policy={policy} />}
      {why === null ? null : <Restricted action="registerPasskey" why={why} />}
      <p>{t('passkeys.prepareLede')}</p>
      <ul className={styles.checks}>
        {mail === undefined ? null : (
          <Check ok={mail.ok} title={t('passkeys.checkMail')}>
            <p>
              {mail.address === null
                ? t('passkeys.checkMailBad')
                : t('passkeys.checkMailOk', { address: mail.address })}
            </p>
            {mail.ok ? null : <HelpDeskLine />}
          </Check>
        )}
        {asked === undefined ? null : (
          <Check ok={asked.ok} title={t('passkeys.checkSession')}>
            <p>{t('session.signedInWith', { how: t(`session.strength.${session.strength}`) })}</p>
            {asked.ok ? null : <p>{t('passkeys.checkSessionBad')}</p>}
          </Check>
        )}
        {device === undefined ? null : <DeviceCheck on={device.on} />}
        <Check ok={roomLeft > 0} title={t('passkeys.checkLimit')}>
          <p>{roomLeft > 0 ? t('passkeys.checkLimitOk', { n: roomLeft }) : <LimitReached max={max} />}</p>
        </Check>
      </ul>
      <Actions>
        <Button look="primary" disabled={!ok || why !== null} onClick={onNext} data-testid="register-next">
          {t('common.next')}
        </Button>
      </Actions>
    </div>
  );
}

function LimitReached({ max }: { max: number }) {
  const { t } = useTranslation();
  return <>{max === 1 ? t('passkeys.limitReachedOne') : t('passkeys.limitReached', { max })}</>;
}
