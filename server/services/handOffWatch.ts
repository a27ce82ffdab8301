import type { ApiResponse } from '../contract/api.ts';
import { handOffTtlMs } from '../contract/handOff.ts';
import { ok, refuse, type Result } from '../ports/result.ts';
import type { Caller, ServiceDeps } from './deps.ts';
import { isAlive } from './expiry.ts';
import { starterOf } from './handOffParties.ts';

/** How far the browser has come, for the terminal that started it. Refusal: `hand_off_expired`. */
export async function watchHandOff(
  deps: ServiceDeps,
  caller: Caller,
  id: string,
): Promise<Result<ApiResponse<'handOffWatch'>>> {
  const handOff = await deps.stores.handOffs.find(id);
  if (!handOff || starterOf(caller, handOff.purpose) !== handOff.boundTo) return refuse('hand_off_expired');
  if (!isAlive(handOff.expiresAtMs, handOffTtlMs, deps.clock.nowMs())) return refuse('hand_off_expired');
  return ok({ step: handOff.step, endedBy: handOff.endedBy });
}
