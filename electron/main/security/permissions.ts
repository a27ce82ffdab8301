/**
 * The one permission that the product uses: copy buttons write plain text. Passkeys need none, WebAuthn is not
 * gated by Electron's permissions.
 */
const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

/**
 * Whether a page may have a permission. Denied by default: Electron grants everything when nobody decides.
 *
 * @param trusted whether the asking page is on the relying party's origin
 */
export function mayHavePermission(permission: string, trusted: boolean): boolean {
  return trusted && allowedPermissions.has(permission);
}
