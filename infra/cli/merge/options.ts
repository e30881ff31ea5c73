import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findMergeForm, mergeForms } from '../../../libs/domain/forms/merge/index.ts';
import type { MergeForm } from '../../../libs/domain/forms/merge/merge-form.ts';
import { isPeriodOf } from '../../../libs/domain/period.ts';
import { CommandStop } from '../command-stop.ts';

/** How the command was called. */
export interface MergeOptions {
  readonly form: MergeForm;
  /** A zone's id or name. */
  readonly zone: string;
  readonly period: string;
  /** The zone's sub-areas (片区); those that the files name where none is said. */
  readonly subAreas: readonly string[];
  /** In the order in which they count where they disagree. */
  readonly files: readonly string[];
  readonly out: string;
  readonly json: boolean;
}

const USAGE =
  'usage: npm run -s merge -- --form FORM --zone ZONE --period PERIOD [--sub-area NAME]… FILES… --out OUT.xlsx [--json]';

/** Reads the command line; what it does not understand ends the command with exit code 64. */
export const readOptions = (args: readonly string[]): MergeOptions => {
  const { values, positionals: files } = parse(args);
  const { form: id, zone, period, out, json = false, 'sub-area': subAreas = [] } = values;
  if (id === undefined || zone === undefined || period === undefined || out === undefined || files.length === 0) {
    throw new CommandStop(64, USAGE);
  }
  if (files.some((file) => resolve(file) === resolve(out))) {
    throw new CommandStop(64, `${out} is one of the files that are joined`);
  }
  const form = findMergeForm(id);
  if (!form) {
    throw new CommandStop(64, `no form ${id}; there are: ${mergeForms.map((one) => one.form.id).join(', ')}`);
  }
  const { frequency } = form.form;
  if (!isPeriodOf(period, frequency)) {
    throw new CommandStop(64, `${id} is filed by the ${frequency}, not for ${period}`);
  }
  return { form, zone, period, subAreas, files, out, json };
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        form: { type: 'string' },
        zone: { type: 'string' },
        period: { type: 'string' },
        'sub-area': { type: 'string', multiple: true },
        out: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw new CommandStop(64, `${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
};
