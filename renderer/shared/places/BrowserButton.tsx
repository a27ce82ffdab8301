import { useTranslation } from 'react-i18next';
import { ChoiceButton } from '../../ui/ChoiceButton.tsx';
import { Icon } from '../../ui/Icon.tsx';

interface BrowserButtonProps {
  purpose: 'signIn' | 'register';
  primary: boolean;
  onClick: () => void;
}

/** The way through the system browser: the first one where no place works in this window. */
export function BrowserButton({ purpose, primary, onClick }: BrowserButtonProps) {
  const { t } = useTranslation();
  return (
    <ChoiceButton
      icon={<Icon name="browser" size={20} />}
      title={t(`handOff.button.${purpose}`)}
      hint={t('handOff.buttonHint')}
      primary={primary}
      testId="place-browser"
      onClick={onClick}
    />
  );
}
