import { expect, it } from 'vitest';
import { relationshipsKey, resolveTarget } from './relationships.ts';

it.each([
  ['worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['/xl/worksheets/Sheet1.xml', 'xl/worksheets/sheet1.xml'],
  ['..\\data\\sheet.xml', 'data/sheet.xml'],
  ['./a/../b.xml', 'xl/b.xml'],
  ['../../../etc/passwd', 'etc/passwd'],
  ['%E8%A1%A8.xml', 'xl/表.xml'],
  ['100%.xml', 'xl/100%.xml'],
])('%s is the part %s seen from the workbook', (target, key) => {
  expect(resolveTarget('xl/workbook.xml', target)).toBe(key);
});

it('keeps the relationships of a part beside it', () => {
  expect(relationshipsKey('')).toBe('_rels/.rels');
  expect(relationshipsKey('xl/workbook.xml')).toBe('xl/_rels/workbook.xml.rels');
});
