import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Environment } from '../../gateways/shellContract.ts';
import { readDevice } from '../../gateways/device.ts';
import { shell } from '../../gateways/shell.ts';
import type { EnvironmentFacts } from './offeredPlaces.ts';

export interface KnownEnvironment {
  facts: EnvironmentFacts;
  /** All the shell told; null in an ordinary browser. */
  full: Environment | null;
}

async function readEnvironment(): Promise<KnownEnvironment> {
  const [device, environment, demo] = await Promise.all([
    readDevice(),
    shell?.getEnvironment(),
    shell?.getDemoAuthenticator(),
  ]);
  const full = environment?.ok ? environment.value : null;
  const demoAuthenticator = demo?.ok ? demo.value.state : 'absent';
  return { full, facts: { ...device, shell: full, demoAuthenticator } };
}

/** Asked again when the window comes back: a screen lock or Bluetooth may have been set up meanwhile. */
export const environmentQuery = queryOptions({
  queryKey: ['environment'],
  queryFn: readEnvironment,
  refetchOnWindowFocus: 'always',
});

/** What is known about this PC; undefined for the first moment. */
export function useEnvironment(): KnownEnvironment | undefined {
  return useQuery(environmentQuery).data;
}

/** Switches the demo's software authenticator and reads the environment anew. */
export function useDemoAuthenticatorSwitch(): (on: boolean) => Promise<void> {
  const client = useQueryClient();
  return async (on) => {
    await shell?.setDemoAuthenticator(on);
    await client.invalidateQueries({ queryKey: environmentQuery.queryKey });
  };
}
