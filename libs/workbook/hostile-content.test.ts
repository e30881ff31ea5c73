import { describe, expect, it } from 'vitest';
import { buildXlsx, type XlsxInput } from '../../test/support/xlsx/build-xlsx.ts';
import { annotated, remark, sheetsOf, textOf } from './annotate/annotate-fixture.ts';
import { inflateNode } from './inflate-node.ts';
import { readWorkbook } from './read-workbook.ts';
import { writeWorkbook } from './write/write-workbook.ts';

const cellsOf = async (input: XlsxInput) => [...((await sheetsOf(buildXlsx(input)))[0]?.cells ?? [])];

describe('what a workbook asks others for is not asked for', () => {
  it('a link to another workbook: the value that was saved is read, and its formula is a text', async () => {
    const link =
      '<externalLink xmlns:r="r"><externalBook r:id="rId1"><sheetNames><sheetName val="a"/></sheetNames></externalBook></externalLink>';
    const target =
      '<Relationships><Relationship Id="rId1" Type="x/externalLinkPath" Target="http://127.0.0.1:1/a.xlsx" TargetMode="External"/></Relationships>';
    const cells = await cellsOf({
      sheets: [{ name: '表1', rows: [[{ formula: '[1]a!A1', cached: 7 }]] }],
      parts: {
        'xl/externalLinks/externalLink1.xml': link,
        'xl/externalLinks/_rels/externalLink1.xml.rels': target,
      },
    });
    expect(cells).toMatchObject([{ type: 'number', value: 7, formula: '[1]a!A1' }]);
  });

  it('a program, by DDE: its call is a text as well, and stays one in the annotated copy', async () => {
    const call = "cmd|' /c calc'!A0";
    const bytes = buildXlsx({
      sheets: [{ name: '表1', rows: [[{ formula: call, cached: 0 }, `=${call}`]] }],
      parts: {
        'xl/externalLinks/externalLink1.xml': `<externalLink><ddeLink ddeService="cmd" ddeTopic=" /c calc"/></externalLink>`,
      },
    });
    const cells = [...((await sheetsOf(bytes))[0]?.cells ?? [])];
    expect(cells).toMatchObject([
      { type: 'number', value: 0, formula: call },
      { type: 'string', value: `=${call}` },
    ]);
    const list = (await sheetsOf(await annotated(bytes, [remark('B1', { seen: `=${call}` })]))).at(-1);
    expect(list?.cells.find(({ value }) => value === `=${call}`)).toMatchObject({ type: 'string' });
    expect(list?.cells.some(({ formula }) => formula !== undefined)).toBe(false);
  });
});

describe('a text that begins like a formula', () => {
  const texts = ['=1+1', '+1', '-1+1|cmd', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")', "'=1"];

  it('is written into a workbook as a text', async () => {
    const cells = texts.map((text) => ({ kind: 'input', content: { text } }) as const);
    const sheet = { name: '表1', columns: texts.map(() => ({ width: 10 })), rows: [{ cells }], protected: false };
    const [written] = await sheetsOf(await writeWorkbook({ sheets: [sheet] }));
    expect(written?.cells.map(({ type, value, formula }) => [type, value, formula])).toEqual(
      texts.map((text) => ['string', text, undefined]),
    );
  });

  it('is a text in the list and the notes of an annotated copy, in whichever field it stands', async () => {
    const bytes = buildXlsx({ sheets: [{ name: '表1', rows: [['a']] }] });
    const notes = texts.map((text) =>
      remark('A1', { seen: text, expected: text, message: text, hint: text, rule: text }),
    );
    const copy = await annotated(bytes, notes);
    const list = (await sheetsOf(copy)).at(-1);
    expect(list?.cells.filter(({ type }) => type !== 'string').map(({ column }) => column)).toEqual(texts.map(() => 1));
    expect(textOf(copy, 'xl/worksheets/sheet2.xml')).not.toMatch(/<f[\s>]/);
  });
});

it('a million rows that are only styled are no cells, and a form’s limits hold for them', async () => {
  const rows = Array.from({ length: 1_000_000 }, (_, index) => `<row r="${index + 1}" s="1"><c s="1"/></row>`).join('');
  const bytes = buildXlsx({
    sheets: [{ name: '表1', xml: `<worksheet><sheetData>${rows}<row><c><v>1</v></c></row></sheetData></worksheet>` }],
  });
  const read = await readWorkbook(bytes, { inflate: inflateNode });
  expect(read.ok && read.value.sheets[0]).toMatchObject({ lastRow: 1_000_001, lastColumn: 1 });
  expect(read.ok && read.value.sheets[0]?.cells.length).toBe(1);
}, 60_000);
