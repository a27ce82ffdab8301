import type { ja } from '../ja/ja.ts';
import type { Words } from '../Words.ts';
import { account } from './account.ts';
import { accounts } from './accounts.ts';
import { alerts } from './alerts.ts';
import { board } from './board.ts';
import { chart } from './chart.ts';
import { codes } from './codes.ts';
import { commands } from './commands.ts';
import { common } from './common.ts';
import { connection } from './connection.ts';
import { demo } from './demo.ts';
import { emoji } from './emoji.ts';
import { environment } from './environment.ts';
import { errors } from './errors.ts';
import { factors } from './factors.ts';
import { helpDesk } from './helpDesk.ts';
import { handOff } from './handOff.ts';
import { history } from './history.ts';
import { learn } from './learn.ts';
import { lock } from './lock.ts';
import { markets } from './markets.ts';
import { money } from './money.ts';
import { notices } from './notices.ts';
import { orders } from './orders.ts';
import { passkeys } from './passkeys.ts';
import { passwords } from './passwords.ts';
import { permissions } from './permissions.ts';
import { places } from './places.ts';
import { secondFactor } from './secondFactor.ts';
import { security } from './security.ts';
import { session } from './session.ts';
import { settings } from './settings.ts';
import { signIn } from './signIn.ts';
import { stepUp } from './stepUp.ts';
import { ticket } from './ticket.ts';
import { trouble } from './trouble.ts';
import { watch } from './watch.ts';
import { workspace } from './workspace.ts';

export const en = {
  account,
  accounts,
  alerts,
  board,
  chart,
  codes,
  commands,
  common,
  connection,
  demo,
  emoji,
  environment,
  errors,
  factors,
  helpDesk,
  handOff,
  history,
  learn,
  lock,
  markets,
  money,
  notices,
  orders,
  passkeys,
  passwords,
  permissions,
  places,
  secondFactor,
  security,
  session,
  settings,
  signIn,
  stepUp,
  ticket,
  trouble,
  watch,
  workspace,
} satisfies Words<typeof ja>;
