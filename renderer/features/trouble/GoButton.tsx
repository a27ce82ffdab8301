import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { HelpDeskLine } from '../../shared/helpDesk/HelpDeskLine.tsx';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { Button } from '../../ui/Button.tsx';
import { placeOf } from './placeOf.ts';
import type { Go } from './step.ts';

/** The one place where the end of a path is carried out; a phone number has no button. */
export function GoButton({ go }: { go: Go }) {
  const { t } = useTranslation();
  const signedIn = useLiveSession() !== null;
  const [, navigate] = useLocation();
  const place = placeOf(go, signedIn);
  if (place === null) {
    return (
      <>
        <strong>{t('trouble.go.helpDesk')}</strong>
        <HelpDeskLine />
      </>
    );
  }
  return (
    <div>
      <Button look="primary" onClick={() => navigate(place.path)} data-testid="trouble-go">
        {t(`trouble.go.${place.go}`)}
      </Button>
    </div>
  );
}
