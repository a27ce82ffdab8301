import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alert } from '../../shared/alerts/alert.ts';
import { tokyoClock } from '../../shared/markets/tokyoClock.ts';
import type { Column } from '../../ui/dataTable/column.ts';
import { Tag } from '../../ui/Tag.tsx';
import styles from './AlertsPanel.module.css';
import { removeAlert, switchAlert } from './alertActs.ts';
import { useRuleWords } from './useRuleWords.ts';

/** Of `09:00:12`. */
const minuteEnds = 5;
const tones = { armed: 'action', fired: 'warn', off: 'plain' } as const;

interface AlertColumns {
  shown: readonly Column<Alert>[];
  /** No buttons, and the memo by itself. */
  inFile: readonly Column<Alert>[];
}

/** The columns of the list. `edit` must be stable for rows to stand still; it is called from their buttons. */
export function useAlertColumns(edit: (alert: Alert) => void): AlertColumns {
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
    // A state and when that was, side by side; the whole moment for whoever points at it, and in the file.
    const stateText = ({ state, firedAtMs }: Alert): string =>
      `${t(`alerts.states.${state}`)} ${firedAtMs === null ? '' : moment.format(firedAtMs)}`.trim();
    const state: Column<Alert> = {
      ...text('state', t('alerts.state'), 108, stateText),
      cell: (alert) => (
        <span title={stateText(alert)}>
          <Tag tone={tones[alert.state]}>{t(`alerts.states.${alert.state}`)}</Tag>{' '}
          {alert.firedAtMs === null ? null : (
            <span className={styles.quiet}>{tokyoClock(alert.firedAtMs).slice(0, minuteEnds)}</span>
          )}
        </span>
      ),
    };
    const ruleText = (alert: Alert): string =>
      alert.repeats ? t('alerts.repeating', { rule: rule(alert) }) : rule(alert);
    const condition: Column<Alert> = {
      ...text('rule', t('alerts.condition'), 'grow', ruleText),
      cell: (alert) => (
        <span title={`${ruleText(alert)} ${alert.memo}`.trim()}>
          {ruleText(alert)} <span className={styles.quiet}>{alert.memo}</span>
        </span>
      ),
    };
    const acts: Column<Alert> = {
      key: 'acts',
      head: t('alerts.acts'),
      width: 128,
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
    const of = text('issue', t('alerts.issue'), 104, ({ symbol }) => issue(symbol));
    const memo = text('memo', t('alerts.memo'), 'grow', ({ memo }) => memo);
    return { shown: [of, condition, state, acts], inFile: [of, condition, state, memo] };
  }, [t, issue, rule, language, edit]);
}
