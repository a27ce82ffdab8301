import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { PasskeyPlace } from '../../../server/contract/policyWords.ts';
import { Button } from '../../ui/Button.tsx';
import { ChoiceButton } from '../../ui/ChoiceButton.tsx';
import type { PlaceOffer } from '../environment/offeredPlaces.ts';
import { BrowserButton } from './BrowserButton.tsx';
import styles from './PlaceCeremony.module.css';
import { PlaceIcon } from './PlaceIcon.tsx';

interface PlaceChoicesProps {
  purpose: 'signIn' | 'register';
  shown: readonly PasskeyPlace[];
  offers: Record<PasskeyPlace, PlaceOffer>;
  onPlace: (place: PasskeyPlace) => void;
  onBrowser: (() => void) | undefined;
}

/** What will work here, then the browser; what will hardly work stands apart, with its reason. */
export function PlaceChoices({ purpose, shown, offers, onPlace, onBrowser }: PlaceChoicesProps) {
  const { t } = useTranslation();
  const unlikelyId = useId();
  const likely = shown.filter((place) => offers[place].offered);
  const unlikely = shown.filter((place) => !offers[place].offered);
  const [primary] = likely;
  const button = (place: PasskeyPlace) => (
    <PlaceButton
      key={place}
      place={place}
      label={t(`places.${purpose}.${place}`)}
      offer={offers[place]}
      primary={place === primary}
      onClick={() => onPlace(place)}
    />
  );
  return (
    <>
      {likely.map(button)}
      {onBrowser === undefined ? null : (
        <BrowserButton purpose={purpose} primary={primary === undefined} onClick={onBrowser} />
      )}
      {unlikely.length === 0 ? null : (
        <div className={styles.unlikely} role="group" aria-labelledby={unlikelyId}>
          <p id={unlikelyId} className={styles.unlikelyTitle}>
            {t('places.unlikely')}
          </p>
          {unlikely.map(button)}
        </div>
      )}
    </>
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
