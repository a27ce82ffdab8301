import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { policyPage } from './docs/policyPage.ts';
import { rulePage } from './docs/rulePage.ts';
import { root } from './lib/root.ts';

/** Writes the pages of docs/ that are made from the sources. */
writeFileSync(join(root, 'docs', 'policy.md'), policyPage());
writeFileSync(join(root, 'docs', 'rule-coverage.md'), rulePage());
process.stdout.write('Wrote docs/policy.md and docs/rule-coverage.md\n');
