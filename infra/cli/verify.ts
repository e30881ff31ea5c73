import { readFile } from 'node:fs/promises';
import { MANIFEST } from '../../libs/domain/proof/bundle.ts';
import type { PublicKey } from '../../libs/domain/proof/public-key.ts';
import { verifyBundle } from '../../libs/domain/proof/verify-bundle.ts';
import { CommandStop } from './command-stop.ts';
import { printAll } from './print-all.ts';
import { runCommand } from './run-command.ts';
import { codeHere } from './verify/code-here.ts';
import { checkSignature, readPublicKey } from './verify/ed25519-keys.ts';
import { readOptions, type VerifyOptions } from './verify/options.ts';
import { reportLines } from './verify/report-lines.ts';
import { unreadableReport, type VerifyReport, verifyReport } from './verify/verify-report.ts';

/**
 * Verifies a run's bundle (证明包) offline: every byte, the signature, and every output by computing it again. Gives the exit
 * code: 0; 1 where it does not verify; 2 where it is no bundle, or the key is none.
 */
const verify = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args);
  const trusted = options.key === undefined ? undefined : await readKey(options.key);
  const bytes = await readBytes(options.file);
  const report = verifyBundle(new Uint8Array(bytes), { checkSignature, ...(trusted ? { trusted } : {}) });
  if (!report) return await refuse(options);
  await print(options, verifyReport(report, codeHere().sha256));
  return report.ok ? 0 : 1;
};

const refuse = async ({ file, json, key }: VerifyOptions): Promise<2> => {
  const why = `${file} is no bundle: an archive of a run with its ${MANIFEST}`;
  if (!json) throw new CommandStop(2, why);
  await printAll([`${JSON.stringify(unreadableReport(why, key !== undefined))}\n`]);
  return 2;
};

const print = ({ json }: VerifyOptions, report: VerifyReport): Promise<void> =>
  printAll(json ? [`${JSON.stringify(report)}\n`] : reportLines(report).map((line) => `${line}\n`));

const readKey = async (file: string): Promise<PublicKey> => {
  const key = readPublicKey((await readBytes(file)).toString());
  if (!key) throw new CommandStop(2, `${file} is no Ed25519 public key in PEM`);
  return key;
};

const readBytes = async (file: string): Promise<Buffer> => {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new CommandStop(2, `${file} cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
};

await runCommand(verify);
