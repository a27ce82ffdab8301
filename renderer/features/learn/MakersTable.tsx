import { useTranslation } from 'react-i18next';
import { Table } from '../../ui/Table.tsx';
import styles from './LearnPage.module.css';

/** Names and addresses are the same in every language; they are text to copy, not links: the shell opens none. */
const makers = [
  { name: 'Microsoft', address: 'support.microsoft.com', search: 'learn.environments.searchMicrosoft' },
  { name: 'Apple', address: 'support.apple.com', search: 'learn.environments.searchApple' },
  { name: 'Google', address: 'support.google.com', search: 'learn.environments.searchGoogle' },
  { name: 'Samsung Pass', address: 'www.samsung.com', search: 'learn.environments.searchSamsung' },
] as const;

/** The OS makers' own support pages (G9). */
export function MakersTable() {
  const { t } = useTranslation();
  return (
    <div className={styles.table}>
      <Table
        caption={t('learn.environments.makersCaption')}
        columns={[
          { key: 'maker', head: t('learn.environments.maker') },
          { key: 'address', head: t('learn.environments.address') },
          { key: 'search', head: t('learn.environments.search') },
        ]}
      >
        {makers.map(({ name, address, search }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={styles.copy}>{address}</td>
            <td className={styles.copy}>{t(search)}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
