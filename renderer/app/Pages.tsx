import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { EnvironmentPage } from '../features/environment/EnvironmentPage.tsx';
import { HandOffPage } from '../features/hand-off/HandOffPage.tsx';
import { LearnPage } from '../features/learn/LearnPage.tsx';
import { FirstSignInPage } from '../features/sign-in/FirstSignInPage.tsx';
import { SignInPage } from '../features/sign-in/SignInPage.tsx';
import { TroublePage } from '../features/trouble/TroublePage.tsx';
import { Loading } from '../shared/Loading.tsx';
import { paths } from '../shared/paths.ts';
import { useLiveSession } from '../shared/session/useLiveSession.ts';
import { loadCustomerPages } from './loadCustomerPages.ts';
import { help, learn } from './pagePaths.ts';

const CustomerPages = lazy(loadCustomerPages);

/** Which page stands at which address; who is signed in decides which half exists. */
export function Pages() {
  const session = useLiveSession();
  if (session === null) {
    return (
      <Switch>
        <Route path={paths.handOff} component={HandOffPage} />
        <Route path={paths.signIn} component={SignInPage} />
        <Route path={paths.firstSignIn} component={FirstSignInPage} />
        <Route path={help} component={TroublePage} />
        <Route path={paths.environment} component={EnvironmentPage} />
        <Route path={learn} component={LearnPage} />
        <Route>
          <Redirect to={paths.signIn} replace />
        </Route>
      </Switch>
    );
  }
  return (
    <Suspense fallback={<Loading />}>
      <CustomerPages passkeyCount={session.passkeyCount} />
    </Suspense>
  );
}
