import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { copyText } from '../../gateways/clipboard.ts';
import { Loading } from '../../shared/Loading.tsx';
import { paths } from '../../shared/paths.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './EnvironmentPage.module.css';
import type { Line } from './line.ts';
import type { Probes } from './probes.ts';
import { reportText } from './reportText.ts';
import { useProbes } from './useProbes.ts';
import { VerdictLine } from './VerdictLine.tsx';
import { verdicts } from './verdicts.ts';

/** What this PC can do, line by line, each with the place that fixes it; open before sign-in as well. */
export function EnvironmentPage() {
  const { t } = useTranslation();
  const session = useLiveSession();
  const { probes, looking, again } = useProbes();
  const lines = useMemo(() => (probes === undefined ? null : verdicts(probes)), [probes]);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <PageTitle>{t('environment.title')}</PageTitle>
        <p className={styles.lede}>{t('environment.lede')}</p>
      </div>
      <VisuallyHidden live="status">
        {t(looking ? 'environment.checking' : 'environment.checked')}
      </VisuallyHidden>
      {lines === null || probes === undefined ? (
        <Loading />
      ) : (
        <>
          <ul className={styles.lines} data-testid="environment-lines">
            {lines.map((line) => (
              <VerdictLine key={line.id} line={line} onAgain={again} />
            ))}
          </ul>
          <Report lines={lines} probes={probes} looking={looking} onAgain={again} />
        </>
      )}
      <p className={styles.links}>
        <Link href={`${paths.learn}/environments`}>{t('environment.tables')}</Link>
        <Link href={paths.help}>{t('environment.trouble')}</Link>
        <Link href={session === null ? paths.signIn : paths.home}>
          {t(session === null ? 'environment.back' : 'environment.home')}
        </Link>
      </p>
    </div>
  );
}

interface ReportProps {
  lines: readonly Line[];
  probes: Probes;
  looking: boolean;
  onAgain: () => void;
}

function Report({ lines, probes, looking, onAgain }: ReportProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = reportText(t, lines, probes);
  return (
    <section className={styles.report}>
      <h2>{t('environment.report')}</h2>
      <textarea
        className={styles.text}
        readOnly
        rows={6}
        value={text}
        aria-label={t('environment.report')}
        data-testid="environment-report"
      />
      <Actions>
        <Button onClick={() => void copyText(text).then(setCopied)} data-testid="environment-copy">
          {t('environment.copy')}
        </Button>
        <Button look="quiet" busy={looking} onClick={onAgain} data-testid="environment-again">
          {t('environment.again')}
        </Button>
      </Actions>
      <p className={styles.copied} role="status">
        {copied === null ? '' : t(copied ? 'environment.copied' : 'environment.copyFailed')}
      </p>
    </section>
  );
}
