import type { Mail } from '../ports/mailer.ts';
import { ok, refuse, type Refusal, type Result } from '../ports/result.ts';
import type { ServiceDeps } from './deps.ts';
import { drawEmoji, emojiLength } from './emojiChoices.ts';
import { checkCode, sendSecret, type CodeSent, type CodeTarget } from './mailedCode.ts';

/** What the client needs to let the customer pick: the emoji of the mail among decoys. */
export type EmojiSent = CodeSent & { choices: string[]; length: number };

/**
 * Mails a sequence of emoji (R3), under the limits of a mailed code. Refusals: those of `sendCode`.
 *
 * @param write the mail, from the sequence as it is to be read
 */
export async function sendEmoji(
  deps: ServiceDeps,
  target: CodeTarget,
  write: (sequence: readonly string[]) => Omit<Mail, 'to'>,
): Promise<Result<EmojiSent>> {
  const { sequence, choices } = drawEmoji(deps.random);
  const sent = await sendSecret(deps, target, textOf(sequence), write(sequence));
  return sent.ok ? ok({ ...sent.value, choices, length: emojiLength }) : sent;
}

/** Spends one try and compares, order included. Refusals: `factor_wrong`, and those of `checkCode`. */
export async function checkEmoji(
  deps: ServiceDeps,
  target: Pick<CodeTarget, 'scope' | 'accountId'>,
  emoji: readonly string[],
): Promise<{ ok: true } | Refusal> {
  const checked = await checkCode(deps, target.scope, target.accountId, textOf(emoji));
  if (checked.ok || checked.code !== 'code_wrong') return checked;
  return refuse('factor_wrong', checked.triesLeft === undefined ? {} : { triesLeft: checked.triesLeft });
}

/** Separated, so that no other split of the same characters is the same text. */
function textOf(emoji: readonly string[]): string {
  return JSON.stringify(emoji);
}
