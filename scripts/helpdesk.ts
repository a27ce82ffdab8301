import { runHelpDesk } from './helpdesk/runHelpDesk.ts';

/** `npm run helpdesk -- find 10010001 --operator suzuki --reason "..."`: see docs/operations.md. */
process.exitCode = await runHelpDesk(process.argv.slice(2));
