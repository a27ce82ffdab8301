import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { assertNever } from '../../../server/contract/assertNever.ts';
import { shell } from '../../gateways/shell.ts';
import { paths } from '../../shared/paths.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { Button } from '../../ui/Button.tsx';
import type { Fix, FixPage } from './line.ts';
import styles from './VerdictLine.module.css';

const pages = {
  learnEnvironments: `${paths.learn}/environments`,
  learnOtherDevices: `${paths.learn}/other-devices`,
} as const satisfies Record<FixPage, string>;

interface FixButtonProps {
  fix: Fix;
  /** The line it belongs to, for a screen reader. */
  describedBy: string;
  onAgain: () => void;
}

/** The one button of a line: it leads to the place that fixes it. */
export function FixButton({ fix, describedBy, onAgain }: FixButtonProps) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const session = useLiveSession();
  const [failed, setFailed] = useState(false);
  const go = async () => {
    switch (fix.kind) {
      case 'settings':
        setFailed(!(await shell?.openExternal(fix.link))?.ok);
        break;
      case 'page':
        navigate(pages[fix.page]);
        break;
      case 'browser':
        // Both pages offer the way through the browser.
        navigate(session === null ? paths.signIn : paths.newPasskey);
        break;
      case 'again':
        onAgain();
        break;
      default:
        assertNever(fix);
    }
  };
  const words = fix.kind === 'page' ? fix.page : fix.kind;
  return (
    <div className={styles.fix}>
      <Button size="small" aria-describedby={describedBy} onClick={() => void go()}>
        {t(`environment.fix.${words}`)}
      </Button>
      {failed ? (
        <p className={styles.failed} role="status">
          {t('environment.settingsFailed')}
        </p>
      ) : null}
    </div>
  );
}
