import { describe, expect, it } from 'vitest';
import { buildOle } from '../../../test/support/xlsx/build-ole.ts';
import { buildXlsx } from '../../../test/support/xlsx/build-xlsx.ts';
import { buildZip } from '../../../test/support/xlsx/build-zip.ts';
import { inflateNode } from '../../workbook/inflate-node.ts';
import { formLimits } from '../../workbook/limits.ts';
import { workbookProblemMessages } from '../../workbook/problem-messages.ts';
import { sha256Hex } from '../digest.ts';
import { goodContext } from './indicator-data/workbook-fixture.ts';
import { indicatorData } from './indicator-data.ts';
import { judgeWorkbook } from './judge-workbook.ts';
import { readingHint } from './reading-hints.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const sheet = { name: '表', rows: [['片区名称']] };
const workbook = buildXlsx({ sheets: [sheet] });
const withSheet = (xml: string) => buildXlsx({ sheets: [sheet], parts: { 'xl/worksheets/sheet1.xml': xml } });
const nested = `<worksheet>${'<a>'.repeat(80)}${'</a>'.repeat(80)}</worksheet>`;
const many = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `x/${index}`, data: '' }));
const sheets = (count: number) => Array.from({ length: count }, (_, index) => ({ ...sheet, name: `表${index}` }));

/** For each reason a file of its kind, its name, and what mends it in both languages. */
const files: readonly (readonly [code: string, name: string, bytes: () => Uint8Array, zh: string, en: string])[] = [
  ['workbook.empty-file', 'a.xlsx', () => new Uint8Array(), '保存并关闭', 'saved and closed'],
  ['workbook.too-large', 'a.xlsx', () => tooLarge(), '图片', 'pictures'],
  ['workbook.not-xlsx', 'a.xlsx', () => new Uint8Array([0, 1, 2, 0, 0, 255, 0]), '另存为', 'save it as'],
  ['workbook.legacy-xls', 'a.xls', () => buildOle(['Workbook']), '*.xlsx', 'Save As'],
  ['workbook.encrypted', 'a.xlsx', () => buildOle(['EncryptedPackage']), '清空密码', 'clear the password'],
  ['workbook.macro', 'a.xlsx', () => withPart('xl/vbaProject.bin'), '不含宏', 'no macros'],
  ['workbook.corrupt', 'a.xlsx', () => workbook.slice(0, workbook.length - 40), '打开并修复', 'Open and Repair'],
  ['workbook.doctype', 'a.xlsx', () => withSheet('<!DOCTYPE x []><worksheet/>'), '重新下载模板', 'template'],
  ['workbook.too-deep', 'a.xlsx', () => withSheet(nested), '重新下载模板', 'template'],
  ['workbook.no-sheets', 'a.xlsx', () => buildXlsx({ sheets: [] }), '可见的工作表', 'visible worksheet'],
  ['workbook.too-many-entries', 'a.xlsx', () => buildZip(many(formLimits.entries + 1)), '嵌入对象', 'embedded'],
  ['workbook.too-many-sheets', 'a.xlsx', () => buildXlsx({ sheets: sheets(formLimits.sheets + 1) }), '只保留', 'Keep'],
  ['workbook.text-too-long', 'a.xlsx', () => oneCell('长'.repeat(formLimits.cellText + 1)), '缩短', 'Shorten'],
  ['csv.markup', 'a.csv', () => text('<html><table><tr><td>1</td></tr></table></html>'), '扩展名无效', 'renaming'],
  ['csv.encoding', 'a.csv', () => new Uint8Array([0x61, 0xff, 0xff, 0x0a]), 'CSV UTF-8', 'CSV UTF-8'],
  ['csv.quotes', 'a.csv', () => text('a,"b\n1,2\n'), '双引号', 'quotation marks'],
];

const tooLarge = (): Uint8Array => {
  const bytes = new Uint8Array(formLimits.bytes + 1);
  bytes.set(workbook);
  return bytes;
};
const withPart = (name: string) => buildXlsx({ sheets: [sheet], parts: { [name]: 'x' } });
const oneCell = (value: string) => buildXlsx({ sheets: [{ name: '表', rows: [[value]] }] });

describe('what mends a file that cannot be read', () => {
  it.each(files)('is said for %s in both languages', async (code, name, make, zh, en) => {
    const bytes = make();
    const file = { name, sha256: sha256Hex(bytes) };
    const asked = { bytes, file, form: indicatorData, context: goodContext, inflate: inflateNode };
    const { outcome, findings } = await judgeWorkbook(asked);
    expect([outcome, ...findings.map(({ rule }) => rule)]).toEqual(['rejected', code]);
    expect(findings[0]?.hint.zh).toContain(zh);
    expect(findings[0]?.hint.en).toContain(en);
  });

  it('is never what the reader’s message says already', () => {
    for (const [code, messageOf] of Object.entries(workbookProblemMessages)) {
      const [hint, message] = [readingHint(code), messageOf(1)];
      expect(hint.zh, code).not.toBe(message.zh);
      expect(hint.en, code).not.toBe(message.en);
    }
  });

  it('is to save it again where the reason has no name', () => {
    expect(readingHint('toString').zh).toContain('另存为');
    expect(readingHint('workbook.unheard-of')).toEqual(readingHint('workbook.not-xlsx'));
  });
});
