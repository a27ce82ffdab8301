import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { readOperatorFile } from '../../server/operator/operatorFile.ts';
import type { Target } from './callOperatorApi.ts';
import { dataFolders } from './dataFolders.ts';
import { exitCodes, HelpDeskError } from './exitCodes.ts';
import type { Language } from './language.ts';
import type { Command } from './readCommand.ts';

/**
 * The relying party to talk to, and words that say which it is.
 *
 * @throws HelpDeskError when none runs in any of the places, or the certificate files cannot be read
 */
export async function findTarget(
  { data, server, cert, key, ca }: Command['options'],
  env: NodeJS.ProcessEnv,
  language: Language,
): Promise<{ target: Target; place: string }> {
  if (server !== undefined) {
    if (!cert || !key || !ca) throw new HelpDeskError(words.certificate[language], exitCodes.usage);
    return { target: await remote(server, { cert, key, ca }, language), place: server };
  }
  const folders = data === undefined ? dataFolders(env) : [data];
  for (const folder of folders) {
    const target = await local(folder);
    if (target) return { target, place: folder };
  }
  const tried = folders.map((folder) => `  ${folder}`).join('\n');
  throw new HelpDeskError(`${words.nowhere[language]}\n${tried}`, exitCodes.unreachable);
}

/** A file that a crash left behind names a port that nobody listens on. */
async function local(folder: string): Promise<Target | null> {
  const file = await readOperatorFile(folder);
  if (!file || !(await listens(file.host, file.port))) return null;
  const host = file.host === '::1' ? '[::1]' : file.host;
  return { origin: `http://${host}:${file.port}`, token: file.token };
}

function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

async function remote(
  server: string,
  files: Record<'cert' | 'key' | 'ca', string>,
  language: Language,
): Promise<Target> {
  if (!URL.canParse(server) || new URL(server).protocol !== 'https:') {
    throw new HelpDeskError(words.https[language], exitCodes.usage);
  }
  try {
    const [cert, key, ca] = await Promise.all(
      [files.cert, files.key, files.ca].map((file) => readFile(file)),
    );
    if (!cert || !key || !ca) throw new Error('three files were asked for');
    return { origin: new URL(server).origin, certificate: { cert, key, ca } };
  } catch (error) {
    throw new HelpDeskError(`${words.files[language]} ${(error as Error).message}`, exitCodes.usage);
  }
}

const words = {
  certificate: {
    ja: '--server には --cert、--key、--ca も必要です。',
    en: '--server needs --cert, --key and --ca as well.',
  },
  https: { ja: '--server は https の URL です。', en: '--server is an https URL.' },
  files: { ja: '証明書のファイルを読めません。', en: 'The certificate files cannot be read.' },
  nowhere: {
    ja: '動いているサーバーが見つかりません。起動するか、--data でフォルダを指定してください。調べた場所:',
    en: 'No relying party is running here. Start it, or name its folder with --data. Tried:',
  },
} as const;
