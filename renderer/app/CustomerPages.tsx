import { Redirect, Route, Switch, useLocation } from 'wouter';
import { ContactPage } from '../features/account/ContactPage.tsx';
import { PayoutPage } from '../features/account/PayoutPage.tsx';
import { EnvironmentPage } from '../features/environment/EnvironmentPage.tsx';
import { HandOffPage } from '../features/hand-off/HandOffPage.tsx';
import { HistoryPage } from '../features/history/HistoryPage.tsx';
import { LearnPage } from '../features/learn/LearnPage.tsx';
import { NoticesPage } from '../features/notices/NoticesPage.tsx';
import { PasskeysPage } from '../features/passkeys/PasskeysPage.tsx';
import { RegisterPage } from '../features/passkeys/RegisterPage.tsx';
import { AuthenticatorPage } from '../features/security/AuthenticatorPage.tsx';
import { PasswordPage } from '../features/security/PasswordPage.tsx';
import { SecurityPage } from '../features/security/SecurityPage.tsx';
import { InvitationPage } from '../features/sign-in/InvitationPage.tsx';
import { TroublePage } from '../features/trouble/TroublePage.tsx';
import { WorkspacePage } from '../features/workspace/WorkspacePage.tsx';
import { paths } from '../shared/paths.ts';
import { LanguageChoice } from './LanguageChoice.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import { help, learn } from './pagePaths.ts';
import { panels } from './panels.ts';
import { ThemeChoice } from './ThemeChoice.tsx';

const appearance = [
  { words: 'common.language', Choice: LanguageChoice },
  { words: 'common.theme', Choice: ThemeChoice },
] as const;

/** What a customer who is signed in has: the workspace, and every other page before it. A file of its own, fetched late. */
export function CustomerPages({ passkeyCount }: { passkeyCount: number }) {
  const atHome = useLocation()[0] === paths.home;
  return (
    <>
      <WorkspacePage panels={panels} appearance={appearance} shown={atHome} />
      {atHome ? null : <OtherPages passkeyCount={passkeyCount} />}
    </>
  );
}

/** All pages of a customer but the workspace, which stays behind them. */
function OtherPages({ passkeyCount }: { passkeyCount: number }) {
  return (
    <Switch>
      <Route path={paths.handOff} component={HandOffPage} />
      <Route path={paths.welcome} component={InvitationPage} />
      <Route path={paths.passkeys} component={PasskeysPage} />
      <Route path={paths.newPasskey} component={RegisterPage} />
      <Route path={paths.contact} component={ContactPage} />
      <Route path={paths.payout} component={PayoutPage} />
      <Route path={paths.security} component={SecurityPage} />
      <Route path={paths.authenticator} component={AuthenticatorPage} />
      <Route path={`${paths.passwords}/:kind`} component={PasswordPage} />
      <Route path={paths.notices} component={NoticesPage} />
      <Route path={paths.history} component={HistoryPage} />
      <Route path={help} component={TroublePage} />
      <Route path={paths.environment} component={EnvironmentPage} />
      <Route path={learn} component={LearnPage} />
      <Route path="/sign-in/*?">
        <Redirect to={passkeyCount === 0 ? paths.welcome : paths.home} replace />
      </Route>
      <Route component={NotFoundPage} />
    </Switch>
  );
}
