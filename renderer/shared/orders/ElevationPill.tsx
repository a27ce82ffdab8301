import { useTranslation } from 'react-i18next';
import { Countdown } from '../../ui/Countdown.tsx';
import { Pill } from '../../ui/Pill.tsx';
import { useServerNow } from '../clock/useServerNow.ts';
import { useLiveSession } from '../session/useLiveSession.ts';
import { useElevated } from './useElevated.ts';

/** For how long orders need no further verification; nothing where they do. */
export function ElevationPill() {
  const untilMs = useLiveSession()?.elevatedUntilMs ?? null;
  const elevated = useElevated();
  return elevated && untilMs !== null ? <Running untilMs={untilMs} /> : null;
}

function Running({ untilMs }: { untilMs: number }) {
  const { t } = useTranslation();
  const leftMs = Math.max(untilMs - useServerNow(), 0);
  return (
    <Pill dot="good" testId="elevation">
      {t('ticket.elevated')} <Countdown leftMs={leftMs} />
    </Pill>
  );
}
