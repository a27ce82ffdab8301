import { useEffect, useState } from 'react';
import { loadStrength } from './strength.ts';
import type { Estimate, Strength } from './strength.ts';

/** How hard the password is to guess; null while nothing is typed, and until the word lists are there. */
export function useStrength(password: string): Strength | null {
  const [estimate, setEstimate] = useState<Estimate | null>(null);
  useEffect(() => {
    let gone = false;
    loadStrength().then(
      (loaded) => (gone ? undefined : setEstimate(() => loaded)),
      // Without it the rules below still say what is wrong; the relying party decides by them alone.
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  return estimate === null || password === '' ? null : estimate(password);
}
