import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { scoreDocument } from '../../libs/domain/scoring/score-document.ts';
import { scoreTable } from '../../libs/domain/scoring/score-table.ts';
import { CommandStop } from './command-stop.ts';
import { readOptions } from './evaluate/options.ts';
import { readSchemeFile, readTableFile, unreadable } from './evaluate/read-inputs.ts';
import { printAll } from './print-all.ts';
import { runCommand } from './run-command.ts';

/**
 * Scores any table by any scheme. Gives the exit code: 0; 1 where a unit has no score, and the others are ranked; 2 where
 * the scheme or the table cannot be read, and nothing is written.
 */
const evaluate = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args);
  const written = await readSchemeFile(options.scheme);
  const table = await readTableFile(options.table);
  const scored = scoreTable(written.scheme, table);
  if (!scored.ok) throw unreadable(options.table, scored.error);
  const scores = scoreDocument({ ...written, table }, scored.value);
  await write(options.out, { 'scores.json': scores });
  const unranked = Object.values(scores.ranks).filter((rank) => rank === null).length;
  const { scheme, inputsSha256, warnings } = scores;
  const summary = { scheme, inputsSha256, units: table.units.length, unranked, warnings: warnings.length };
  await printAll([`${JSON.stringify(summary)}\n`]);
  return unranked === 0 ? 0 : 1;
};

const write = async (out: string, files: Readonly<Record<string, unknown>>): Promise<void> => {
  try {
    await mkdir(out, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      await writeFile(join(out, name), `${JSON.stringify(content, undefined, 2)}\n`);
    }
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new CommandStop(64, `${out} cannot be written: ${why}`, { cause });
  }
};

await runCommand(evaluate);
