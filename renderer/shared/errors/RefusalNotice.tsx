import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../gateways/refusal.ts';
import { Notice } from '../../ui/Notice.tsx';
import { HelpDeskLine } from '../helpDesk/HelpDeskLine.tsx';
import { useSession } from '../session/sessionStore.ts';
import { asksForHelpDesk, toneOf } from './errorWords.ts';

/** Says what happened, what was not done, and the next step. */
export function RefusalNotice({ refusal }: { refusal: Refusal }) {
  const { t } = useTranslation();
  const { code, retryAfterSeconds, triesLeft } = refusal;
  const backAgain = useSession(({ state }) => state.status === 'in') && code === 'signed_out';
  // Whoever has signed in again since then reads nothing of it any more.
  if (backAgain) return null;
  return (
    <Notice tone={toneOf(code)} title={t(`errors.${code}.what`)} live="alert" testId={`refusal-${code}`}>
      <p>{t(`errors.${code}.next`)}</p>
      {triesLeft === undefined ? null : <p>{t('common.triesLeft', { tries: triesLeft })}</p>}
      {retryAfterSeconds === undefined ? null : (
        <p>{t('common.retryAfter', { seconds: retryAfterSeconds })}</p>
      )}
      {asksForHelpDesk(code) ? <HelpDeskLine /> : null}
    </Notice>
  );
}
