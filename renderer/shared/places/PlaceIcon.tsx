import { assertNever } from '../../../server/contract/assertNever.ts';
import type { PasskeyPlace } from '../../../server/contract/policyWords.ts';
import { Icon } from '../../ui/Icon.tsx';

export function PlaceIcon({ place }: { place: PasskeyPlace }) {
  switch (place) {
    case 'platform':
      return <Icon name="fingerprint" size={20} />;
    case 'phone':
      return <Icon name="phone" size={20} />;
    case 'securityKey':
      return <Icon name="key" size={20} />;
    default:
      return assertNever(place);
  }
}
