import { sha256Hex } from '../../../libs/domain/digest.ts';
import type { Filing } from '../../../libs/domain/filing.ts';
import { goodRows } from '../../../libs/domain/forms/indicator-data/workbook-fixture.ts';
import { filledForm } from '../../support/xlsx/filled-form.ts';
import { csvBytes } from './csv-bytes.ts';
import { recordWorkbookOf } from './record-workbooks.ts';
import { zoneName } from './zone-name.ts';

/** What may be uploaded as the workbook of a filing: `other` is as good, `foreign` says that it is another zone's. */
export const workbookKinds = [
  'good',
  'other',
  'to-explain',
  'csv',
  'lacking',
  'spoiled',
  'foreign',
  'unreadable',
] as const;

/** One of {@link workbookKinds}. */
export type WorkbookKind = (typeof workbookKinds)[number];

/** What people upload, as often as each is named. */
export const usualKinds: readonly WorkbookKind[] = [
  ...(['good', 'good', 'good', 'good', 'other', 'other', 'to-explain', 'to-explain', 'csv'] as const),
  ...(['lacking', 'spoiled', 'unreadable'] as const),
];

/** A file, ready to be announced and posted. */
export interface PreparedFile {
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The zone whose workbook is filed by mistake; no story has it. */
const FOREIGN = 'lishui';

const prepared = new Map<string, PreparedFile>();
const byHash = new Map<string, PreparedFile>();

/** The bytes of a filing's workbook of a kind: built once a process. */
export const workbookOf = (filing: Filing, kind: WorkbookKind): PreparedFile =>
  prepareOnce(`${filing.zone}/${filing.form}/${filing.period}/${kind}`, () => build(filing, kind));

/** A document or a piece of evidence, by its number: small, and told from others by what it says. */
export const attachmentOf = ({ zone, form, period }: Filing, number: number): PreparedFile =>
  prepareOnce(`${zone}/${form}/${period}/attachment ${number}`, () =>
    new TextEncoder().encode(`%PDF-1.7 ${zone} ${form} ${period} ${number}`),
  );

/** How many documents and pieces of evidence a filing has at most. */
export const MOST_ATTACHMENTS = 4;

/** The file of a filing with this hash, in whichever process it was announced; `undefined` where no story has it. */
export const fileWith = (filing: Filing, sha256: string): PreparedFile | undefined => {
  const has = (file: PreparedFile) => file.sha256 === sha256;
  return (
    byHash.get(sha256) ??
    workbookKinds.map((kind) => workbookOf(filing, kind)).find(has) ??
    Array.from({ length: MOST_ATTACHMENTS }, (_, number) => attachmentOf(filing, number)).find(has)
  );
};

const prepareOnce = (key: string, make: () => Uint8Array): PreparedFile => {
  const known = prepared.get(key);
  if (known) return known;
  const bytes = make();
  const file = { bytes, sha256: sha256Hex(bytes) };
  prepared.set(key, file);
  byHash.set(file.sha256, file);
  return file;
};

const build = (filing: Filing, kind: WorkbookKind): Uint8Array => {
  if (kind === 'unreadable') return cutOff(workbookOf(filing, 'good').bytes);
  if (filing.form === 'indicator-data') return figures(filing, kind);
  if (kind === 'foreign') return recordWorkbookOf(filing, 'good', FOREIGN);
  return recordWorkbookOf(filing, kind === 'to-explain' ? 'good' : kind);
};

/** What is left of a workbook whose transfer broke off. */
const cutOff = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length >> 1);

/** 基础数据表. */
const figures = ({ zone, period: year }: Filing, kind: Exclude<WorkbookKind, 'unreadable'>): Uint8Array => {
  const [unit, period] = [zoneName(kind === 'foreign' ? FOREIGN : zone), `${year}年度`];
  const own = zone.length * 1000;
  switch (kind) {
    case 'good':
      return filledForm({ unit, period, cells: { C4: 400_000 + own, C6: 612_500 + own } });
    case 'other':
      return filledForm({ unit, period, cells: { C4: 410_000 + own, C6: 622_500 + own } });
    case 'to-explain':
      return filledForm({ unit, period, cells: { C6: 700_000 } });
    case 'lacking':
      return filledForm({ unit, period, withoutColumn: 5 });
    case 'spoiled':
      return filledForm({ unit, period, cells: { D4: { error: '#REF!' } } });
    case 'foreign':
      return filledForm({ unit, period });
    case 'csv':
      return csvBytes(goodRows.with(1, [`填报单位：${unit}      报告期：${period}`]));
  }
};
