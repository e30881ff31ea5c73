/** What one field of a cron expression may hold. */
export interface FieldRange {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Names that stand for numbers, from `min` up, such as JAN … DEC. */
  readonly words?: readonly string[];
}

/** The allowed values of a field; undefined where the field is `?` and says nothing. */
export type CronField = ReadonlySet<number> | undefined;

/**
 * Reads a field: `*`, `?`, values, `a-b` ranges, `/step`, and lists of these. `L`, `W` and `#` are not read, here or in any
 * schedule of this project: they are thrown, as is a value out of range.
 *
 * @example cronField('0/20', { name: 'minutes', min: 0, max: 59 }) // Set { 0, 20, 40 }
 */
export function cronField(text: string, range: FieldRange): CronField {
  if (text === '?') return undefined;
  return new Set(text.split(',').flatMap((part) => partOf(part, range)));
}

function partOf(part: string, range: FieldRange): number[] {
  const [, from = '', to, step] = /^(\*|[\w]+)(?:-(\w+))?(?:\/(\d+))?$/.exec(part) ?? [];
  const first = from === '*' ? range.min : numberOf(from, range, part);
  // `5/10` starts at 5 and goes on to the end; a bare `5` is 5 alone.
  const open = from === '*' || step !== undefined;
  const last = to === undefined ? (open ? range.max : first) : numberOf(to, range, part);
  const every = Number(step ?? 1);
  if (every < 1 || last < first) throw unreadable(part, range);
  return Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, index) => first + index * every);
}

function numberOf(text: string, range: FieldRange, part: string): number {
  const word = range.words?.indexOf(text.toUpperCase()) ?? -1;
  const value = word >= 0 ? range.min + word : Number(text || Number.NaN);
  if (!Number.isInteger(value) || value < range.min || value > range.max) throw unreadable(part, range);
  return value;
}

function unreadable(part: string, { name, min, max }: FieldRange): Error {
  return new Error(`Cannot read "${part}" as ${name} (${min} to ${max}) of a cron expression`);
}
