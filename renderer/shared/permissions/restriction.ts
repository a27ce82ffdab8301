import type { Permission } from '../../../server/contract/views.ts';
import { allCodes } from '../errors/errorWords.ts';
import type { AnyCode } from '../errors/errorWords.ts';

/** Why this session may not do something at all; null when it may, if need be after a verification. */
export function restrictionOf(permission: Pick<Permission, 'state' | 'code'> | undefined): AnyCode | null {
  if (permission?.state !== 'refused') return null;
  return allCodes.find((code) => code === permission.code) ?? 'internal';
}
