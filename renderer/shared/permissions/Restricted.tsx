import { useTranslation } from 'react-i18next';
import type { GuardedAction } from '../../../server/contract/policyWords.ts';
import { Notice } from '../../ui/Notice.tsx';
import type { AnyCode } from '../errors/errorWords.ts';
import { asksForHelpDesk } from '../errors/errorWords.ts';
import { HelpDeskLine } from '../helpDesk/HelpDeskLine.tsx';
import { useLiveSession } from '../session/useLiveSession.ts';
import { SignInAgain } from './SignInAgain.tsx';

interface RestrictedProps {
  action: GuardedAction;
  why: AnyCode;
}

/** Stands where a restricted menu would: what is restricted, why, and the way on (D7, I8). */
export function Restricted({ action, why }: RestrictedProps) {
  const { t } = useTranslation();
  const session = useLiveSession();
  const byPasskey = why === 'passkey_session_required';
  return (
    <Notice
      tone="warn"
      title={t('permissions.restricted', { action: t(`permissions.action.${action}`) })}
      testId={`restricted-${action}`}
    >
      {byPasskey && session !== null ? (
        <>
          <p>{t('permissions.needsPasskey', { how: t(`session.strength.${session.strength}`) })}</p>
          <div>
            <SignInAgain />
          </div>
        </>
      ) : (
        <>
          <p>{t(`errors.${why}.what`)}</p>
          <p>{t(`errors.${why}.next`)}</p>
        </>
      )}
      {asksForHelpDesk(why) ? <HelpDeskLine /> : null}
    </Notice>
  );
}
