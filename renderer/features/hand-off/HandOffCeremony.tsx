import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HandOffWish } from '../../../server/contract/handOff.ts';
import { PasskeyCeremony } from '../../shared/places/PasskeyCeremony.tsx';
import { PlaceCeremony } from '../../shared/places/PlaceCeremony.tsx';
import { queries } from '../../shared/queries.ts';
import { Actions } from '../../ui/Actions.tsx';
import { Button } from '../../ui/Button.tsx';
import { answerHandOff } from './answerHandOff.ts';
import type { Answered } from './answerHandOff.ts';

interface HandOffCeremonyProps {
  handOffId: string;
  wish: HandOffWish;
  onAnswered: (answered: Answered) => void;
  onDeny: () => void;
}

/** The passkey itself: this browser's own places, for the purpose that the terminal named. */
export function HandOffCeremony({ handOffId, wish, onAnswered, onDeny }: HandOffCeremonyProps) {
  const { t } = useTranslation();
  const { data: policy } = useQuery(queries.policy);
  const deny = (
    <Button look="quiet" onClick={onDeny} data-testid="hand-off-deny">
      {t('handOff.stop')}
    </Button>
  );
  switch (wish.purpose) {
    case 'stepUp':
      return (
        <PasskeyCeremony
          label={t('stepUp.withPasskey')}
          run={(cancel) => answerHandOff(handOffId, undefined, cancel)}
          onDone={onAnswered}
          testId="hand-off-passkey"
        >
          {deny}
        </PasskeyCeremony>
      );
    case 'signIn':
    case 'registerPasskey':
      return (
        <>
          <PlaceCeremony
            purpose={wish.purpose === 'signIn' ? 'signIn' : 'register'}
            {...(wish.purpose === 'registerPasskey' && policy ? { allowed: policy.passkeys.createWith } : {})}
            run={(place, cancel) => answerHandOff(handOffId, place, cancel)}
            onDone={onAnswered}
          />
          <Actions>{deny}</Actions>
        </>
      );
  }
}
