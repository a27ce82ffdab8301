import { z } from 'zod';
import { actionRulesSchema } from './actionRules.ts';
import { guardedActionSchema, passkeyPlaceSchema, secondFactorSchema } from './policyWords.ts';

const minutes = z.number().int().positive();
const count = z.number().int().positive();

const passkeys = z.strictObject({
  maxPerAccount: z.number().int().min(1).max(50).describe('Most passkeys one account may hold (D9, I5, R4).'),
  createWith: z.array(passkeyPlaceSchema).min(1).describe('Places a passkey may be created in (R2).'),
  createFrom: z
    .enum(['any', 'browserOnly', 'shellOnly'])
    .describe('Clients that may create one: any, only a browser, or only the terminal (I9).'),
  algorithms: z
    .array(z.union([z.literal(-8), z.literal(-7), z.literal(-257)]))
    .min(1)
    .describe('COSE algorithms offered and accepted: -8 EdDSA, -7 ES256, -257 RS256.'),
  deleteLast: z
    .enum(['allow', 'forbid', 'forbidAfterEnforcement'])
    .describe('Whether the last passkey of an account may be deleted.'),
});

const registration = z.strictObject({
  prerequisites: z
    .array(z.enum(['verifiedMail', 'twoFactorSession', 'userVerification']))
    .describe(
      'What must stand before a passkey is created: a verified mail address (D1), a session opened with a second factor or a passkey (D2), a device with face, fingerprint or PIN (D3).',
    ),
});

const mailCode = z.strictObject({
  validMinutes: minutes.describe('How long a mailed code or emoji sequence is good (I2: 10).'),
  triesPerCode: z.number().int().min(1).max(10).describe('Tries before it is dead.'),
  sendsPerFlow: z.number().int().min(1).max(10).describe('How often one may be sent for the same purpose.'),
});

const passwordRule = z.strictObject({
  minLength: count.describe('Characters at least (M11: 10).'),
  maxLength: count.max(128).describe('Characters at most (M11: 16).'),
  kindsAtLeast: z
    .number()
    .int()
    .min(1)
    .max(4)
    .describe('Of digits, upper case, lower case and symbols (M11: 3).'),
  symbols: z.string().max(64).describe('Symbols that may be used.'),
  unlike: z.boolean().describe('Refuses reuse among the passwords, birthdays, repeats and sequences (L9).'),
});

const legacy = z.strictObject({
  afterPasskey: z
    .enum(['coexist', 'passkeyToo', 'blocked'])
    .describe(
      'What customer code and password may still do once a passkey exists: work as before (D6), ask for the passkey as well (R5), or nothing.',
    ),
  secondFactors: z.array(secondFactorSchema).min(1).describe('Second factors of the old login (M3, R3).'),
  secondFactorWhen: z
    .enum(['always', 'risk'])
    .describe(
      'Whether the second factor is asked for at every sign-in, or when the sign-in looks unusual (M4).',
    ),
  password: passwordRule,
  lockAfterFailures: count.describe('Wrong passwords in a row before the old login is locked (M10, L3).'),
});

const enforcement = z.strictObject({
  from: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .nullable()
    .describe(
      'Local date and time from which the actions need a session opened with a passkey; null: never (D7, I8).',
    ),
  timeZone: z.string().describe('IANA name of the broker’s time zone.'),
  actions: z.array(guardedActionSchema).describe('The actions that are restricted from then on.'),
  credentials: z
    .boolean()
    .describe(
      'Whether from then on an account that holds a passkey is opened with it only, also by customer code and password, and changes its passkeys, passwords and second factors with it only (L1, L8).',
    ),
  announceDays: z
    .number()
    .int()
    .nonnegative()
    .describe('How many days before it is announced in the product.'),
});

const recovery = z.strictObject({
  windowMinutes: minutes.describe(
    'How long the help desk opens the old login for a customer who is locked out (R7).',
  ),
  offInWindow: z.array(guardedActionSchema).describe('What a session opened in that window cannot do.'),
});

const session = z.strictObject({
  windowMinutes: minutes.describe('Length of a session window (M9: 180).'),
  renewInLastMinutes: minutes.describe('Only access in these last minutes starts a new window (M9: 5).'),
  absoluteMinutes: minutes.describe('A session ends for good after this long.'),
  maxPerAccount: z.number().int().min(1).max(50).describe('Sessions of one account at the same time.'),
  lockAfterIdleMinutes: z
    .number()
    .int()
    .nonnegative()
    .describe('Minutes without keyboard or mouse after which a client locks its window; 0: never.'),
  stepUpMinutes: minutes.describe('How long a verification is good for the action it was given for.'),
});

const notices = z.strictObject({
  signIn: z.enum(['always', 'newDevice', 'never']).describe('Mail after a sign-in (M5).'),
  changes: z.boolean().describe('Mail about passkeys, passwords, contact data and payout account (M6, I4).'),
  money: z.boolean().describe('Mail about withdrawals, executions and expired orders (M6).'),
  fromDomain: z.string().describe('The one domain that mails come from (M18).'),
});

const riskPoints = z.number().int().min(0).max(100);
const risk = z.strictObject({
  askAt: riskPoints.describe('Points from which a second factor is asked for.'),
  noticeAt: riskPoints.describe(
    'Points from which the customer is told by mail, whatever the other notices say.',
  ),
  points: z
    .strictObject({
      newDevice: riskPoints,
      newNetwork: riskPoints,
      unusualHour: riskPoints,
      manyFailures: riskPoints,
      impossiblePace: riskPoints,
      recentRecovery: riskPoints,
      recentContactChange: riskPoints,
    })
    .describe('What each sign counts (M4, L6).'),
});

const trading = z.strictObject({
  confirmation: z
    .enum(['always', 'whileElevated'])
    .describe(
      'Whether an order is always shown for confirmation before it is sent, or the customer may choose to leave that out while a verification covers further orders.',
    ),
});

const payout = z.strictObject({
  coolingOffHours: z
    .number()
    .int()
    .nonnegative()
    .describe('Hours after a change of the payout account in which no money leaves.'),
});

const helpDesk = z.strictObject({
  phone: z.string().min(1).max(40).describe('Shown where somebody gets stuck (D16).'),
  opens: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .describe('Local time.'),
  closes: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .describe('Local time.'),
  days: z.array(z.number().int().min(0).max(6)).describe('Days of the week, 0 is Sunday.'),
});

/**
 * One document says how a broker wants passkeys handled (DESIGN.md section 6). It is checked at start-up; a
 * document with a wrong or unknown key stops the server. docs/policy.md is made from the descriptions here.
 */
const document = z.strictObject({
  name: z.string().min(1).max(40).describe('Name of the policy, for the operator.'),
  passkeys,
  registration,
  mailCode,
  legacy,
  enforcement,
  recovery,
  session,
  actions: actionRulesSchema,
  trading,
  payout,
  notices,
  risk,
  helpDesk,
});

/** Their pages ask for no trading or withdrawal password, so asking for one would refuse everybody. */
const formsWithoutPassword = [
  'registerPasskey',
  'deletePasskey',
  'changePassword',
  'manageSecondFactor',
] as const;

/** Asks the runtime, which carries the zone data. */
function isTimeZone(timeZone: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const policySchema = document.superRefine((policy, context) => {
  const wrong = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message });
  if (policy.legacy.password.minLength > policy.legacy.password.maxLength) {
    wrong(['legacy', 'password', 'minLength'], 'is above maxLength');
  }
  if (policy.session.renewInLastMinutes > policy.session.windowMinutes) {
    wrong(['session', 'renewInLastMinutes'], 'is longer than the window');
  }
  if (!isTimeZone(policy.enforcement.timeZone)) {
    wrong(['enforcement', 'timeZone'], 'is not an IANA time zone');
  }
  for (const action of formsWithoutPassword) {
    const asked = [
      policy.actions[action].requires,
      ...policy.actions[action].fromYen.map(({ requires }) => requires),
    ];
    if (asked.some(({ password }) => password !== null)) {
      wrong(['actions', action], 'asks for a password that its form does not carry');
    }
  }
  for (const [action, rule] of Object.entries(policy.actions)) {
    if (rule.elevationMinutes > 0 && action !== 'trade') {
      wrong(['actions', action, 'elevationMinutes'], 'only trade can be elevated');
    }
    const amounts = rule.fromYen.map(({ amountYen }) => amountYen);
    if (amounts.some((amount, index) => amount <= (amounts[index - 1] ?? 0))) {
      wrong(['actions', action, 'fromYen'], 'must rise');
    }
  }
});

export type Policy = z.infer<typeof policySchema>;

/** The part of the policy that shapes the pages. What guards them (risk, locks, notices) stays on the server. */
export const publicPolicySchema = document
  .pick({
    name: true,
    passkeys: true,
    registration: true,
    mailCode: true,
    enforcement: true,
    recovery: true,
    session: true,
    actions: true,
    trading: true,
    payout: true,
    helpDesk: true,
  })
  .extend({ legacy: legacy.omit({ lockAfterFailures: true }) });

export type PublicPolicy = z.infer<typeof publicPolicySchema>;

/** Takes the public part out of a policy. */
export function publicPart(policy: Policy): PublicPolicy {
  const { risk: _risk, notices: _notices, legacy: wholeLegacy, ...open } = policy;
  const { lockAfterFailures: _lock, ...openLegacy } = wholeLegacy;
  return { ...open, legacy: openLegacy };
}
