import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { queries } from '../../shared/queries.ts';
import { useFormat } from '../../shared/words/useFormat.ts';
import { consequencesOf } from './consequencesOf.ts';
import type { Consequence } from './consequencesOf.ts';
import styles from './Consequences.module.css';

interface ConsequencesProps {
  policy: PublicPolicy;
  /** Only some of them, where the page has told the others already. */
  only?: readonly Consequence[];
}

export function Consequences({ policy, only }: ConsequencesProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: enforcement } = useQuery(queries.enforcement);
  const { windowMinutes: minutes } = policy.recovery;
  const fromMs = enforcement?.fromMs ?? null;
  const when = fromMs === null ? '' : format.dateTimeIn(fromMs, policy.enforcement.timeZone);
  const told = consequencesOf(policy, enforcement?.enforced ?? false).filter(
    (one) => only === undefined || only.includes(one),
  );
  return (
    <dl className={styles.list}>
      {told.map((one) => (
        <div key={one} data-testid={`consequence-${one}`}>
          <dt>{t(`passkeys.consequence.${one}.title`)}</dt>
          <dd>{t(`passkeys.consequence.${one}.text`, { minutes, when })}</dd>
        </div>
      ))}
    </dl>
  );
}
