/** A mail address for comparing and keeping: its domain has no case, the part before it may have one (RFC 5321 2.4). */
export function normaliseAddress(address: string): string {
  const trimmed = address.trim();
  const at = trimmed.lastIndexOf('@');
  return at < 0 ? trimmed : `${trimmed.slice(0, at)}${trimmed.slice(at).toLowerCase()}`;
}

/** The digits of a phone number, whether or not they were typed in full width and with hyphens. */
export function normalisePhone(phone: string): string {
  return phone.normalize('NFKC').replace(/[\s()‐-―ー-]/g, '');
}
