import type { Refusal } from '../../gateways/refusal.ts';

/** What is answered when nobody got to the end: the request may have been carried out, or only its answer lost. */
const saysNothing: readonly Refusal['code'][] = [
  'offline',
  'bad_answer',
  'internal',
  'unavailable',
  'storage_unavailable',
];

/** Whether a request may have been carried out all the same, since this is not the relying party's last word on it. */
export function mayHaveArrived({ code }: Refusal): boolean {
  return saysNothing.includes(code);
}
