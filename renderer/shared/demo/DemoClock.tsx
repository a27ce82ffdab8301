import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../gateways/api.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { serverNowMs } from '../clock/serverClock.ts';
import { useServerNow } from '../clock/useServerNow.ts';
import { RefusalNotice } from '../errors/RefusalNotice.tsx';
import { queries } from '../queries.ts';
import { useFormat } from '../words/useFormat.ts';
import { DemoFrame } from './DemoFrame.tsx';
import { aheadMinutes } from './aheadMinutes.ts';

const hourMs = 3_600_000;
const leaps = [
  { words: 'demo.hour', ms: hourMs },
  { words: 'demo.day', ms: 24 * hourMs },
  { words: 'demo.week', ms: 7 * 24 * hourMs },
] as const;
const minuteMs = 60_000;

/** Puts the demo's clock ahead, so that enforcement and expiry can be seen without waiting. Never back. */
export function DemoClock() {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const nowMs = useServerNow();
  const { data: policy } = useQuery(queries.policy);
  const { data: enforcement } = useQuery(queries.enforcement);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const fromMs = enforcement?.enforced === false ? enforcement.fromMs : null;

  const putTo = async (targetMs: number, side: 'before' | 'at') => {
    // The embedded relying party runs on this PC: its real clock is ours.
    const outcome = await call('demoClock', {
      body: { aheadMinutes: aheadMinutes(targetMs, Date.now(), side) },
    });
    setRefusal(outcome.ok ? null : outcome.refusal);
    await client.invalidateQueries();
  };

  return (
    <DemoFrame title={t('demo.clock')} note={t('demo.clockNote')} testId="demo-clock">
      <p>{policy === undefined ? '\u00a0' : format.dateTimeIn(nowMs, policy.enforcement.timeZone)}</p>
      <Actions>
        {leaps.map(({ words, ms }) => (
          <Button key={words} size="small" onClick={() => void putTo(serverNowMs() + ms, 'at')}>
            {t(words)}
          </Button>
        ))}
      </Actions>
      {fromMs === null ? null : (
        <Actions>
          <Button
            size="small"
            onClick={() => void putTo(fromMs - minuteMs, 'before')}
            data-testid="demo-clock-before"
          >
            {t('demo.beforeEnforcement')}
          </Button>
          <Button size="small" onClick={() => void putTo(fromMs, 'at')} data-testid="demo-clock-enforce">
            {t('demo.atEnforcement')}
          </Button>
        </Actions>
      )}
      {refusal === null ? null : <RefusalNotice refusal={refusal} />}
    </DemoFrame>
  );
}
