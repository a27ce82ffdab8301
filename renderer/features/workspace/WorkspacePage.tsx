import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { paths } from '../../shared/paths.ts';
import { useAnnouncement } from '../../shared/permissions/useAnnouncement.ts';
import { useLiveSession } from '../../shared/session/useLiveSession.ts';
import { UnverifiedAddress } from '../../shared/account/UnverifiedAddress.tsx';
import { ThreeSteps } from '../../shared/ThreeSteps.tsx';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { CashPanel } from './CashPanel.tsx';
import { EmptyPanel } from './EmptyPanel.tsx';
import { EmptyTable } from './EmptyTable.tsx';
import { TicketPanel } from './TicketPanel.tsx';
import styles from './WorkspacePage.module.css';

/** The workspace as it will be divided. It shows no figure, because there is none to show yet. */
export function WorkspacePage() {
  const { t } = useTranslation();
  const passkeyCount = useLiveSession()?.passkeyCount ?? 0;
  // An announcement over the page leads to the first passkey already.
  const announcement = useAnnouncement();
  return (
    <div className={styles.page}>
      <div className={styles.toolbar}>
        <VisuallyHidden>
          <PageTitle>{t('workspace.title')}</PageTitle>
        </VisuallyHidden>
        <span className={styles.tab}>{t('workspace.tabDay')}</span>
        <span className={styles.note}>{t('workspace.tabNote')}</span>
      </div>
      {passkeyCount === 0 && announcement === null ? (
        <div className={styles.nudge} data-testid="passkey-nudge">
          <span>{t('workspace.nudge')}</span>
          <Link href={paths.newPasskey}>{t('workspace.nudgeAction')}</Link>
        </div>
      ) : null}
      <div className={styles.grid}>
        <div className={styles.watchlist}>
          <Panel title={t('workspace.watchlist')}>
            <EmptyTable name="watchlist" />
          </Panel>
        </div>
        <div className={styles.chart}>
          <Panel title={t('workspace.chart')}>
            <div className={styles.steps}>
              <UnverifiedAddress />
              <ThreeSteps done={passkeyCount === 0 ? 0 : 2} />
            </div>
          </Panel>
        </div>
        <div className={styles.board}>
          <Panel title={t('workspace.board')}>
            <EmptyPanel words={t('workspace.noMarket')} ladder />
          </Panel>
        </div>
        <div className={styles.ticket}>
          <Panel title={t('workspace.ticket')}>
            <TicketPanel />
          </Panel>
        </div>
        <div className={styles.cash}>
          <Panel title={t('workspace.cash')}>
            <CashPanel />
          </Panel>
        </div>
        <div className={styles.orders}>
          <Panel title={t('workspace.orders')}>
            <EmptyTable name="orders" />
          </Panel>
        </div>
      </div>
    </div>
  );
}
