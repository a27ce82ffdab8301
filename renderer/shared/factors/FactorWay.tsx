import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../server/contract/assertNever.ts';
import type { SecondFactor } from '../../../server/contract/policyWords.ts';
import type { AddressView } from '../../../server/contract/views.ts';
import type { Outcome, Refusal } from '../../gateways/refusal.ts';
import { AddressChoice } from '../codes/AddressChoice.tsx';
import { CodeEntry } from '../codes/CodeEntry.tsx';
import type { SentCode } from '../codes/useCodeEntry.ts';
import { useFocusTitle } from '../words/useFocusTitle.ts';
import { EmojiEntry } from './EmojiEntry.tsx';
import { TotpEntry } from './TotpEntry.tsx';
import type { FactorCalls, SentEmoji } from './factorCalls.ts';

/** What is asked for at the moment. */
export type FactorStep = 'address' | SecondFactor;

interface FactorWayProps {
  factor: SecondFactor;
  addresses: readonly AddressView[];
  calls: FactorCalls;
  onDone?: () => void;
  onRefused?: (refusal: Refusal) => void;
  /** Back out of this factor. */
  onBack: () => void;
  /** Puts a heading over what is asked for. */
  frame?: (step: FactorStep, content: ReactNode) => ReactNode;
}

type At =
  | { at: 'address' }
  | { at: 'totp' }
  | { at: 'mailCode'; addressId: string; sent: SentCode }
  | { at: 'emoji'; addressId: string; sent: SentEmoji };

const plain = (_step: FactorStep, content: ReactNode) => content;

/** One second factor from beginning to end: where to send it, and what was sent; or the app's digits at once. */
export function FactorWay(props: FactorWayProps) {
  const { factor, addresses, calls, onDone, onRefused, onBack, frame = plain } = props;
  const { t } = useTranslation();
  const [now, setNow] = useState<At>({ at: factor === 'totp' ? 'totp' : 'address' });
  useFocusTitle(now.at);

  const told = (refusal: Refusal | null): Refusal | null => {
    if (refusal === null) onDone?.();
    else onRefused?.(refusal);
    return refusal;
  };
  const sent = <T,>(outcome: Outcome<T>, next: (value: T) => At): Refusal | null => {
    if (outcome.ok) setNow(next(outcome.value));
    else onRefused?.(outcome.refusal);
    return outcome.ok ? null : outcome.refusal;
  };
  const send = async (addressId: string) =>
    factor === 'emoji'
      ? sent(await calls.sendEmoji(addressId), (value) => ({ at: 'emoji', addressId, sent: value }))
      : sent(await calls.sendCode(addressId), (value) => ({ at: 'mailCode', addressId, sent: value }));
  const toAddress = () => setNow({ at: 'address' });

  const content = () => {
    switch (now.at) {
      case 'address': {
        const mailed = factor === 'emoji' ? 'emoji' : 'mailCode';
        return (
          <AddressChoice
            legend={t(`factors.legend.${mailed}`)}
            sendLabel={t(`factors.send.${mailed}`)}
            addresses={addresses}
            send={send}
            onBack={onBack}
          />
        );
      }
      case 'totp':
        return <TotpEntry verify={async (code) => told(await calls.verifyTotp(code))} onBack={onBack} />;
      case 'mailCode':
        return (
          <CodeEntry
            sent={now.sent}
            verify={async (code) => told(await calls.verifyCode(code))}
            resend={() => calls.sendCode(now.addressId)}
            onBack={toAddress}
          />
        );
      case 'emoji':
        return (
          <EmojiEntry
            sent={now.sent}
            verify={async (emoji) => told(await calls.verifyEmoji(emoji))}
            resend={() => calls.sendEmoji(now.addressId)}
            onBack={toAddress}
          />
        );
      default:
        return assertNever(now);
    }
  };
  return frame(now.at, content());
}
