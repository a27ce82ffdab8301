import type { Bucket } from '../ports/limiter.ts';

/**
 * How many attempts each bucket takes within how many seconds. Passkey ceremonies are throttled by address only:
 * credential ids are not secret, so a limit per account would let anyone shut its owner out
 * (facts/relying-party.md section 6).
 */
export const bucketSizes = {
  requestPerAddress: { attempts: 1_200, perSeconds: 60 },
  /** Requests for the desk, which the page keeps by itself while panels are dragged. */
  deskRequestPerAddress: { attempts: 1_200, perSeconds: 60 },
  ceremonyPerAddress: { attempts: 120, perSeconds: 60 },
  passwordPerAddress: { attempts: 30, perSeconds: 300 },
  passwordPerAccount: { attempts: 10, perSeconds: 300 },
  codeSendPerAccount: { attempts: 10, perSeconds: 3_600 },
  codeTryPerAccount: { attempts: 20, perSeconds: 3_600 },
  totpTryPerAccount: { attempts: 5, perSeconds: 300 },
  stepUpPerAccount: { attempts: 30, perSeconds: 600 },
  registerPerAccount: { attempts: 20, perSeconds: 600 },
  actionPasswordPerAccount: { attempts: 10, perSeconds: 600 },
  /** Tries at a registered address, phone number or password that is to be changed (M8). */
  currentValuePerAccount: { attempts: 10, perSeconds: 600 },
  /** Checks of a caller's PIN by the help desk (M14). */
  operatorPerAccount: { attempts: 5, perSeconds: 3_600 },
  /** Requests to the operators' API. */
  operatorPerAddress: { attempts: 240, perSeconds: 60 },
} as const satisfies Record<Bucket, { attempts: number; perSeconds: number }>;
