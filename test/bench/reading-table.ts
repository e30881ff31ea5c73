/** Nine columns, as of a list of enterprises: numbers whole and broken, short texts that repeat, longer ones that do not. */
export const TABLE_HEADER = [
  '序号',
  '片区',
  '企业名称',
  '统一社会信用代码',
  '产业',
  '营业收入',
  '利润',
  '研发费用占比',
  '备注',
];

/** The eight that the table repeats. */
export const INDUSTRIES = [
  '新能源汽车',
  '集成电路',
  '生物医药',
  '数字安防',
  '高端装备',
  '现代纺织',
  '节能环保',
  '智能物联',
];

/** How many sub-areas (片区) the table names, in turn. */
export const SUB_AREAS = 40;

/**
 * One row of a long table, always the same for its number (from 0). Two thirds have no remark.
 *
 * @example
 * tableRow(0)[1]; // '第1片区'
 */
export const tableRow = (index: number): readonly (string | number | null)[] => [
  index + 1,
  `第${(index % SUB_AREAS) + 1}片区`,
  `浙江示范企业第${index + 1}有限责任公司`,
  `91330100${String(765_432_100 + index).padStart(10, '0')}`,
  INDUSTRIES[index % INDUSTRIES.length] ?? '',
  ((index * 37) % 100_000) / 7,
  ((index * 13) % 9999) / 3,
  (index % 100) / 1000,
  index % 3 === 0 ? '备注：本年新增 <高新> & 规上' : null,
];
