import { openLowdbStores } from '../../../../server/storage/lowdb/openLowdbStores.ts';
import { describeStores } from '../../../support/storeContract.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

describeStores('lowdb', async () => {
  const directory = await temporaryFolder();
  const open = () => openLowdbStores({ directory, clock: { nowMs: () => 1_000 } });
  return { stores: await open(), reopen: open };
});
