import { originOf } from '../security/origins.ts';

const idForm = /^[A-Za-z0-9_-]{22}$/;

/**
 * SECURITY: HO-6. The one address outside the settings of the OS that is opened: the hand-off page of the relying party that
 * the window shows, made here from the origin that the shell knows. The page only gives an id; it stands behind `#`,
 * so no server and no proxy log sees it. Null: there is no relying party, or the id is none.
 */
export function handOffAddress(origin: string | null, handOffId: string): string | null {
  if (origin === null || originOf(origin) !== origin || !/^https?:/.test(origin)) return null;
  return idForm.test(handOffId) ? `${origin}/hand-off#${handOffId}` : null;
}
