import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../shared/alerts/alert.ts';
import type { Column } from '../../ui/dataTable/column.ts';
import { Tag } from '../../ui/Tag.tsx';
import styles from './AlertsPanel.module.css';
import { removeAlert, switchAlert } from './alertActs.ts';
import { useRuleWords } from './useRuleWords.ts';

const tones = { armed: 'action', fired: 'warn', off: 'plain' } as const;

/** The columns of the list. `edit` must be stable for rows to stand still; it is called from their buttons. */
export function useAlertColumns(edit: (alert: Alert) => void): readonly Column<Alert>[] {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const { issue, rule } = useRuleWords();
  return useMemo(() => {
    // By the clocks of the market, as every time in the terminal.
    const moment = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', {
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      timeZone: 'Asia/Tokyo',
    });
    const text = (
      key: string,
      head: string,
      width: number | 'grow',
      textOf: (alert: Alert) => string,
    ): Column<Alert> => ({ key, head, width, align: 'start', text: textOf, cell: textOf, sortValue: textOf });
    const state: Column<Alert> = {
      ...text('state', t('alerts.state'), 76, (alert) => t(`alerts.states.${alert.state}`)),
      cell: (alert) => <Tag tone={tones[alert.state]}>{t(`alerts.states.${alert.state}`)}</Tag>,
    };
    const fired: Column<Alert> = {
      ...text('fired', t('alerts.firedAt'), 128, ({ firedAtMs }) =>
        firedAtMs === null ? '' : moment.format(firedAtMs),
      ),
      sortValue: ({ firedAtMs }) => firedAtMs,
    };
    const acts: Column<Alert> = {
      key: 'acts',
      head: t('alerts.acts'),
      width: 138,
      align: 'end',
      text: () => '',
      cell: (alert, tabIndex) => (
        <span className={styles.acts}>
          <button type="button" tabIndex={tabIndex} onClick={() => switchAlert(alert)}>
            {t(alert.state === 'armed' ? 'alerts.pause' : 'alerts.arm')}
          </button>
          <button type="button" tabIndex={tabIndex} onClick={() => edit(alert)}>
            {t('alerts.edit')}
          </button>
          <button type="button" tabIndex={tabIndex} onClick={() => removeAlert(alert)}>
            {t('alerts.remove')}
          </button>
        </span>
      ),
    };
    return [
      text('issue', t('alerts.issue'), 150, ({ symbol }) => issue(symbol)),
      text('rule', t('alerts.condition'), 150, rule),
      state,
      fired,
      text('repeats', t('alerts.times'), 64, ({ repeats }) =>
        t(repeats ? 'alerts.repeating' : 'alerts.once'),
      ),
      text('memo', t('alerts.memo'), 'grow', ({ memo }) => memo),
      acts,
    ];
  }, [t, issue, rule, language, edit]);
}
