import { describe, expect, it } from 'vitest';
import { annotateWorkbook } from '../../../libs/workbook/annotate/annotate-workbook.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import {
  savedByLibreOffice as converted,
  demanded,
  officePath,
  python,
  pythonPath,
} from '../../support/system-tools.ts';
import { fills, remarks, sampleCopy, sheetsOf } from './sample-copy.ts';

const hasOpenpyxl = pythonPath !== undefined;
const hasLibreOffice = officePath !== undefined;

it.runIf(demanded)('has openpyxl and LibreOffice to look with', () => {
  expect({ hasOpenpyxl, hasLibreOffice }).toEqual({ hasOpenpyxl: true, hasLibreOffice: true });
});

const titled = (title: string, there: boolean, name: string) => (there ? title : `${title} (skipped: no ${name})`);

/** What openpyxl finds: coloured and noted cells of the first sheet, and the list with where its links lead. */
const look = `
import io, json, sys, openpyxl
book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))
first, last = book.worksheets[0], book.worksheets[-1]
cells = [cell for row in first.iter_rows() for cell in row]
print(json.dumps({
  'sheets': book.sheetnames,
  'fills': {cell.coordinate: cell.fill.fgColor.rgb for cell in cells if getattr(cell, 'fill', None) and cell.fill.fill_type},
  'notes': {cell.coordinate: cell.comment.text for cell in cells if getattr(cell, 'comment', None)},
  'links': [row[3].hyperlink.location if row[3].hyperlink else None for row in last.iter_rows(min_row=3)],
  'seen': [[row[4].data_type, row[4].value] for row in last.iter_rows(min_row=3)],
  'frozen': last.freeze_panes,
}))
`;

describe.skipIf(!hasOpenpyxl)(titled('an annotated copy in openpyxl', hasOpenpyxl, 'python3 with openpyxl'), () => {
  it('has fills, notes and links where they belong', async () => {
    const { copy } = await sampleCopy();
    const found = (await python(look, copy)) as Record<string, Record<string, string>>;
    expect(found['sheets']).toEqual(['基础数据表', '修改清单']);
    expect(found['fills']).toEqual(fills);
    expect(Object.keys(found['notes'] ?? {})).toEqual(Object.keys(fills));
    expect(found['notes']?.['C4']).toMatch(/须为数字[\s\S]*单位似为元/);
    expect(found['links']).toEqual(remarks.map(({ cell }) => `'基础数据表'!${cell}`));
    expect(found['seen']).toEqual(remarks.map(() => ['s', '=1+1']));
    expect(found['frozen']).toBe('A3');
  });
});

describe.skipIf(!hasLibreOffice)(titled('an annotated copy in LibreOffice', hasLibreOffice, 'soffice'), () => {
  it('is saved with the same values, and its marks are known again afterwards', async () => {
    const { original, copy } = await sampleCopy();
    const values = async (bytes: Uint8Array) =>
      (await sheetsOf(bytes))[0]?.cells.map(({ ref, type, value }) => [ref, type, value]);
    const saved = await converted(copy, 'xlsx');
    expect(await values(saved)).toEqual(await values(await converted(original, 'xlsx')));
    expect((await sheetsOf(saved)).map(({ name }) => name)).toEqual(['基础数据表', '修改清单']);
    const again = await annotateWorkbook(saved, { notes: [], list: [], inflate: inflateNode });
    expect((again.ok ? await sheetsOf(again.value) : []).map(({ name, lastRow }) => [name, lastRow])).toEqual([
      ['基础数据表', (await sheetsOf(original))[0]?.lastRow],
      ['修改清单', 2],
    ]);
    if (!again.ok || !hasOpenpyxl) return;
    const found = (await python(look, again.value)) as Record<string, unknown>;
    expect([found['fills'], found['notes']]).toEqual([{}, {}]);
  });

  it('is printed', async () => {
    const pdf = await converted((await sampleCopy()).copy, 'pdf');
    expect(new TextDecoder('latin1').decode(pdf.subarray(0, 5))).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
  });
});
