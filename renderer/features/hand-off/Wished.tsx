import { useTranslation } from 'react-i18next';
import type { HandOffView } from '../../../server/contract/handOff.ts';
import { useFormat } from '../../shared/words/useFormat.ts';
import { useFacts } from '../../shared/stepUp/useFacts.ts';
import styles from './HandOffPage.module.css';

/** What the terminal asks for, in words: which act, with its details, for whom, by which device, since when. */
export function Wished({ view }: { view: HandOffView }) {
  const { t } = useTranslation();
  const { dateTime } = useFormat();
  const facts = useFacts();
  const { wish, client, startedAtMs, account, passkeyName } = view;
  const what =
    wish.purpose === 'stepUp' ? t(`handOff.action.${wish.action.kind}`) : t(`handOff.${wish.purpose}`);
  const details = wish.purpose === 'stepUp' ? facts(wish.action, passkeyName) : [];
  return (
    <section className={styles.wished} aria-label={t('handOff.asked')}>
      <h2>{what}</h2>
      <dl>
        {details.map(({ key, value }) => (
          <div key={`${key} ${value}`}>
            <dt>{t(`handOff.fact.${key}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {account === null ? null : (
          <div>
            <dt>{t('handOff.fact.account')}</dt>
            <dd>
              {account.displayName} {account.customerCodeMasked}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('handOff.fact.client')}</dt>
          <dd>{client}</dd>
        </div>
        <div>
          <dt>{t('handOff.fact.startedAt')}</dt>
          <dd>{dateTime(startedAtMs)}</dd>
        </div>
      </dl>
    </section>
  );
}
