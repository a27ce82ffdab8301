import { parseArgs } from 'node:util';
import { verifyAuditFile } from '../server/audit/verifyAuditFile.ts';

const usage = 'Usage: npm run verify-audit -- FILE [--head HASH]';
const hashPattern = /^[0-9a-f]{64}$/;

/** `npm run verify-audit -- FILE [--head HASH]`: whether any line of an audit log was touched. Gives the exit code. */
async function verify(args: string[]): Promise<0 | 1> {
  const { values, positionals } = parseArgs({
    args,
    options: { head: { type: 'string' } },
    allowPositionals: true,
  });
  const [file, ...more] = positionals;
  const noted = values.head?.toLowerCase() ?? null;
  if (file === undefined || more.length > 0) throw new Error(usage);
  if (noted !== null && !hashPattern.test(noted)) throw new Error(`${usage}\nHASH is 64 hexadecimal digits.`);

  const report = await verifyAuditFile(file, noted);
  if (report.outcome === 'damaged') {
    console.log(`line ${report.line}: ${report.kind} (${report.why})`);
    return 1;
  }
  const { head, notedAt } = report;
  console.log(`${head.seq} lines, unbroken, head ${head.hash}`);
  if (noted === null) return 0;
  if (notedAt === null) {
    console.log('the noted head is not there: the end was cut off or edited, or the head is of another log');
    return 1;
  }
  const since = head.seq - notedAt;
  console.log(
    since === 0 ? 'the noted head is its end' : `the noted head is line ${notedAt}, ${since} added since`,
  );
  return 0;
}

try {
  process.exitCode = await verify(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
