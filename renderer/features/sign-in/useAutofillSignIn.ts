import { useEffect } from 'react';
import { call } from '../../gateways/api.ts';
import { autofillIsPossible, offerInAutofill } from '../../gateways/passkeys.ts';

/** Shorter than the five minutes of a challenge, so that what autofill signs is still good. */
const renewAfterMs = 240_000;

async function offerOnce(cancel: AbortSignal): Promise<void> {
  const asked = await call('signInPasskeyOptions', { body: {} });
  if (!asked.ok || cancel.aborted) return;
  const signed = await offerInAutofill(asked.value.options, cancel);
  if (signed.kind !== 'done') return;
  // A refusal stays silent: the customer is about to type, and the button says more when it fails.
  await call('signInPasskeyVerify', {
    body: { ceremonyId: asked.value.ceremonyId, response: signed.response },
  });
}

/** In an ordinary browser, passkeys show up in the autofill of the customer code field. */
export function useAutofillSignIn(): void {
  useEffect(() => {
    const page = new AbortController();
    let round = new AbortController();
    const begin = () => {
      round.abort();
      round = new AbortController();
      void offerOnce(AbortSignal.any([page.signal, round.signal]));
    };
    let timer: ReturnType<typeof setInterval> | undefined;
    void autofillIsPossible().then((possible) => {
      if (!possible || page.signal.aborted) return;
      begin();
      timer = setInterval(begin, renewAfterMs);
    });
    return () => {
      clearInterval(timer);
      page.abort();
    };
  }, []);
}
