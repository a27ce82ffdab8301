import express, { type Express, type Router } from 'express';
import type { Logger } from 'pino';
import { api } from '../contract/api.ts';
import { deskDocBytesMax } from '../contract/deskApi.ts';
import { accountRoutes } from '../routes/accountRoutes.ts';
import { routeContext } from '../routes/context.ts';
import { cookieJar } from '../routes/cookies.ts';
import { customerRoutes } from '../routes/customerRoutes.ts';
import { demoRoutes, type Demo } from '../routes/demoRoutes.ts';
import { deskRoutes } from '../routes/deskRoutes.ts';
import { failures, methodNotAllowed, notFound } from '../routes/failures.ts';
import { handOffRoutes } from '../routes/handOffRoutes.ts';
import { headers } from '../routes/guards/headers.ts';
import { hostGuard } from '../routes/guards/hostGuard.ts';
import { originGuard } from '../routes/guards/originGuard.ts';
import { throttle } from '../routes/guards/throttle.ts';
import { jsonOnly } from '../routes/jsonOnly.ts';
import { marketRoutes } from '../routes/marketRoutes.ts';
import { policyRoutes } from '../routes/policyRoutes.ts';
import { publicRoutes } from '../routes/publicRoutes.ts';
import { secondFactorRoutes } from '../routes/secondFactorRoutes.ts';
import { signInRoutes } from '../routes/signInRoutes.ts';
import { stepUpRoutes } from '../routes/stepUpRoutes.ts';
import { createStream, type Stream } from '../routes/stream/stream.ts';
import { tradingRoutes } from '../routes/tradingRoutes.ts';
import type { ServiceDeps } from '../services/deps.ts';
import { newId } from '../services/secrets.ts';
import { mailAboutOrders } from '../services/trading/orderNotices.ts';
import { notifyingSessions } from './notifyingSessions.ts';
import { staticFiles } from './staticFiles.ts';

/** The largest body: room for an ML-DSA key with a certificate chain, and nothing more. */
export const bodyBytesMax = 64 * 1_024;
/** A document of the desk and its version. */
const deskBodyBytesMax = deskDocBytesMax + 1_024;

/** Everything an instance is made of. Tests build one with their own clock, random and stores. */
export interface AppDeps extends ServiceDeps {
  logger: Logger;
  version: string;
  /** Hops in front of us whose forwarded addresses are believed; none by default. */
  trustProxy: readonly string[];
  /** Folder of the built renderer, or null for an instance without pages. */
  staticDirectory: string | null;
  demo: Demo | null;
}

/** Requests go to the application itself, upgrades to its stream. */
export type App = Express & { readonly stream: Stream };

/** The relying party as an Express application. It listens nowhere by itself. */
export function createApp(given: AppDeps): App {
  const sessions = notifyingSessions(given.stores.sessions, () => stream.checkSessions());
  const deps: AppDeps = { ...given, stores: { ...given.stores, sessions } };
  const origins = new Set(deps.relyingParty.origins);
  const hosts = new Set(deps.relyingParty.origins.map((origin) => new URL(origin).host));
  const secure = deps.relyingParty.origins.every((origin) => origin.startsWith('https:'));

  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.trustProxy.length > 0 ? deps.trustProxy : false);
  app.set('query parser', 'simple');
  app.use((_request, response, next) => {
    response.locals.requestId = newId(deps.random);
    next();
  });
  app.use(hostGuard(hosts), ...headers(secure));
  app.use(apiRouter(deps, origins, secure));
  if (deps.staticDirectory) app.use(staticFiles(deps.staticDirectory));
  app.use(notFound);
  app.use(failures(deps.logger));
  const stream = createStream(deps, { cookies: cookieJar(secure), hosts, origins });
  deps.trading.then(
    (desk) => mailAboutOrders(deps, desk),
    () => undefined,
  );
  return Object.assign(app, { stream });
}

function apiRouter(deps: AppDeps, origins: ReadonlySet<string>, secure: boolean): Router {
  const router = express.Router({ caseSensitive: true, strict: true });
  router.use('/api', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });
  router.use('/api', originGuard(origins), throttle(deps.limiter), jsonOnly);
  // SECURITY: S-7. The first one that has read a body leaves nothing for the next.
  router.use('/api/desk', express.json({ limit: deskBodyBytesMax, strict: true }));
  router.use('/api', express.json({ limit: bodyBytesMax, strict: true }));
  const context = routeContext(deps, cookieJar(secure));
  publicRoutes(router, context, {
    version: deps.version,
    instanceId: newId(deps.random),
    demo: deps.demo !== null,
  });
  signInRoutes(router, context);
  stepUpRoutes(router, context);
  handOffRoutes(router, context);
  secondFactorRoutes(router, context);
  accountRoutes(router, context);
  customerRoutes(router, context);
  policyRoutes(router, context);
  marketRoutes(router, context);
  tradingRoutes(router, context);
  deskRoutes(router, context);
  if (deps.demo) demoRoutes(router, context, deps.demo);
  for (const { path } of Object.values(api)) {
    if (deps.demo || !path.startsWith('/api/demo/')) router.all(path, methodNotAllowed);
  }
  router.use('/api', notFound);
  return router;
}
