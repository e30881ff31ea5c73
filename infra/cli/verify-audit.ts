import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { trailVerifier } from '../../libs/domain/audit/verify-trail.ts';
import { CommandStop } from './command-stop.ts';
import { printAll } from './print-all.ts';
import { runCommand } from './run-command.ts';
import { exportPages } from './verify-audit/export-pages.ts';
import { readOptions, type VerifyAuditOptions } from './verify-audit/options.ts';
import { reportLines } from './verify-audit/report-lines.ts';
import { trailLines } from './verify-audit/trail-lines.ts';

/**
 * Verifies the audit trail (审计轨迹) here, from an exported file or from the API: every entry, chain and daily seal. Gives the
 * exit code: 0; 1 where it does not verify; 2 where it cannot be read.
 */
const verifyAudit = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args);
  const verifier = trailVerifier();
  for await (const text of pagesOf(options)) {
    for (const line of trailLines(text)) verifier.take(line);
  }
  const report = verifier.close({ whole: true });
  await printAll(options.json ? [`${JSON.stringify(report)}\n`] : reportLines(report).map((line) => `${line}\n`));
  return report.ok ? 0 : 1;
};

async function* pagesOf({ from, token, out }: VerifyAuditOptions): AsyncGenerator<string> {
  if (token === undefined) {
    yield await readText(from);
    return;
  }
  if (out !== undefined) await writeFile(out, '');
  for await (const page of exportPages(from, token)) {
    if (out !== undefined) await appendFile(out, page);
    yield page;
  }
}

const readText = async (file: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    throw new CommandStop(2, `${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
};

await runCommand(verifyAudit);
