import { useTranslation } from 'react-i18next';
import type { PublicPolicy } from '../../../server/contract/policy.ts';
import { Icon } from '../../ui/Icon.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './PasswordPage.module.css';
import { ruleParts } from './ruleParts.ts';
import type { RulePart } from './ruleParts.ts';

interface PasswordRulesProps {
  password: string;
  rule: PublicPolicy['legacy']['password'];
}

/** What a password has to be, and how far this one is, told by word and shape while it is typed (M11, L9). */
export function PasswordRules({ password, rule }: PasswordRulesProps) {
  const { t } = useTranslation();
  const says = (part: RulePart): string => {
    switch (part) {
      case 'length':
        return t('passwords.rule.length', { min: rule.minLength, max: rule.maxLength });
      case 'characters':
        return t('passwords.rule.characters', { symbols: rule.symbols });
      case 'kinds':
        return t('passwords.rule.kinds', { kinds: rule.kindsAtLeast });
      case 'repeats':
      case 'sequence':
        return t(`passwords.rule.${part}`);
    }
  };
  return (
    <div className={styles.rules}>
      <h2>{t('passwords.rules')}</h2>
      <ul data-testid="password-rules">
        {ruleParts(password, rule).map(({ part, met }) => (
          <li key={part} data-met={met}>
            <span className={styles.mark}>{met ? <Icon name="check" /> : null}</span>
            <span>
              {says(part)} <VisuallyHidden>{t(met ? 'passwords.met' : 'passwords.broken')}</VisuallyHidden>
            </span>
          </li>
        ))}
      </ul>
      {rule.unlike ? <p className={styles.note}>{t('passwords.alsoRefused')}</p> : null}
    </div>
  );
}
