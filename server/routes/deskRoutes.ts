import type { Router } from 'express';
import { ok } from '../ports/result.ts';
import { readDeskDocs, saveDeskDoc } from '../services/deskDocs.ts';
import type { RouteContext } from './context.ts';
import { mount } from './mount.ts';

/** The customer's desk: layouts, watchlists, alerts, settings. */
export function deskRoutes(router: Router, context: RouteContext): void {
  const { deps } = context;
  mount(router, context, 'deskDocs', {
    for: 'signedIn',
    handle: async (caller) => ok({ docs: await readDeskDocs(deps, caller) }),
  });
  mount(router, context, 'deskDocSave', {
    for: 'signedIn',
    handle: (caller, { body, id }) =>
      saveDeskDoc(deps, caller, { name: id, json: body.json, version: body.version }),
  });
}
