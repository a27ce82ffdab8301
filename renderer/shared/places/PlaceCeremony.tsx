import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasskeyPlace } from '../../../server/contract/policyWords.ts';
import type { Outcome } from '../../gateways/refusal.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceButton } from '../../ui/ChoiceButton.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { offeredPlaces, placeOrder } from '../environment/offeredPlaces.ts';
import type { PlaceOffer } from '../environment/offeredPlaces.ts';
import { useEnvironment } from '../environment/useEnvironment.ts';
import { ThroughBrowser } from '../handOff/ThroughBrowser.tsx';
import { useHandOffWay } from '../handOff/handOffWay.ts';
import type { HandOffProps } from '../handOff/handOffWay.ts';
import { BrowserButton } from './BrowserButton.tsx';
import styles from './PlaceCeremony.module.css';
import { PlaceIcon } from './PlaceIcon.tsx';
import { RefusedPanel } from './RefusedPanel.tsx';
import { WaitingPanel } from './WaitingPanel.tsx';
import { useCeremony } from './useCeremony.ts';
import { useFocusBack } from './useFocusBack.ts';

interface PlaceCeremonyProps<T> {
  purpose: 'signIn' | 'register';
  /** Places that the policy allows. Those that will work here come first; the others stand apart, with the reason. */
  allowed?: readonly PasskeyPlace[];
  run: (place: PasskeyPlace, cancel: AbortSignal) => Promise<Outcome<T>>;
  onDone: (value: T) => void;
  /** Offers the way through the system browser as well, where there is one. */
  inBrowser?: Pick<HandOffProps, 'purpose' | 'onDone'>;
}

type Offers = Record<PasskeyPlace, PlaceOffer>;

/** The next place that is known to work, other than this one. */
function nextBest(place: PasskeyPlace | null, shown: readonly PasskeyPlace[], offers: Offers | undefined) {
  return shown.find((other) => other !== place && offers?.[other].offered) ?? null;
}

/** The ways to a passkey: the places that this window reaches itself, and the system browser where there is one. */
export function PlaceCeremony<T>(props: PlaceCeremonyProps<T>) {
  const { inBrowser } = props;
  const possible = useHandOffWay(({ Way }) => Way !== null) && inBrowser !== undefined;
  const [browsing, setBrowsing] = useState(false);
  if (browsing && inBrowser !== undefined) {
    return (
      <div className={`${styles.area} ${styles.roomy}`}>
        <ThroughBrowser {...inBrowser} onClose={() => setBrowsing(false)} />
      </div>
    );
  }
  return <Places {...props} onBrowser={possible ? () => setBrowsing(true) : undefined} />;
}

interface PlacesProps<T> extends PlaceCeremonyProps<T> {
  onBrowser: (() => void) | undefined;
}

/** The buttons for the places of a passkey, and in the same spot what happens after one was pressed. */
function Places<T>({ purpose, allowed = placeOrder, run, onDone, onBrowser }: PlacesProps<T>) {
  const { t } = useTranslation();
  const environment = useEnvironment();
  const ceremony = useCeremony(onDone);
  const { state } = ceremony;
  const offers = environment && offeredPlaces(environment.facts);
  const shown = placeOrder.filter((place) => allowed.includes(place));
  const likely = shown.filter((place) => offers?.[place].offered);
  const unlikely = shown.filter((place) => !offers?.[place].offered);
  const [primary] = likely;
  const unlikelyId = useId();
  const begin = (place: PasskeyPlace) => ceremony.start(place, (cancel) => run(place, cancel));

  const browser = onBrowser && (
    <BrowserButton purpose={purpose} primary={primary === undefined} onClick={onBrowser} />
  );

  const button = (place: PasskeyPlace) =>
    offers && (
      <PlaceButton
        key={place}
        place={place}
        label={t(`places.${purpose}.${place}`)}
        offer={offers[place]}
        primary={place === primary}
        onClick={() => begin(place)}
      />
    );

  const area = useFocusBack(state);
  return (
    <div
      className={`${styles.area} ${onBrowser ? styles.roomy : ''}`}
      ref={area}
      data-demo={offers?.platform.why === 'demoAuthenticator'}
    >
      {state.phase === 'idle' && offers !== undefined ? (
        <>
          {likely.map(button)}
          {browser}
          {unlikely.length === 0 ? null : (
            <div className={styles.unlikely} role="group" aria-labelledby={unlikelyId}>
              <p id={unlikelyId} className={styles.unlikelyTitle}>
                {t('places.unlikely')}
              </p>
              {unlikely.map(button)}
            </div>
          )}
          <VisuallyHidden live="status">{state.cancelled ? t('places.cancelled') : ''}</VisuallyHidden>
        </>
      ) : null}
      {state.phase === 'waiting' ? (
        <WaitingPanel
          place={state.place}
          sinceMs={state.sinceMs}
          offer={state.place === null ? undefined : offers?.[state.place]}
          instead={nextBest(state.place, shown, offers)}
          onInstead={begin}
          onBrowser={onBrowser}
          onCancel={ceremony.cancel}
          warn={purpose !== 'signIn'}
        />
      ) : null}
      {state.phase === 'refused' ? (
        <RefusedPanel
          refusal={state.refusal}
          onRetry={() => begin(state.place ?? 'platform')}
          onOther={ceremony.reset}
        />
      ) : null}
    </div>
  );
}

interface PlaceButtonProps {
  place: PasskeyPlace;
  label: string;
  offer: PlaceOffer;
  primary: boolean;
  onClick: () => void;
}

function PlaceButton({ place, label, offer, primary, onClick }: PlaceButtonProps) {
  const { t } = useTranslation();
  const testId = `place-${place}`;
  const hint = t(`places.why.${offer.why}`);
  if (primary && place === 'platform') {
    return (
      <div className={styles.primary}>
        <Button
          look="primary"
          size="large"
          wide
          icon={<PlaceIcon place={place} />}
          onClick={onClick}
          data-testid={testId}
          data-doubtful={false}
        >
          {label}
        </Button>
        {offer.why === 'demoAuthenticator' ? <p className={styles.note}>{hint}</p> : null}
      </div>
    );
  }
  return (
    <ChoiceButton
      icon={<PlaceIcon place={place} />}
      title={label}
      hint={hint}
      doubtful={!offer.offered}
      primary={primary}
      testId={testId}
      onClick={onClick}
    />
  );
}
