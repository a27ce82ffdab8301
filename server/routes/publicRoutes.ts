import type { Router } from 'express';
import { publicPart } from '../contract/policy.ts';
import { ok } from '../ports/result.ts';
import { viewSession } from '../services/sessions.ts';
import type { RouteContext } from './context.ts';
import { mount } from './mount.ts';

/** What an instance says of itself. */
export interface About {
  version: string;
  instanceId: string;
  demo: boolean;
}

/** Reads that need no session. */
export function publicRoutes(router: Router, context: RouteContext, about: About): void {
  const { deps } = context;
  mount(router, context, 'health', {
    for: 'anyone',
    handle: async () => ok({ ok: true as const, ...about, nowMs: deps.clock.nowMs() }),
  });
  mount(router, context, 'policy', { for: 'anyone', handle: async () => ok(publicPart(deps.policy)) });
  mount(router, context, 'session', {
    for: 'anyone',
    async handle({ session }) {
      return ok({ session: session && (await viewSession(deps, session)), nowMs: deps.clock.nowMs() });
    },
  });
}
