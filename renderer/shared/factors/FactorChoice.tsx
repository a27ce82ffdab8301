import { useTranslation } from 'react-i18next';
import type { SecondFactor } from '../../../server/contract/policyWords.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { ChoiceButton } from '../../ui/ChoiceButton.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { IconName } from '../../ui/Icon.tsx';
import styles from './FactorChoice.module.css';

const icons = { mailCode: 'mail', totp: 'phone', emoji: 'mail' } as const satisfies Record<
  SecondFactor,
  IconName
>;

interface FactorChoiceProps {
  /** The preferred one first. */
  factors: readonly SecondFactor[];
  onChoose: (factor: SecondFactor) => void;
  onBack: () => void;
}

/** The ways that the account has, one line each. */
export function FactorChoice({ factors, onChoose, onBack }: FactorChoiceProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.ways}>
      {factors.map((factor, index) => (
        <ChoiceButton
          key={factor}
          icon={<Icon name={icons[factor]} size={20} />}
          title={t(`factors.name.${factor}`)}
          hint={t(`factors.hint.${factor}`)}
          primary={index === 0}
          testId={`factor-${factor}`}
          onClick={() => onChoose(factor)}
        />
      ))}
      <Actions>
        <Button look="quiet" onClick={onBack}>
          {t('common.back')}
        </Button>
      </Actions>
    </div>
  );
}
