import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { institutionForm as form } from '../institution.ts';
import { institutionExamples } from './examples.ts';
import { acceptedTable, hangzhou, readRows, withRows } from './rule-cases-fixture.ts';

const context = { zone: hangzhou, period: '2025' };
const personal = form.sheets[0].columns.filter((column) => column.personal).map(({ field }) => field);
const digits = (length: number) => fc.stringMatching(new RegExp(`^[2-9]\\d{${length - 1}}$`));

/** Telephone numbers as people write them. */
const phone = fc.oneof(
  digits(9).map((rest) => `13${rest}`),
  digits(8).map((rest) => `158 ${rest.slice(0, 4)} ${rest.slice(4)}`),
  digits(8).map((rest) => `0571-${rest}`),
  digits(8).map((rest) => `（0571）${rest.slice(0, 4)} ${rest.slice(4)}`),
  digits(8).map((rest) => `１３９${[...rest].map((one) => String.fromCodePoint(Number(one) + 0xff10)).join('')}`),
  digits(8),
);
const name = fc.constantFrom('欧阳靖宇', '皇甫端', '璩美凤');
const spoil = fc.constantFrom(
  (value: string) => value,
  (value: string) => `${value}（白天）`,
  (value: string) => `电话${value}，${'长'.repeat(60)}`,
);
/** The public cell in which people write everything, with and without what the rules ask for. */
const around = fc.constantFrom(
  (text: string) => `组长：王某（市商务局局长）${text}\n成员单位：市商务局`,
  (text: string) => `${text}组长：王某（副市长）`,
  (text: string) => `组长：${text}\n成员单位：${text}`,
  (text: string) => `成员单位：某某单位${text}`,
  (text: string) => `联系人：${text}`,
);
const before = [acceptedTable(form, institutionExamples, { ...context, period: '2024' })];

describe('what is personal', () => {
  it('are the name and the telephone of whom to ask', () => {
    expect(personal).toEqual(['contactName', 'contactPhone']);
  });

  it('is quoted by no finding, in whatever cell of the workbook it stands', () => {
    fc.assert(
      fc.property(
        fc.tuple(phone, name),
        spoil,
        around,
        fc.nat(2),
        fc.boolean(),
        ([number, person], bad, wrap, at, both) => {
          const setup = wrap(both ? `${person} ${number}` : number);
          const rows = withRows(institutionExamples, 'institutions', {
            [at]: { setup, contactName: person, contactPhone: bad(number), members: `${number}、市商务局` },
            [(at + 1) % 3]: {
              organisation: `建设指挥部${number}`,
              leaderName: `${person}、${number}`,
              subArea: '主城片区',
            },
          });
          const { findings } = readRows(form, rows, { ...context, references: { previous: before } });
          const said = findings.flatMap(({ seen, expected, message }) => [seen, expected, message.zh, message.en]);
          const quoting = said.filter((text) => text.includes(number) || text.includes(person));
          expect(quoting).toEqual([]);
          expect(
            said.filter((text) =>
              text.normalize('NFKC').replace(/\D/gu, '').includes(number.normalize('NFKC').replace(/\D/gu, '')),
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 60, seed: 7 },
    );
  });

  it('does not take days and years with it', () => {
    const rows = withRows(institutionExamples, 'institutions', {
      1: { documentNumber: '2024-2025年文件', changedOn: '2025-02-30' },
    });
    const said = readRows(form, rows, context).findings.map(({ seen }) => seen);
    expect(said).toEqual(expect.arrayContaining(['2024-2025年文件', '2025-02-30']));
  });
});
