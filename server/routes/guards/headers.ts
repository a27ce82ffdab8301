import helmet from 'helmet';
import type { RequestHandler } from 'express';

/**
 * SECURITY: S-3. The answer headers of every page and every answer. Scripts come from our own files only; cross-site
 * scripting would be the way to enrol an attacker's passkey (facts/relying-party.md section 6).
 *
 * @param secure whether the product is reached by https; a loopback demo is not, and must not be upgraded
 */
export function headers(secure: boolean): RequestHandler[] {
  const usual = helmetWith(secure, ["'none'"]);
  const handOff = helmetWith(secure, loopbackTargets);
  return [
    (request, response, next) => (request.path === handOffPath ? handOff : usual)(request, response, next),
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', permissionsPolicy);
      next();
    },
  ];
}

/** The page in the system browser; see renderer/shared/paths.ts. */
export const handOffPath = '/hand-off';

/**
 * SECURITY: HO-5. That page alone posts a form, and to this PC only: so the code that it brings back stands in no address, and
 * in no history. The port is known after the page was made, hence the asterisk.
 */
const loopbackTargets = ['http://127.0.0.1:*'];

function helmetWith(secure: boolean, formAction: string[]): RequestHandler {
  // An upgrade would turn the form's address on loopback into https, which nobody speaks there.
  const upgrade = secure && formAction !== loopbackTargets;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction,
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        requireTrustedTypesFor: ["'script'"],
        trustedTypes: ["'none'"],
        ...(upgrade ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: { policy: 'require-corp' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: secure ? { maxAge: 63_072_000, includeSubDomains: true } : false,
  });
}

/** `bluetooth` is left alone: switching it off hides phones from WebAuthn (facts/electron-webauthn.md section 6). */
const permissionsPolicy = [
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
  'camera=()',
  'microphone=()',
  'geolocation=()',
  'payment=()',
  'usb=()',
  'serial=()',
  'hid=()',
].join(', ');
