import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { followCalls } from '../shared/session/followCalls.ts';
import { makeQueryClient } from '../shared/queries.ts';
import { Frame } from './Frame.tsx';

/** Everything that is made once. */
export function App() {
  const [client] = useState(makeQueryClient);
  const [following, setFollowing] = useState(false);
  useEffect(() => {
    const stop = followCalls(client);
    setFollowing(true);
    return stop;
  }, [client]);
  // Nothing may be asked before somebody listens: the first answer already carries session and time.
  return <QueryClientProvider client={client}>{following ? <Frame /> : null}</QueryClientProvider>;
}
