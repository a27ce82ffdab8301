import { join } from 'node:path';
import express, { type RequestHandler, type Router } from 'express';

/** Built files carry a hash in their name and never change under it. */
const hashedFileMaxAge = '1y';

/** Serves the built renderer; every other path without a file ending is a page of it. */
export function staticFiles(directory: string): Router {
  const router = express.Router();
  router.use(
    '/assets',
    express.static(join(directory, 'assets'), { immutable: true, maxAge: hashedFileMaxAge, index: false }),
  );
  router.use(express.static(directory, { index: false, setHeaders: (response) => neverStale(response) }));
  const page: RequestHandler = (_request, response) => {
    neverStale(response);
    // Named below a root: a hidden folder above it (an AppImage is mounted in one) is not the request's doing.
    response.sendFile('index.html', { root: directory });
  };
  router.get(/^\/(?!api\/)[^.]*$/, page);
  return router;
}

function neverStale(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader('Cache-Control', 'no-cache');
}
