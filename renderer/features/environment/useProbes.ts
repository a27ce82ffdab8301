import { useQuery } from '@tanstack/react-query';
import { readEngineClaims } from '../../gateways/engine.ts';
import { probeRelyingParty } from '../../gateways/relyingPartyProbe.ts';
import { shell } from '../../gateways/shell.ts';
import { useEnvironment } from '../../shared/environment/useEnvironment.ts';
import { useHandOffWay } from '../../shared/handOff/handOffWay.ts';
import { queries } from '../../shared/queries.ts';
import type { Probes } from './probes.ts';

async function look() {
  const [claims, relyingParty, pc] = await Promise.all([
    readEngineClaims(),
    probeRelyingParty(),
    shell?.probePc(),
  ]);
  return { claims, relyingParty, pc: pc?.ok ? pc.value : null };
}

export interface Look {
  /** Undefined until the first look is over. */
  probes: Probes | undefined;
  looking: boolean;
  again: () => void;
}

/** Looks at this PC when the page opens, and again when asked; nothing of it is kept. */
export function useProbes(): Look {
  const environment = useEnvironment();
  const { data: policy } = useQuery(queries.policy);
  const handOff = useHandOffWay(({ Way }) => Way !== null);
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['environmentProbes'],
    queryFn: look,
    staleTime: 0,
    gcTime: 0,
  });
  const probes =
    data &&
    environment &&
    ({ ...data, ...environmentPart(environment), policy: policy ?? null, handOff } as const);
  return { probes, looking: isFetching, again: () => void refetch() };
}

function environmentPart({ facts, full }: NonNullable<ReturnType<typeof useEnvironment>>) {
  return { facts, shell: full };
}
