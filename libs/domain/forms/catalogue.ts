import type { FormHeading } from './form.ts';

/** 联动创新区主要评价指标基础数据表: the yearly table of raw figures behind the notice's annex 4. */
export const indicatorDataHeading: FormHeading = {
  id: 'indicator-data',
  title: { zh: '联动创新区主要评价指标基础数据表', en: 'Raw figures for the main indicators' },
  frequency: 'year',
};

/**
 * What can be filed (报表目录), without the reading of it: most functions need only know that a form exists, and the
 * rules of all forms together weigh more than they do. `index.ts` lists the forms themselves, in the same order.
 */
export const catalogue: readonly FormHeading[] = [indicatorDataHeading];

/**
 * The heading of a form; undefined where there is none.
 *
 * @example
 * findHeading('indicator-data')?.frequency; // 'year'
 */
export const findHeading = (id: string): FormHeading | undefined => catalogue.find((heading) => heading.id === id);
