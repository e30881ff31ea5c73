import { bulletinExamples as rows } from '../../../../libs/domain/forms/bulletin/examples.ts';
import { bulletinForm as form } from '../../../../libs/domain/forms/bulletin.ts';
import { changed, type FormFilings, type Row, hangzhou as zone } from './filing.ts';

const item = (at: number, row: Row | null) => ({ rows: changed(rows, 'items', { [at]: row }) });

/** Filings of 信息动态. */
export const bulletinFilings: FormFilings = {
  form,
  good: { zone, period: '2025Q3', rows },
  bad: {
    'category.missing': item(3, null),
    'date.outside-period': item(0, { date: '2025-06-30' }),
    'link.repeated': item(0, { link: 'https://example.org/news/2/' }),
    'link.missing': item(0, { link: null }),
  },
};
