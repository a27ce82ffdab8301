import { useTranslation } from 'react-i18next';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
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
  const { windowMinutes: minutes } = policy.recovery;
  const told = consequencesOf(policy).filter((one) => only === undefined || only.includes(one));
  return (
    <dl className={styles.list}>
      {told.map((one) => (
        <div key={one} data-testid={`consequence-${one}`}>
          <dt>{t(`passkeys.consequence.${one}.title`)}</dt>
          <dd>{t(`passkeys.consequence.${one}.text`, { minutes })}</dd>
        </div>
      ))}
    </dl>
  );
}
