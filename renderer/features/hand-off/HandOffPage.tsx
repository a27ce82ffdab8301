import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HandOffView } from '../../../server/contract/handOff.ts';
import { call } from '../../gateways/api.ts';
import type { Refusal } from '../../gateways/refusal.ts';
import { RefusalNotice } from '../../shared/errors/RefusalNotice.tsx';
import { Loading } from '../../shared/Loading.tsx';
import { PageTitle } from '../../shared/words/PageTitle.tsx';
import { useFocusTitle } from '../../shared/words/useFocusTitle.ts';
import { Notice } from '../../ui/Notice.tsx';
import { Seal } from '../../ui/Seal.tsx';
import type { Answered } from './answerHandOff.ts';
import { takeHandOffId } from './handOffId.ts';
import styles from './HandOffPage.module.css';
import { HandOffCeremony } from './HandOffCeremony.tsx';
import { NumberChoice } from './NumberChoice.tsx';
import { ReturnForm } from './ReturnForm.tsx';
import { Wished } from './Wished.tsx';

type State =
  | { at: 'loading' }
  | { at: 'over'; refusal: Refusal | null }
  | { at: 'number' | 'ceremony'; view: HandOffView }
  | { at: 'return'; answered: Answered };

/**
 * In the system browser: says what the terminal asks, compares the number, lets the passkey answer, and sends the
 * terminal a code. Nobody is signed in here.
 */
export function HandOffPage() {
  const { t } = useTranslation();
  const [handOffId] = useState(takeHandOffId);
  const [state, setState] = useState<State>(
    handOffId === null ? { at: 'over', refusal: null } : { at: 'loading' },
  );
  useFocusTitle(state.at);
  useEffect(() => {
    if (handOffId === null) return undefined;
    const gone = new AbortController();
    void call('handOffOpen', { body: { handOffId }, signal: gone.signal }).then((outcome) => {
      if (gone.signal.aborted) return;
      setState(outcome.ok ? { at: 'number', view: outcome.value } : { at: 'over', refusal: outcome.refusal });
    });
    return () => gone.abort();
  }, [handOffId]);

  const over = (refusal: Refusal) => setState({ at: 'over', refusal });
  const deny = () => {
    if (handOffId !== null) void call('handOffEnd', { body: { handOffId } });
    over({ code: 'hand_off_denied' });
  };
  const content = () => {
    switch (state.at) {
      case 'loading':
        return <Loading />;
      case 'over':
        return <Over refusal={state.refusal} />;
      case 'return':
        return <ReturnForm answered={state.answered} />;
      case 'number':
      case 'ceremony':
        return (
          <>
            <Wished view={state.view} />
            {state.at === 'number' ? (
              <NumberChoice
                handOffId={handOffId ?? ''}
                numbers={state.view.numbers}
                onRight={() => setState({ at: 'ceremony', view: state.view })}
                onOver={over}
                onDeny={deny}
              />
            ) : (
              <HandOffCeremony
                handOffId={handOffId ?? ''}
                wish={state.view.wish}
                onAnswered={(answered) => setState({ at: 'return', answered })}
                onDeny={deny}
              />
            )}
          </>
        );
    }
  };
  return (
    <div className={styles.page} data-testid="hand-off-page" data-at={state.at}>
      <Seal size="large" />
      <PageTitle>{t('handOff.pageTitle')}</PageTitle>
      {content()}
    </div>
  );
}

/** The end without success, or a page that nobody's terminal opened. */
function Over({ refusal }: { refusal: Refusal | null }) {
  const { t } = useTranslation();
  return (
    <>
      {refusal === null ? (
        <Notice tone="warn" title={t('handOff.nothingTitle')}>
          <p>{t('handOff.nothing')}</p>
        </Notice>
      ) : (
        <RefusalNotice refusal={refusal} />
      )}
      <p className={styles.quiet}>{t('handOff.closeTab')}</p>
    </>
  );
}
