import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modelOfScheme } from '../../libs/domain/scoring/robustness/model-of-scheme.ts';
import { MOST_UNITS, type Robustness, robustness } from '../../libs/domain/scoring/robustness/robustness.ts';
import { scoreDocument } from '../../libs/domain/scoring/score-document.ts';
import { scoreTable } from '../../libs/domain/scoring/score-table.ts';
import type { ScoringScheme } from '../../libs/domain/scoring/scoring-scheme.ts';
import type { ScoringTable } from '../../libs/domain/scoring/table/scoring-table.ts';
import { CommandStop } from './command-stop.ts';
import { type EvaluateOptions, readOptions } from './evaluate/options.ts';
import { readSchemeFile, readTableFile, unreadable } from './evaluate/read-inputs.ts';
import { printAll } from './print-all.ts';
import { runCommand } from './run-command.ts';

/**
 * Scores any table by any scheme, and with `--draws` tells how far the ranks hang on choices. Gives the exit code: 0; 1 where a unit has no score, and the others are ranked; 2 where
 * the scheme or the table cannot be read, and nothing is written.
 */
const evaluate = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args);
  const written = await readSchemeFile(options.scheme);
  const table = await readTableFile(options.table);
  const scored = scoreTable(written.scheme, table);
  if (!scored.ok) throw unreadable(options.table, scored.error);
  const scores = scoreDocument({ ...written, table }, scored.value);
  const drawn = draw(options, written.scheme, table);
  await write(options.out, { 'scores.json': scores, ...(drawn ? { 'robustness.json': drawn } : {}) });
  const unranked = Object.values(scores.ranks).filter((rank) => rank === null).length;
  const { scheme, inputsSha256, warnings } = scores;
  const summary = { scheme, inputsSha256, units: table.units.length, unranked, warnings: warnings.length };
  await printAll([`${JSON.stringify(summary)}\n`]);
  return unranked === 0 ? 0 : 1;
};

const draw = ({ draws, seed }: EvaluateOptions, scheme: ScoringScheme, table: ScoringTable): Robustness | undefined => {
  if (draws === undefined) return undefined;
  if (table.units.length > MOST_UNITS) {
    throw new CommandStop(64, `--draws is for ${MOST_UNITS} units at most; there are ${table.units.length}`);
  }
  return robustness(modelOfScheme(scheme, table), { draws, seed });
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
