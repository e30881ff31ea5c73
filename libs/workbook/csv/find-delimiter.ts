import { csvRecords } from './csv-records.ts';

/** Candidates; where two fit equally, the first does, as a tab hardly stands in a text by chance. */
const delimiters = ['\t', ',', ';'] as const;

/** What separates the fields of a text file. */
export type Delimiter = (typeof delimiters)[number];

const sampleLength = 64 * 1024;
const sampleRecords = 100;

/**
 * Finds what separates the fields: that which splits the most of the first hundred records into the same number of fields.
 * Lines of a title do not count, as they are split into another number or not at all. A file of one column has none; then
 * it is the comma, which changes nothing.
 *
 * @example
 * findDelimiter('附件4\n片区\t税收（万元）\n钱塘\t1,234'); // '\t'
 */
export function findDelimiter(text: string): Delimiter {
  const sample = text.slice(0, sampleLength);
  const fits = delimiters.map((delimiter) => ({ delimiter, ...fitOf(sample, delimiter) }));
  const [best] = fits.toSorted((a, b) => b.records - a.records || tabFirst(a, b) || b.fields - a.fields);
  return best === undefined || best.records === 0 ? ',' : best.delimiter;
}

interface Fit {
  /** How many records have the same number of fields. */
  readonly records: number;
  /** That number. */
  readonly fields: number;
}

const tabFirst = (a: { delimiter: Delimiter }, b: { delimiter: Delimiter }): number =>
  Number(b.delimiter === '\t') - Number(a.delimiter === '\t');

function fitOf(sample: string, delimiter: Delimiter): Fit {
  const counts = new Map<number, number>();
  for (const { fields, brokenAt } of csvRecords(sample, delimiter).take(sampleRecords)) {
    const ofThis = fields.length;
    if (ofThis > 1 && brokenAt === undefined) counts.set(ofThis, (counts.get(ofThis) ?? 0) + 1);
  }
  const [most = [0, 0]] = [...counts].toSorted(([a, many], [b, more]) => more - many || b - a);
  return { records: most[1], fields: most[0] };
}
