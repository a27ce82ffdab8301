import { useTranslation } from 'react-i18next';
import { Table } from '../../ui/Table.tsx';
import styles from './LearnPage.module.css';
import type { PolicyFacts } from './policyFacts.ts';
import type { LearnKey } from './section.ts';
import type { PolicyWords } from './usePolicyWords.ts';

function mailWords({ byMail, byApp }: PolicyFacts): LearnKey {
  if (!byMail) return 'learn.compare.mailNone';
  return byApp ? 'learn.compare.mailOrApp' : 'learn.compare.mailPassword';
}

/** Passkey against password and second factor (M1). */
export function CompareTable({ facts, words }: { facts: PolicyFacts; words: PolicyWords }) {
  const { t } = useTranslation();
  const rows: readonly (readonly [LearnKey, LearnKey, LearnKey])[] = [
    ['learn.compare.steps', 'learn.compare.stepsPasskey', 'learn.compare.stepsPassword'],
    ['learn.compare.mail', 'learn.compare.mailPasskey', mailWords(facts)],
    ['learn.compare.phishing', 'learn.compare.phishingPasskey', 'learn.compare.phishingPassword'],
    ['learn.compare.reuse', 'learn.compare.reusePasskey', 'learn.compare.reusePassword'],
    ['learn.compare.leak', 'learn.compare.leakPasskey', 'learn.compare.leakPassword'],
  ];
  return (
    <div className={styles.table}>
      <Table
        caption={t('learn.compare.caption')}
        columns={[
          { key: 'what', head: t('learn.compare.head') },
          { key: 'passkey', head: t('learn.compare.passkey') },
          { key: 'password', head: t('learn.compare.password') },
        ]}
      >
        {rows.map(([what, passkey, password]) => (
          <tr key={what}>
            <th scope="row">{t(what, words)}</th>
            <td>{t(passkey, words)}</td>
            <td>{t(password, words)}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}
