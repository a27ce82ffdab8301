import type { Router } from 'express';
import type { z } from 'zod';
import type { demoAccountSchema, DemoMail } from '../contract/views.ts';
import { ok } from '../ports/result.ts';
import { depositInDemo } from '../services/trading/deposit.ts';
import type { RouteContext } from './context.ts';
import { mount } from './mount.ts';

/** What only the embedded demo has: seeded accounts with their passwords, and the mails it did not send. */
export interface Demo {
  accounts: z.infer<typeof demoAccountSchema>[];
  mails(): Promise<DemoMail[]>;
  /** Puts the demo's clock this far ahead of the real one. */
  putClockAhead(minutes: number): void;
  /** How busy the simulated participants are, in turns per second. */
  setFlow(turnsPerSecond: number): Promise<void>;
}

/** SECURITY: S-6. Mounted in embedded demo mode only; anywhere else these paths do not exist. */
export function demoRoutes(router: Router, context: RouteContext, demo: Demo): void {
  mount(router, context, 'demoAccounts', {
    for: 'anyone',
    handle: async () => ok({ accounts: demo.accounts }),
  });
  mount(router, context, 'demoClock', {
    for: 'anyone',
    async handle(_caller, { body }) {
      demo.putClockAhead(body.aheadMinutes);
      return ok({ nowMs: context.deps.clock.nowMs() });
    },
  });
  mount(router, context, 'demoDeposit', {
    for: 'signedIn',
    handle: (caller, { body }) => depositInDemo(context.deps, caller, body.deposit),
  });
  mount(router, context, 'demoFlow', {
    for: 'signedIn',
    async handle(_caller, { body }) {
      await demo.setFlow(body.turnsPerSecond);
      return ok({});
    },
  });
  mount(router, context, 'demoMails', {
    for: 'anyone',
    handle: async () => ok({ mails: await demo.mails() }),
  });
}
