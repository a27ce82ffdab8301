import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import type { Answered } from './answerHandOff.ts';

/**
 * Sends the code to the terminal's port on this PC. A posted form, not an address: so the code stands in no history, no
 * bar and no referrer. The button is for browsers that want a click.
 */
export function ReturnForm({ answered }: { answered: Answered }) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.submit(), []);
  const { port, code, state } = answered;
  return (
    <form ref={form} method="post" action={`http://127.0.0.1:${port}/`} data-testid="hand-off-return">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="state" value={state} />
      <p role="status">{t('handOff.returning')}</p>
      <p>
        <Button type="submit" look="primary">
          {t('handOff.returnNow')}
        </Button>
      </p>
    </form>
  );
}
