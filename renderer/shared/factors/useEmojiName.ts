import { useTranslation } from 'react-i18next';
import { emojiName } from './emojiNames.ts';

/** What a screen reader says for an emoji; the emoji itself where we have no name for it. */
export function useEmojiName(): (emoji: string) => string {
  const { t } = useTranslation();
  return (emoji) => {
    const name = emojiName(emoji);
    return name === null ? emoji : t(`emoji.${name}`);
  };
}
