import { useTranslation } from 'react-i18next';
import type { HistoryView } from '../../../server/contract/views.ts';
import { useFormat } from '../../shared/words/useFormat.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Table } from '../../ui/Table.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { eventWords } from './eventWords.ts';
import styles from './HistoryPage.module.css';

/** Newest first. What was refused is told apart by word and shape, not by colour alone. */
export function HistoryTable({ lines }: { lines: readonly HistoryView[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Table
      caption={t('history.caption')}
      columns={[
        { key: 'time', head: t('history.colTime') },
        { key: 'event', head: t('history.colEvent') },
        { key: 'outcome', head: t('history.colOutcome') },
        { key: 'actor', head: t('history.colActor') },
        { key: 'client', head: t('history.colClient') },
        { key: 'network', head: t('history.colNetwork') },
      ]}
    >
      {lines.map((line, index) => (
        // Lines have no id of their own, and the list is replaced as a whole.
        <tr key={`${line.atMs} ${index}`} data-testid="history-row" data-outcome={line.outcome}>
          <td className={styles.time}>{format.dateTime(line.atMs)}</td>
          <th scope="row">{t(eventWords(line.event))}</th>
          <td>
            <span className={line.outcome === 'refused' ? styles.refused : styles.allowed}>
              <Icon name={line.outcome === 'refused' ? 'warning' : 'check'} size={14} />
              {t(`history.${line.outcome}`)}
            </span>
          </td>
          <td>
            {line.actor === 'helpDesk' ? (
              <Tag tone="action">{t('history.helpDesk')}</Tag>
            ) : (
              t('history.customer')
            )}
          </td>
          <td className={styles.quiet}>{line.client ?? t('history.unknown')}</td>
          <td className={styles.quiet}>{line.network ?? t('history.unknown')}</td>
        </tr>
      ))}
    </Table>
  );
}
