import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasskeyPlace } from '../../../server/contract/policyWords.ts';
import type { Outcome } from '../../gateways/refusal.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { offeredPlaces, placeOrder } from '../environment/offeredPlaces.ts';
import type { PlaceOffer } from '../environment/offeredPlaces.ts';
import { useEnvironment } from '../environment/useEnvironment.ts';
import { ThroughBrowser } from '../handOff/ThroughBrowser.tsx';
import { useHandOffWay } from '../handOff/handOffWay.ts';
import type { HandOffProps } from '../handOff/handOffWay.ts';
import styles from './PlaceCeremony.module.css';
import { PlaceChoices } from './PlaceChoices.tsx';
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
  const [browsing, setBrowsing] = useState<{ heightPx: number } | null>(null);
  if (browsing !== null && inBrowser !== undefined) {
    return (
      <div className={`${styles.area} ${styles.roomy}`} style={{ minHeight: browsing.heightPx }}>
        <ThroughBrowser {...inBrowser} onClose={() => setBrowsing(null)} />
      </div>
    );
  }
  return <Places {...props} onBrowser={possible ? (heightPx) => setBrowsing({ heightPx }) : undefined} />;
}

interface PlacesProps<T> extends PlaceCeremonyProps<T> {
  /** Told how high the area was, so that nothing below it moves. */
  onBrowser: ((heightPx: number) => void) | undefined;
}

/** The buttons for the places of a passkey, and in the same spot what happens after one was pressed. */
function Places<T>({ purpose, allowed = placeOrder, run, onDone, onBrowser }: PlacesProps<T>) {
  const { t } = useTranslation();
  const environment = useEnvironment();
  const ceremony = useCeremony(onDone);
  const { state } = ceremony;
  const offers = environment && offeredPlaces(environment.facts);
  const shown = placeOrder.filter((place) => allowed.includes(place));
  const area = useFocusBack(state);
  // While something stands in for the buttons, the area stays as high as they were: what is below must not move.
  const [heightPx, setHeightPx] = useState(0);
  const idle = state.phase === 'idle';
  const height = () => area.current?.getBoundingClientRect().height ?? 0;
  const begin = (place: PasskeyPlace) => {
    if (idle) setHeightPx(height());
    ceremony.start(place, (cancel) => run(place, cancel));
  };
  const toBrowser = onBrowser && (() => onBrowser(idle ? height() : heightPx));

  return (
    <div
      className={`${styles.area} ${onBrowser ? styles.roomy : ''}`}
      ref={area}
      style={idle ? undefined : { minHeight: heightPx }}
      data-demo={offers?.platform.why === 'demoAuthenticator'}
    >
      {idle && offers !== undefined ? (
        <>
          <PlaceChoices
            purpose={purpose}
            shown={shown}
            offers={offers}
            onPlace={begin}
            onBrowser={toBrowser}
          />
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
          onBrowser={toBrowser}
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
