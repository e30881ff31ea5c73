import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ExportFormat,
  type ExportKind,
  exportFormats,
  exportKinds,
} from '../../libs/domain/exports/export-asked.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import { type Call, codeOf, type Person, type Reply } from '../support/cloud/caller.ts';
import { eventually } from '../support/cloud/eventually.ts';
import { certify, done, file, registerZone, review } from '../support/cloud/filing.ts';
import { type OpenCloud, openCloud, YEAR } from '../support/cloud/open-cloud.ts';
import { passAMinute } from '../support/cloud/pass-a-minute.ts';
import { type ExportedRow, measured, type TakenExport, takeExport, textOf } from '../support/cloud/take-export.ts';
import { filledForm } from '../support/xlsx/filled-form.ts';

const office = { role: 'office' } as const;
const auditor = { role: 'auditor' } as const;
/** As an answer's JSON is: what a test expects of it, it asserts. */
type Answered = Reply['json'];

/** What somebody types who means a number, or no good. */
const FORMULA = '=HYPERLINK("http://example.org","甲")';
const FILE_NAME = '-杭州,"年报".xlsx';

let open: OpenCloud;

beforeAll(async () => {
  open = await openCloud();
  for (const zone of ['hangzhou', 'ningbo']) await registerZone(open.api, zone);
  const wrong = filledForm({ unit: '杭州联动创新区', cells: { D4: FORMULA, E5: '@无' } });
  const first = await file(open, { zone: 'hangzhou', name: FILE_NAME, bytes: wrong });
  expect(first.reply.json.state).toBe('invalid');
  await fileAndAccept('hangzhou', '杭州联动创新区', 650_000);
  await fileAndAccept('ningbo', '宁波联动创新区', 600_000);
  const json = { year: YEAR, scheme: { id: 'sample-2025', version: 1 } };
  await done(open.api, { as: { role: 'office-lead' }, method: 'POST', path: '/v1/evaluations', json });
  await passAMinute(open.cloud);
  await eventually('a ranking', async () => ((await evaluations())[0]?.run === undefined ? undefined : true));
}, 300_000);

afterAll(() => open.cloud.close());

const fileAndAccept = async (zone: string, unit: string, tax: number): Promise<void> => {
  const cells = { C4: tax, C6: tax + 212_500 };
  const { path } = await file(open, { zone, name: `${zone}.xlsx`, bytes: filledForm({ unit, cells }) });
  expect(codeOf(await certify(open.api, zone, path))).toBe('200');
  expect(codeOf(await review(open.api, path, { decision: 'accept' }))).toBe('200');
};

const json = async (path: string, as: Person = office) => (await done(open.api, { as, path })).json;
const evaluations = async () => (await json(`/v1/evaluations?year=${YEAR}`)).items;
const submissions = async () => (await json(`/v1/submissions?period=${YEAR}`)).items;

/** What the API reads of a kind, row by row, under the names that an export has for it. */
const readByApi: Readonly<Record<ExportKind, () => Promise<readonly object[]>>> = {
  submissions: async () =>
    (await submissions()).map(({ id, zone, form, period, attempt, state, created, files, ...rest }: Answered) => ({
      ...{ submission: id, zone, form, period, attempt, state, announcedBy: created.by, announcedAt: created.at },
      ...{ file: files[0].name, sha256: files[0].sha256, storedAt: files[0].storedAt },
      ...{ validatedAt: rest.validation.at, errors: rest.validation.counts.error },
      ...{ certifiedBy: rest.certified?.by, reviewedAt: rest.reviewed?.at, decision: rest.reviewed?.decision },
    })),
  findings: async () => {
    const rows: object[] = [];
    for (const { id, zone } of await submissions()) {
      const { items } = await json(`/v1/submissions/${id}/findings?limit=1000`);
      for (const { rule, level, cell, seen, message, hint } of items) {
        rows.push({ submission: id, zone, rule, level, cell, seen, messageZh: message.zh, hintEn: hint.en });
      }
    }
    return rows;
  },
  indicators: async () =>
    Object.entries<Answered>((await json(`/v1/indicators?year=${YEAR}`)).zones).flatMap(
      ([zone, { basis, submission, indicators }]) =>
        Object.entries<Answered>(indicators).map(([indicator, { value, unit, reason }]) => ({
          ...{ zone, basis, submission, indicator, value, unit, reason },
        })),
    ),
  evaluations: async () => {
    const [{ id, state, run }] = await evaluations();
    const { entries } = await json(`/v1/evaluations/${id}/ranking`);
    return entries.map(({ zone, rank, score, usableWeight }: Answered) => ({
      ...{ evaluation: id, state, run, zone, rank, score, usableWeight },
    }));
  },
};

const ask = (
  kind: ExportKind,
  format: ExportFormat,
  as: Person = office,
  headers: NonNullable<Call['headers']> = {},
) => {
  const asked = { kind, format, year: YEAR };
  return open.api.send({ as, method: 'POST', path: '/v1/exports', json: asked, headers });
};

const taken = async (kind: ExportKind, format: ExportFormat, as: Person = office): Promise<TakenExport> => {
  const asked = await ask(kind, format, as);
  expect(asked.status).toBe(201);
  return takeExport(open.api, as, asked.headers.get('location') ?? '');
};

/** What a CSV holds of a text that looks like a formula: the text behind an apostrophe. */
const guarded = (text: string) => (/^[=+\-@\t\r]/u.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text);

/** The rows as a format writes them, told from those of JSON Lines, in which texts stand as they are. */
const asWritten = (format: ExportFormat, rows: readonly ExportedRow[], found: readonly ExportedRow[]) =>
  rows.map((row, at) =>
    Object.fromEntries(
      Object.entries(row).map(([id, text]) => {
        if (format === 'csv') return [id, guarded(String(text))];
        return [id, typeof found[at]?.[id] === 'number' ? Number(text) : text];
      }),
    ),
  );

describe.each(exportKinds)('an export of %s', (kind) => {
  let exports: Readonly<Record<ExportFormat, TakenExport>>;
  beforeAll(async () => {
    const [csv, jsonl, xlsx] = [await taken(kind, 'csv'), await taken(kind, 'jsonl'), await taken(kind, 'xlsx')];
    exports = { csv, jsonl, xlsx };
  });

  it('has the rows that the API reads, the same in each format', async () => {
    const expected = await readByApi[kind]();
    expect(expected.length).toBeGreaterThan(1);
    expect(exports.jsonl.rows).toMatchObject(
      expected.map((row) => Object.fromEntries(Object.entries(row).map(([id, cell]) => [id, String(cell ?? '')]))),
    );
    for (const format of ['csv', 'xlsx'] as const) {
      const { rows } = exports[format];
      expect(rows, format).toEqual(asWritten(format, exports.jsonl.rows, rows));
    }
  });

  it.each(exportFormats)(
    'comes as %s with a manifest that names each file, its hash, its rows and its columns',
    (format) => {
      const { answer, files, manifest, rows } = exports[format];
      const name = `${kind}-${YEAR}.${format}`;
      expect(answer).toMatchObject({ kind, format, year: YEAR, state: 'done', rows: rows.length });
      expect(answer.files.map(({ url: _, ...file }: Answered) => file)).toEqual(measured(files));
      expect([...files.keys()]).toEqual([name, 'manifest.json']);
      expect(manifest).toMatchObject({ kind, format, year: YEAR, rows: rows.length });
      expect(manifest.files).toEqual([{ ...measured(files)[0], rows: rows.length }]);
      expect(manifest.columns.map(({ id }: Answered) => id)).toEqual(Object.keys(rows[0] ?? {}));
      expect(shanghaiTime(manifest.asOf)).toBe(answer.asOf);
    },
  );

  it('begins as CSV with a byte order mark and the ids of the columns', () => {
    const { files, manifest } = exports.csv;
    const ids = manifest.columns.map(({ id }: Answered) => id).join(',');
    expect(textOf(files.get(`${kind}-${YEAR}.csv`)).startsWith(`\uFEFF${ids}\r\n`)).toBe(true);
  });
});

it('a text that looks like a formula stays one: as it is, or behind an apostrophe in CSV', async () => {
  const seenIn = async (format: ExportFormat) => (await taken('findings', format)).rows.map(({ seen }) => seen);
  expect(await seenIn('jsonl')).toEqual(expect.arrayContaining([FORMULA, '@无']));
  expect(await seenIn('xlsx')).toEqual(expect.arrayContaining([FORMULA, '@无']));
  expect(await seenIn('csv')).toEqual(expect.arrayContaining([`'${FORMULA}`, `'@无`]));
  const names = (await taken('submissions', 'csv')).rows.map(({ file }) => file);
  expect(names).toContain(`'${FILE_NAME}`);
});

it('the same request under its key is the same export, and another under it is refused', async () => {
  const headers = { 'idempotency-key': 'year-end' };
  const [first, again] = [
    await ask('indicators', 'csv', office, headers),
    await ask('indicators', 'csv', office, headers),
  ];
  expect([again.status, again.json, again.headers.get('location')]).toEqual([
    ...[201, first.json, first.headers.get('location')],
  ]);
  expect(codeOf(await ask('indicators', 'xlsx', office, headers))).toBe('422 request.key-reused');
  const ended = await takeExport(open.api, office, first.headers.get('location') ?? '');
  const replayed = await ask('indicators', 'csv', office, headers);
  expect([replayed.json.id, (await json(`/v1/exports/${replayed.json.id}`)).asOf]).toEqual([
    ended.answer.id,
    ended.answer.asOf,
  ]);
});

it('is for the office or for auditors, whoever of them asked; a zone has what the API lists of its own', async () => {
  const [ours, theirs] = [await taken('submissions', 'jsonl'), await taken('submissions', 'jsonl', auditor)];
  const read = async (as: Person, { answer }: TakenExport) =>
    codeOf(await open.api.send({ as, path: `/v1/exports/${answer.id}` }));
  expect(await read({ ...office, sub: 'a-colleague' }, ours)).toBe('200');
  expect([await read(auditor, ours), await read(office, theirs)]).toEqual(['404 export.unknown', '404 export.unknown']);
  const ningbo = { role: 'zone-officer', zone: 'ningbo' } as const;
  const [refused, hidden] = ['403 access.role-not-allowed', '404 access.not-shown'];
  const nowhere = { ...ours, answer: { id: 'nowhere' } };
  expect(codeOf(await ask('submissions', 'csv', ningbo))).toBe(refused);
  expect([await read(ningbo, ours), await read(ningbo, nowhere)]).toEqual([hidden, hidden]);
  const { items } = await json(`/v1/submissions?period=${YEAR}`, ningbo);
  expect(items.map(({ id }: Answered) => id)).toEqual(
    ours.rows.filter(({ zone }) => zone === 'ningbo').map(({ submission }) => submission),
  );
});
