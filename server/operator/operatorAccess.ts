import type { TLSSocket } from 'node:tls';
import type { Request } from 'express';
import { hashOf, sameHash } from '../services/secrets.ts';
import { operatorNameSchema } from './operatorApi.ts';

/** How operators prove that they may call: the token in operator.json, or a client certificate of our own CA. */
export type OperatorAccess = { kind: 'token'; tokenHash: string } | { kind: 'certificate' };

/** `name`: the operator of the certificate; null where the token opens and the request names the operator. */
export type Admission = { ok: true; name: string | null } | { ok: false; why: string };

const bearerForm = /^Bearer ([A-Za-z0-9_-]{43})$/;

/** SECURITY: O-1. Lets a request in or says why not. */
export function admit(access: OperatorAccess, request: Request): Admission {
  switch (access.kind) {
    case 'token': {
      const token = bearerForm.exec(request.headers.authorization ?? '')?.[1];
      if (token === undefined) return { ok: false, why: 'no token' };
      const right = sameHash(hashOf(token), access.tokenHash);
      return right ? { ok: true, name: null } : { ok: false, why: 'wrong token' };
    }
    case 'certificate':
      return nameInCertificate(request.socket as TLSSocket);
  }
}

function nameInCertificate(socket: TLSSocket): Admission {
  // The listener refuses the handshake without a certificate of our CA; asked again, so that this app is safe anywhere.
  if (!socket.authorized) return { ok: false, why: 'no client certificate' };
  const name = operatorNameSchema.safeParse(socket.getPeerCertificate().subject.CN);
  return name.success
    ? { ok: true, name: name.data }
    : { ok: false, why: 'certificate without a usable name' };
}
