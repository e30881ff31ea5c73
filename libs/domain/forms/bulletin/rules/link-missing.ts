import type { RecordRule } from '../../records/record-form.ts';
import { said } from '../../records/said.ts';
import { sightField } from '../../records/sight-field.ts';

/** The zone's own channel published an item, but nothing says where it can be read. */
export const linkMissing: RecordRule = {
  id: 'link.missing',
  level: 'warning',
  source: 'Notice 三（三）: what is counted can be looked up',
  hint: {
    zh: '请填写网址；报纸、电视等没有网址的不必理会',
    en: 'Enter the address; newspapers and television without one need none',
  },
  find: ({ sheets }) =>
    (sheets['items']?.rows ?? [])
      .filter((row) => said(row, 'title') !== '' && row.cells['link']?.seen === '')
      .map((row) =>
        sightField(row, 'link', '网址', {
          zh: `“${said(row, 'title')}”没有填写链接`,
          en: `“${said(row, 'title')}” has no address`,
        }),
      ),
};
