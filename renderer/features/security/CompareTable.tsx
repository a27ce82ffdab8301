import { useTranslation } from 'react-i18next';
import { Table } from '../../ui/Table.tsx';
import styles from './SecurityPage.module.css';

const rows = [
  ['security.compareSteps', 'security.compareStepsPasskey', 'security.compareStepsPassword'],
  ['security.compareMail', 'security.compareMailPasskey', 'security.compareMailPassword'],
  ['security.comparePhishing', 'security.comparePhishingPasskey', 'security.comparePhishingPassword'],
  ['security.compareReuse', 'security.compareReusePasskey', 'security.compareReusePassword'],
] as const;

/** Passkey against password and code (M1). */
export function CompareTable() {
  const { t } = useTranslation();
  return (
    <section className={styles.section}>
      <h2>{t('security.compareTitle')}</h2>
      <Table
        caption={t('security.compareCaption')}
        columns={[
          { key: 'what', head: t('security.compareHead') },
          { key: 'passkey', head: t('security.comparePasskey') },
          { key: 'password', head: t('security.comparePassword') },
        ]}
      >
        {rows.map(([what, passkey, password]) => (
          <tr key={what}>
            <th scope="row">{t(what)}</th>
            <td>{t(passkey)}</td>
            <td>{t(password)}</td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
