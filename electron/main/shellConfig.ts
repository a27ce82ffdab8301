import { z } from 'zod';

/** Where the page comes from. One mode so far; a broker's own relying party will be a second member. */
export interface ShellConfig {
  readonly mode: 'embedded';
  /** Port that the embedded relying party tries first. */
  readonly preferredPort: number;
  /** Folder for everything the shell keeps; null: the OS's usual place. */
  readonly userDataFolder: string | null;
  /** Policy of the embedded relying party: a name, or a file that ends in `.json`. */
  readonly policy: string;
  /** False: the demo authenticator starts switched off whatever was chosen earlier (tests bring their own). */
  readonly demoAuthenticatorAllowed: boolean;
  /** A program that opens addresses in place of the default browser; unpackaged builds only. */
  readonly browserProgram: string | null;
}

export const preferredPortDefault = 4310;

const environmentSchema = z.object({
  TEGATA_PORT: z.coerce.number().int().min(1024).max(65_535).optional(),
  TEGATA_POLICY: z.string().min(1).default('recommended'),
  TEGATA_USER_DATA: z.string().min(1).optional(),
  TEGATA_BROWSER: z.string().min(1).optional(),
  TEGATA_DEMO_AUTHENTICATOR: z.enum(['on', 'off']).optional(),
});

/**
 * Reads the shell's start-up configuration. Nothing in it can point the window at another relying party: a
 * user-writable address would be a phishing hole.
 *
 * @throws ZodError when a variable is set to something unusable: silently ignoring it would surprise more
 */
export function readShellConfig(
  environment: Readonly<Record<string, string | undefined>>,
  args: readonly string[] = [],
): ShellConfig {
  const values = environmentSchema.parse(environment);
  return {
    mode: 'embedded',
    preferredPort: values.TEGATA_PORT ?? preferredPortDefault,
    policy: valueAfter('--policy', args) ?? values.TEGATA_POLICY,
    userDataFolder: values.TEGATA_USER_DATA ?? null,
    browserProgram: values.TEGATA_BROWSER ?? null,
    demoAuthenticatorAllowed: values.TEGATA_DEMO_AUTHENTICATOR !== 'off',
  };
}

/** `--policy name` or `--policy=name`. */
function valueAfter(flag: string, args: readonly string[]): string | undefined {
  const joined = args.find((argument) => argument.startsWith(`${flag}=`));
  if (joined !== undefined) return joined.slice(flag.length + 1);
  const at = args.indexOf(flag);
  return at < 0 ? undefined : args[at + 1];
}
