import type { Finding } from '../../finding.ts';
import type { JudgedForm } from './judged-form.ts';

/** A shorter text stands in many others by chance. */
const leastText = 2;

const digit = '[0-9０-９]';
const separator = '[\\s\\-－‐-―.()（）]{0,2}';

/** As many digits as a telephone number has, however they are grouped; fewer where the text was cut off in the middle. */
const numbers = new RegExp(`${digit}(?:${separator}${digit}){6,}|${digit}(?:${separator}${digit}){2,}(?=…)`, 'gu');

/** A day, or two years. */
const calendar = /^(?:19|20)\d\d\D{0,2}(?:[01]?\d\D{0,2}[0-3]?\d|(?:19|20)\d\d)$/u;

/**
 * Findings that quote nothing personal (个人信息): of a form with personal columns, what stands in them, and whatever looks
 * like a telephone or identity number in its other columns. The numbers themselves stay where they are, in the workbook.
 *
 * @example
 * maskFindings([], judged); // []
 */
export const maskFindings = (findings: readonly Finding[], judged: JudgedForm): readonly Finding[] => {
  const personal = judged.definition.sheets.flatMap(({ id, columns }) =>
    columns.filter((column) => column.personal).map(({ field }) => ({ table: id, field })),
  );
  if (personal.length === 0) return findings;
  const said = personal.flatMap(({ table, field }) =>
    (judged.sheets[table]?.rows ?? []).flatMap(({ cells }) => textsOf(cells[field])),
  );
  const texts = [...new Set(said)].toSorted((a, b) => b.length - a.length);
  const masked = (text: string): string =>
    maskNumbers(texts.reduce((left, secret) => left.replaceAll(secret, maskOf(secret)), text));
  return findings.map(maskedBy(masked));
};

/**
 * A finding with a mask over all that it quotes.
 *
 * @example
 * findings.map(maskedBy(maskNumbers));
 */
export const maskedBy =
  (mask: (text: string) => string) =>
  (finding: Finding): Finding => ({
    ...finding,
    seen: mask(finding.seen),
    expected: mask(finding.expected),
    message: { zh: mask(finding.message.zh), en: mask(finding.message.en) },
  });

/**
 * A text without what looks like a telephone or identity number; days and years stay.
 *
 * @example
 * maskNumbers('联系人：钱某 138 0000 0000'); // '联系人：钱某 ＊＊＊'
 */
export const maskNumbers = (text: string): string =>
  text.replace(numbers, (number) => (calendar.test(number.normalize('NFKC')) ? number : '＊＊＊'));

type Texts = { readonly seen: string; readonly value: unknown } | undefined;

/** What a personal cell says: as a whole, and name by name or number by number. */
const textsOf = (cell: Texts): readonly string[] =>
  cell === undefined
    ? []
    : [cell.seen, ...[cell.value].flat().flatMap((value) => (typeof value === 'string' ? value : []))]
        .flatMap((text) => [text, ...text.split(/[、，,;；/\s]+/u)])
        .filter((text) => text.length >= leastText);

const maskOf = (text: string): string => (/^[0-9０-９]/u.test(text) ? '＊＊＊' : `${[...text][0] ?? ''}＊＊`);
