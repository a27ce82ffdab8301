import { onTestFinished } from 'vitest';
import { callOperatorApi } from '../../scripts/helpdesk/callOperatorApi.ts';
import type { demoAccounts } from '../../server/app/demo/demoAccounts.ts';
import { listenForOperators } from '../../server/operator/listenForOperators.ts';
import type { CustomerView, OperatorEndpoint } from '../../server/operator/operatorApi.ts';
import type { OperatorErrorCode } from '../../server/operator/operatorErrors.ts';
import { readOperatorFile } from '../../server/operator/operatorFile.ts';
import { sendRaw, type Answer } from './testClient.ts';
import type { TestRelyingParty } from './testRelyingParty.ts';

type Who = (typeof demoAccounts)[number];
type Body = Record<string, unknown>;

export const reason = 'Caller lost the phone';
export const signed = { operator: 'suzuki', reason };

/** The help desk of a test: it holds the token and knows how to ask. */
export class OperatorDesk {
  readonly port: number;
  readonly token: string;

  constructor(port: number, token: string) {
    this.port = port;
    this.token = token;
  }

  /** Sends a body to an endpoint as an operator's tool would; headers in the third place take precedence. */
  raw(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return sendRaw(this.port, {
      method: 'POST',
      path,
      body: JSON.stringify(body),
      headers: {
        host: `127.0.0.1:${this.port}`,
        'content-type': 'application/json',
        authorization: `Bearer ${this.token}`,
        ...headers,
      },
    });
  }

  async call<E extends OperatorEndpoint>(endpoint: E, body: Body) {
    const target = { origin: `http://127.0.0.1:${this.port}`, token: this.token };
    return callOperatorApi(target, endpoint, { ...signed, ...body } as never);
  }

  /** The code of a call that must be refused; null when it was not. */
  async refusal(endpoint: OperatorEndpoint, body: Body): Promise<OperatorErrorCode | null> {
    const answer = await this.call(endpoint, body);
    return answer.ok ? null : answer.code;
  }

  /** The customer after a change that must be made. */
  async change(endpoint: Exclude<OperatorEndpoint, 'find' | 'verify'>, body: Body): Promise<CustomerView> {
    const answer = await this.call(endpoint, body);
    if (!answer.ok) throw new Error(`${endpoint} answered ${answer.code}`);
    return answer.value.customer;
  }

  async find(who: Who): Promise<CustomerView> {
    const answer = await this.call('find', { query: who.customerCode });
    if (!answer.ok) throw new Error(`find answered ${answer.code}`);
    return answer.value.customers[0]!;
  }

  /** Passes the identity check; what every change needs in its body. */
  async verify(who: Who): Promise<{ customerCode: string; checkId: string }> {
    const { customerCode, phone, pin } = who;
    const answer = await this.call('verify', { customerCode, phone, pin });
    if (!answer.ok) throw new Error(`verify answered ${answer.code}`);
    return { customerCode, checkId: answer.value.checkId };
  }
}

/** Opens the operators' listener of a relying party for the time of the test. */
export async function openOperatorDesk(relyingParty: TestRelyingParty): Promise<OperatorDesk> {
  const { deps, folder } = relyingParty;
  const listening = await listenForOperators(deps, { kind: 'loopback', dataDirectory: folder });
  onTestFinished(() => listening.close());
  const file = await readOperatorFile(folder);
  if (!file) throw new Error('No operator.json');
  return new OperatorDesk(listening.port, file.token);
}
