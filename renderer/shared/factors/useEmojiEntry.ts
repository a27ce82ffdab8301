import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Outcome, Refusal } from '../../gateways/refusal.ts';
import type { SentEmoji } from './factorCalls.ts';

export interface EmojiCalls {
  /** Null when the sequence was accepted. */
  verify: (emoji: string[]) => Promise<Refusal | null>;
  resend: () => Promise<Outcome<SentEmoji>>;
}

export interface EmojiEntryState {
  sent: SentEmoji;
  picked: readonly string[];
  incomplete: boolean;
  refusal: Refusal | null;
  resent: boolean;
  busy: boolean;
  /** The grid of choices; focus goes back to its first button after a wrong try. */
  grid: RefObject<HTMLDivElement | null>;
  pick: (emoji: string) => void;
  take: (emoji: readonly string[]) => void;
  undo: () => void;
  clear: () => void;
  submit: () => Promise<void>;
  sendAgain: () => Promise<void>;
}

/** What was picked so far, what was answered, and where focus belongs after it. */
export function useEmojiEntry(firstSent: SentEmoji, { verify, resend }: EmojiCalls): EmojiEntryState {
  const [sent, setSent] = useState(firstSent);
  const [picked, setPicked] = useState<readonly string[]>([]);
  const [incomplete, setIncomplete] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [resent, setResent] = useState(false);
  const [busy, setBusy] = useState(false);
  const grid = useRef<HTMLDivElement>(null);
  const toGrid = () => grid.current?.querySelector('button')?.focus();
  useEffect(toGrid, []);

  const take = (emoji: readonly string[]) => {
    setPicked(emoji.slice(0, sent.length));
    setIncomplete(false);
  };

  const answered = (why: Refusal | null, isResent: boolean) => {
    setBusy(false);
    setRefusal(why);
    setResent(isResent);
    take([]);
    toGrid();
  };

  const submit = async () => {
    if (busy) return;
    setIncomplete(picked.length < sent.length);
    if (picked.length < sent.length) return toGrid();
    setBusy(true);
    const why = await verify([...picked]);
    return why === null ? setBusy(false) : answered(why, false);
  };

  const sendAgain = async () => {
    setBusy(true);
    const outcome = await resend();
    if (outcome.ok) setSent(outcome.value);
    answered(outcome.ok ? null : outcome.refusal, outcome.ok);
  };

  return {
    sent,
    picked,
    incomplete,
    refusal,
    resent,
    busy,
    grid,
    pick: (emoji) => take([...picked, emoji]),
    take,
    undo: () => take(picked.slice(0, -1)),
    clear: () => take([]),
    submit,
    sendAgain,
  };
}
