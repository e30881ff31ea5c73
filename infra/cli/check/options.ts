import { parseArgs } from 'node:util';
import { type Form, findForm, forms } from '../../../libs/domain/forms/index.ts';
import { isPeriodOf } from '../../../libs/domain/period.ts';
import { CommandStop } from '../command-stop.ts';

/** How the command was called. */
export interface CheckOptions {
  readonly file: string;
  readonly form: Form;
  readonly zone?: string;
  readonly period?: string;
  /** Where the annotated copy goes. */
  readonly annotate?: string;
  readonly json: boolean;
}

const USAGE =
  'usage: npm run -s check -- FILE --form FORM [--zone ZONE] [--period PERIOD] [--annotate OUT.xlsx] [--json]';

/** Reads the command line; what it does not understand ends the command with exit code 64. */
export const readOptions = (args: readonly string[]): CheckOptions => {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0 || values.form === undefined) throw new CommandStop(64, USAGE);
  const form = findForm(values.form);
  if (!form) throw new CommandStop(64, `no form ${values.form}; there are: ${forms.map(({ id }) => id).join(', ')}`);
  if (values.period !== undefined && !isPeriodOf(values.period, form.frequency)) {
    throw new CommandStop(64, `${form.id} is filed by the ${form.frequency}, not for ${values.period}`);
  }
  return {
    file,
    form,
    json: values.json === true,
    ...(values.zone === undefined ? {} : { zone: values.zone }),
    ...(values.period === undefined ? {} : { period: values.period }),
    ...(values.annotate === undefined ? {} : { annotate: values.annotate }),
  };
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
        annotate: { type: 'string' },
        json: { type: 'boolean' },
      },
    });
  } catch (cause) {
    throw new CommandStop(64, `${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
};
