import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EmbeddedCommand } from '../../../../../server/contract/embedded.ts';
import {
  RelyingPartySupervisor,
  startTimeoutMs,
  stopTimeoutMs,
} from '../../../../../electron/main/relyingParty/relyingPartySupervisor.ts';
import {
  healthyAfterMs,
  restartDelayFirstMs,
  restartDelayMaxMs,
  restartsInARowMax,
} from '../../../../../electron/main/relyingParty/restartDelay.ts';

/** A child process that does what the test says. */
class ScriptedChild {
  readonly received: EmbeddedCommand[] = [];
  killed = false;
  #message: (message: unknown) => void = () => undefined;
  #exit: (code: number) => void = () => undefined;

  post(command: EmbeddedCommand): void {
    this.received.push(command);
  }
  kill(): void {
    this.killed = true;
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#message = listener;
  }
  onExit(listener: (code: number) => void): void {
    this.#exit = listener;
  }
  says(message: unknown): void {
    this.#message(message);
  }
  ready(port = 4310): void {
    this.says({ type: 'ready', port, origin: `http://tegata.localhost:${port}` });
  }
  exits(code = 1): void {
    this.#exit(code);
  }
}

const config = {
  dataDirectory: 'data',
  staticDirectory: 'page',
  preferredPort: 4310,
  demo: true,
  policy: 'recommended',
  secretsKey: null,
  version: '0.1.0',
  language: 'ja',
} as const;

function supervised() {
  const children: ScriptedChild[] = [];
  const states: string[] = [];
  const supervisor = new RelyingPartySupervisor({
    fork: () => {
      const child = new ScriptedChild();
      children.push(child);
      return child;
    },
    config: () => config,
    onStatus: (status) => states.push(status.state),
    log: () => undefined,
  });
  supervisor.start();
  const last = (): ScriptedChild => children.at(-1) ?? expect.fail('no child was started');
  return { supervisor, children, states, last };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the supervisor refuses', () => {
  it.each([
    { type: 'ready', port: 4310, origin: 'http://evil.example:4310' },
    { type: 'ready', port: 4310, origin: 'http://tegata.localhost:4310/../x' },
    { type: 'ready', port: 0, origin: 'http://tegata.localhost:0' },
    { type: 'ready' },
    { type: 'fatal', code: 'whatever', message: '' },
    'ready',
    null,
  ])('the message %j and stays where it was', (message) => {
    const { supervisor, last } = supervised();
    last().says(message);
    expect(supervisor.status).toEqual({ state: 'starting' });
  });

  it('what a child says after it was given up', () => {
    const { supervisor, last } = supervised();
    const first = last();
    first.says({ type: 'fatal', code: 'corrupt_store', message: 'accounts.json' });
    first.ready();
    first.exits();
    expect(supervisor.status).toEqual({ state: 'failed', code: 'corrupt_store', message: 'accounts.json' });
  });

  it.each(['corrupt_store', 'locked', 'no_port', 'bad_config', 'failed'] as const)(
    'to restart by itself after the fatal code %s of a first start',
    (code) => {
      const { supervisor, children, last } = supervised();
      last().says({ type: 'fatal', code, message: 'why' });
      vi.advanceTimersByTime(restartDelayMaxMs * 2);
      expect(supervisor.status.state).toBe('failed');
      expect(children).toHaveLength(1);
      expect(last().killed).toBe(true);
    },
  );

  it('to try for ever: too many failures in a row fail', () => {
    const { supervisor, children, last } = supervised();
    for (let failures = 0; failures <= restartsInARowMax; failures += 1) {
      last().exits();
      vi.advanceTimersByTime(restartDelayMaxMs);
    }
    expect(children).toHaveLength(restartsInARowMax + 1);
    expect(supervisor.status).toEqual({ state: 'failed', code: 'failed', message: 'exit code 1' });
  });

  it('a retry while it is running', () => {
    const { supervisor, children, last } = supervised();
    last().ready();
    supervisor.retry();
    expect(children).toHaveLength(1);
  });
});

describe('the supervisor', () => {
  it('starts the relying party and reports its origin', () => {
    const { supervisor, last, states } = supervised();
    expect(last().received).toEqual([{ type: 'start', config }]);
    last().ready();
    expect(supervisor.status).toEqual({
      state: 'running',
      origin: 'http://tegata.localhost:4310',
      port: 4310,
    });
    expect(states).toEqual(['starting', 'running']);
  });

  it('restarts on the same port, so that the page’s origin stays', () => {
    const { last, states } = supervised();
    last().ready(4317);
    last().exits();
    vi.advanceTimersByTime(restartDelayFirstMs);
    expect(last().received).toEqual([{ type: 'start', config: { ...config, requirePort: 4317 } }]);
    last().ready(4317);
    expect(states).toEqual(['starting', 'running', 'restarting', 'running']);
  });

  it('takes a port or lock that is still held right after a crash as passing', () => {
    const { supervisor, last } = supervised();
    last().ready();
    last().exits();
    vi.advanceTimersByTime(restartDelayFirstMs);
    last().says({ type: 'fatal', code: 'locked', message: 'lock' });
    expect(supervisor.status.state).toBe('restarting');
    vi.advanceTimersByTime(restartDelayFirstMs * 2);
    last().ready();
    expect(supervisor.status.state).toBe('running');
  });

  it('forgets failures after a healthy while', () => {
    const { last, supervisor } = supervised();
    for (let round = 0; round < restartsInARowMax * 2; round += 1) {
      last().ready();
      vi.advanceTimersByTime(healthyAfterMs);
      last().exits();
      expect(supervisor.status).toEqual({ state: 'restarting', delayMs: restartDelayFirstMs });
      vi.advanceTimersByTime(restartDelayFirstMs);
    }
  });

  it('kills a child that never gets ready', () => {
    const { last } = supervised();
    vi.advanceTimersByTime(startTimeoutMs);
    expect(last().killed).toBe(true);
  });

  it('starts over on any port when the customer asks after a failure', () => {
    const { supervisor, last, children } = supervised();
    last().ready();
    last().says({ type: 'fatal', code: 'corrupt_store', message: 'x' });
    supervisor.retry();
    expect(children).toHaveLength(2);
    expect(last().received).toEqual([{ type: 'start', config }]);
  });
});

describe('stopping', () => {
  it('kills a child that does not stop in time', async () => {
    const { supervisor, last } = supervised();
    const stopped = supervisor.stop();
    vi.advanceTimersByTime(stopTimeoutMs);
    await stopped;
    expect(last().killed).toBe(true);
  });

  it('waits for the child to end and starts no other', async () => {
    const { supervisor, last, children } = supervised();
    last().ready();
    const stopped = supervisor.stop();
    expect(last().received.at(-1)).toEqual({ type: 'stop' });
    last().exits(0);
    await stopped;
    vi.advanceTimersByTime(healthyAfterMs);
    expect(children).toHaveLength(1);
    expect(last().killed).toBe(false);
  });

  it('ends at once between two tries and cancels the next', async () => {
    const { supervisor, last, children } = supervised();
    last().exits();
    await supervisor.stop();
    vi.advanceTimersByTime(restartDelayMaxMs);
    expect(children).toHaveLength(1);
  });
});
