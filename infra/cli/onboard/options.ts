import { parseArgs } from 'node:util';
import { CommandStop } from '../command-stop.ts';

/** Which system is meant: one that runs elsewhere, with a token of the office's lead, or the embedded one over a data folder. */
export type WhichSystem =
  | { readonly kind: 'elsewhere'; readonly url: string; readonly token: string }
  | { readonly kind: 'here'; readonly data: string };

/** What there is to import, and on what it rests. */
export interface ImportOptions {
  readonly file: string;
  readonly form: string;
  readonly zone: string;
  readonly period: string;
  readonly basis: { readonly document: string; readonly date: string };
}

/** How the command was called. */
export type OnboardOptions =
  | { readonly kind: 'template'; readonly out: string }
  | (Run & { readonly kind: 'registry'; readonly file: string })
  | (Run & { readonly kind: 'import'; readonly what: ImportOptions });

interface Run {
  readonly system: WhichSystem;
  readonly dryRun: boolean;
  readonly json: boolean;
}

const USAGE = `usage: npm run -s onboard -- ZONES.xlsx (--url ORIGIN --token TOKEN | --data DIR) [--dry-run] [--json]
       npm run -s onboard -- --import FILE --form FORM --zone ZONE --period PERIOD --document NUMBER --date DAY (--url … | --data DIR) [--dry-run] [--json]
       npm run -s onboard -- --template OUT.xlsx`;

/** Reads the command line; what it does not understand ends the command with exit code 64. */
export const readOptions = (args: readonly string[]): OnboardOptions => {
  const { values, positionals } = parse(args);
  const [file, ...more] = positionals;
  if (values.template !== undefined && args.length === 2) return { kind: 'template', out: values.template };
  const run = { system: systemOf(values), dryRun: values['dry-run'] ?? false, json: values.json ?? false };
  if (values.template !== undefined || more.length > 0) throw wrong();
  if (values.import !== undefined && file === undefined) return { kind: 'import', ...run, what: importOf(values) };
  if (values.import !== undefined || file === undefined || IMPORT.some((name) => values[name] !== undefined))
    throw wrong();
  return { kind: 'registry', ...run, file };
};

type Values = ReturnType<typeof parse>['values'];

const IMPORT = ['form', 'zone', 'period', 'document', 'date'] as const;

const systemOf = ({ url, token, data }: Values): WhichSystem => {
  if (data !== undefined && url === undefined && token === undefined) return { kind: 'here', data };
  if (url !== undefined && token !== undefined && data === undefined && /^https?:\/\//u.test(url)) {
    return { kind: 'elsewhere', url, token };
  }
  throw wrong();
};

const importOf = (values: Values): ImportOptions => {
  const { import: file, form, zone, period, document, date } = values;
  if (!(file && form && zone && period && document && date)) throw wrong();
  return { file, form, zone, period, basis: { document, date } };
};

const wrong = () => new CommandStop(64, USAGE);

const parse = (args: readonly string[]) => {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ url: text, token: text, data: text, template: text, import: text, 'dry-run': flag, json: flag },
        ...{ form: text, zone: text, period: text, document: text, date: text },
      },
    });
  } catch (cause) {
    throw new CommandStop(64, `${cause instanceof Error ? cause.message : String(cause)}\n${USAGE}`, { cause });
  }
};
