import type { CustomerView, OperatorEndpoint } from '../../server/operator/operatorApi.ts';
import { askOpenly, askSecretly, firstLineOfInput } from './askOnTerminal.ts';
import { callOperatorApi, type Target } from './callOperatorApi.ts';
import { exitCodes, HelpDeskError } from './exitCodes.ts';
import { findTarget } from './findTarget.ts';
import { languageOf, type Language } from './language.ts';
import { commands, readCommand, type Command } from './readCommand.ts';
import { refusalWords } from './refusalWords.ts';
import { localTime, markOf, showCustomer } from './showCustomer.ts';
import { usage } from './usage.ts';
import { words } from './words.ts';

/** Everything a command needs. */
interface Run {
  command: Command;
  target: Target;
  language: Language;
}

/**
 * Runs one command of the help desk. Results go to the standard output, words about them to the standard error.
 *
 * @returns the exit code
 */
export async function runHelpDesk(args: readonly string[]): Promise<number> {
  const language = languageOf(process.env);
  const read = readCommand(args);
  if (!read.ok) {
    const missing = read.missing.length > 0 ? `${words.missing[language]} ${read.missing.join(' ')}\n\n` : '';
    console.error(missing + usage[language]);
    return args.includes('--help') ? exitCodes.done : exitCodes.usage;
  }
  try {
    const { target, place } = await findTarget(read.command.options, process.env, language);
    console.error(`${words.using[language]} ${place}`);
    await perform({ command: read.command, target, language });
    return exitCodes.done;
  } catch (error) {
    if (error instanceof HelpDeskError) {
      console.error(error.message);
      return error.exitCode;
    }
    console.error(`${words.unreachable[language]} ${(error as Error).message}`);
    return exitCodes.unreachable;
  }
}

async function perform(run: Run): Promise<void> {
  const { name, options } = run.command;
  switch (name) {
    case 'find':
      return show(run, await find(run));
    case 'verify':
      return verify(run);
    case 'change-address': {
      const [found] = await find(run);
      const addressId = pick(run, '--address', options.address, found?.addresses ?? []);
      const body = { ...checked(run), addressId, newAddress: options.to ?? '' };
      return done(run, (await call(run, 'changeAddress', body)).customer);
    }
    case 'revoke-passkey': {
      const [found] = await find(run);
      const passkeyId = pick(run, '--passkey', options.passkey, found?.passkeys ?? []);
      return done(run, (await call(run, 'revokePasskey', { ...checked(run), passkeyId })).customer);
    }
    default:
      return done(run, (await call(run, commands[name], checked(run))).customer);
  }
}

function signed({ command: { options } }: Run): { operator?: string; reason: string } {
  const { operator, reason = '' } = options;
  return { reason, ...(operator === undefined ? {} : { operator }) };
}

function checked(run: Run) {
  return { ...signed(run), customerCode: run.command.customer, checkId: run.command.options.check ?? '' };
}

async function find(run: Run): Promise<CustomerView[]> {
  return (await call(run, 'find', { ...signed(run), query: run.command.customer })).customers;
}

async function verify(run: Run): Promise<void> {
  const { command, language } = run;
  const { phone: given, 'pin-stdin': pinFromInput } = command.options;
  if (pinFromInput && given === undefined) {
    throw new HelpDeskError(words.phoneToo[language], exitCodes.usage);
  }
  const phone = given ?? (await askOpenly(words.askPhone[language]));
  const pin = await (pinFromInput ? firstLineOfInput() : askSecretly(words.askPin[language]));
  const { checkId, expiresAtMs } = await call(run, 'verify', {
    ...signed(run),
    customerCode: command.customer,
    phone,
    pin,
  });
  console.error(`${words.checked[language]} ${localTime(expiresAtMs)}`);
  console.log(checkId);
}

/** The id behind a mark that `find` showed. */
function pick(
  { language }: Run,
  option: string,
  mark: string | undefined,
  candidates: readonly { id: string }[],
): string {
  const found = candidates.find(({ id }) => markOf(id) === mark);
  if (!found) throw new HelpDeskError(`${option}: ${words.noSuchMark[language]}`, exitCodes.usage);
  return found.id;
}

function show({ language }: Run, customers: readonly CustomerView[]): void {
  console.log(customers.map((customer) => showCustomer(customer, language)).join('\n\n'));
}

function done(run: Run, customer: CustomerView): void {
  const { name } = run.command;
  console.error(words.done[run.language]);
  if (name === 'revoke-passkey' && customer.sessions > 0) console.error(words.sessionsGoOn[run.language]);
  show(run, [customer]);
}

async function call<E extends OperatorEndpoint>(
  { target, language }: Run,
  endpoint: E,
  body: Parameters<typeof callOperatorApi<E>>[2],
) {
  const answer = await callOperatorApi(target, endpoint, body);
  if (answer.ok) return answer.value;
  const { code, requestId, retryAfterSeconds } = answer;
  const wait = retryAfterSeconds === undefined ? '' : ` (${retryAfterSeconds} s)`;
  throw new HelpDeskError(
    `${refusalWords[code][language]}${wait}\n[${code} ${requestId}]`,
    exitCodes.refused,
  );
}
