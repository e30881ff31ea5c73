import { expect, it } from 'vitest';
import { buildOle } from '../../test/support/xlsx/build-ole.ts';
import { buildZip } from '../../test/support/xlsx/build-zip.ts';
import { refuseByMagic } from './file-kind.ts';

it.each([
  ['nothing', new Uint8Array(0), 'workbook.empty-file'],
  ['a web page', Buffer.from('<html><table></table></html>'), 'workbook.not-xlsx'],
  ['CSV', Buffer.from('片区名称,税收收入\n'), 'workbook.not-xlsx'],
  ['XML', Buffer.from('<?xml version="1.0"?><Workbook/>'), 'workbook.not-xlsx'],
  ['an .xls', buildOle(['Workbook']), 'workbook.legacy-xls'],
  ['an .xls of Excel 95', buildOle(['Book']), 'workbook.legacy-xls'],
  ['a workbook under a password', buildOle(['EncryptionInfo', 'EncryptedPackage']), 'workbook.encrypted'],
  ['a .doc', buildOle(['WordDocument']), 'workbook.not-xlsx'],
  ['the first bytes of an .xls', buildOle(['Workbook']).subarray(0, 40), 'workbook.not-xlsx'],
])('refuses %s', (_, bytes, code) => {
  expect(refuseByMagic(bytes)).toBe(code);
});

it('follows no chain of sectors in a circle', () => {
  const circle = buildOle(['WordDocument']);
  circle.set([0, 0, 0, 0], 2 * 512);
  expect(refuseByMagic(circle)).toBe('workbook.not-xlsx');
});

it('lets a ZIP container through', () => {
  expect(refuseByMagic(buildZip([{ name: 'a', data: 'a' }]))).toBeUndefined();
});
