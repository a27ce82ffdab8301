import express, { type ErrorRequestHandler, type Express } from 'express';
import { StorageUnavailableError } from '../ports/stores.ts';
import { newId } from '../services/secrets.ts';
import { jsonOnly, operatorsOnly, ownToolsOnly, throttleOperators } from './guards.ts';
import { identityChecks } from './identityChecks.ts';
import type { OperatorAccess } from './operatorAccess.ts';
import type { OperatorDeps } from './operatorDeps.ts';
import type { OperatorErrorCode } from './operatorErrors.ts';
import { operatorRoutes } from './operatorRoutes.ts';
import { sendOperatorRefusal } from './sendOperatorRefusal.ts';

/** The largest body of an operator's request. */
export const operatorBodyBytesMax = 8 * 1_024;

/**
 * The help desk's side of the relying party, an Express application of its own. It belongs on a listener of its
 * own (`listenForOperators`) and shares no route with the customers' application.
 *
 * @param hosts `name:port` it answers to, lower case
 */
export function createOperatorApp(
  deps: OperatorDeps,
  access: OperatorAccess,
  hosts: ReadonlySet<string>,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('case sensitive routing', true);
  app.set('strict routing', true);
  app.set('trust proxy', false);
  app.use((_request, response, next) => {
    response.locals.requestId = newId(deps.random);
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    next();
  });
  app.use(ownToolsOnly(hosts), throttleOperators(deps), operatorsOnly(deps, access), jsonOnly);
  app.use(express.json({ limit: operatorBodyBytesMax, strict: true }));
  operatorRoutes(app, { ...deps, checks: identityChecks(deps.clock, deps.random) });
  app.use((_request, response) => sendOperatorRefusal(response, { code: 'not_found' }));
  app.use(failures(deps));
  return app;
}

/** Comes last. What went wrong is logged here and goes no further. */
function failures({ logger }: OperatorDeps): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error);
    const code = codeOf(error);
    if (code === 'internal' || code === 'storage_unavailable') {
      const { requestId } = response.locals;
      logger.error({ err: error, requestId, path: request.path }, 'operator request failed');
    }
    sendOperatorRefusal(response, { code });
  };
}

function codeOf(error: unknown): OperatorErrorCode {
  if (error instanceof StorageUnavailableError) return 'storage_unavailable';
  const { type, status } = error as { type?: unknown; status?: unknown };
  if (type === 'entity.too.large') return 'too_large';
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return 'unsupported_media';
  return typeof status === 'number' && status >= 400 && status < 500 ? 'bad_request' : 'internal';
}
