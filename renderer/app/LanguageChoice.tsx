import { useTranslation } from 'react-i18next';
import { languages } from '../shared/words/languages.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { chooseLanguage, usePreferences } from './preferences.ts';

export function LanguageChoice() {
  const { t } = useTranslation();
  const { language } = usePreferences();
  return (
    <Segmented label={t('common.language')} value={language} options={languages} onChange={chooseLanguage} />
  );
}
