import type { Message } from '../message.ts';

/** What a column of the onboarding workbook takes. */
export type ColumnKind =
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'zone-id' | 'subject' | 'decimal' | 'date' | 'year' | 'role' | 'list' | 'phone' | 'email' };

/** A column: by which label it is found, and what stands under it. */
export interface LayoutColumn {
  readonly field: string;
  /** Without its unit, which may follow in brackets. */
  readonly label: string;
  readonly unit?: string;
  readonly required?: true;
  readonly takes: ColumnKind;
  readonly hint: Message;
}

/** A sheet of the onboarding workbook (建档表). */
export interface SheetLayout {
  readonly id: 'zones' | 'subAreas' | 'groups' | 'people';
  readonly name: string;
  readonly required: boolean;
  readonly columns: readonly LayoutColumn[];
}

const text = (most: number): ColumnKind => ({ kind: 'text', most });

const zoneColumn: LayoutColumn = {
  ...{ field: 'zone', label: '联动创新区', takes: text(200) },
  hint: { zh: '填写“联动创新区”表中的代码或名称', en: 'The code or the name from the first sheet' },
};

const area: LayoutColumn = {
  ...{ field: 'areaKm2', label: '面积', unit: '平方公里', takes: { kind: 'decimal' } },
  hint: { zh: '填写大于 0 的数，单位平方公里', en: 'A number above zero, in square kilometres' },
};

/** The sheets of the onboarding workbook, in the order of their tabs; the template and the reader are both made from this. */
export const onboardingLayout: readonly SheetLayout[] = [
  {
    ...{ id: 'zones', name: '联动创新区', required: true },
    columns: [
      {
        ...{ field: 'id', label: '代码', required: true, takes: { kind: 'zone-id' } },
        hint: { zh: '用小写拼音，如 hangzhou', en: 'Pinyin in lower case, such as hangzhou' },
      },
      {
        ...{ field: 'name', label: '名称', required: true, takes: text(200) },
        hint: { zh: '填写全称，如 杭州联动创新区', en: 'The full Chinese name' },
      },
      { field: 'city', label: '所在市', takes: text(30), hint: { zh: '如 杭州', en: 'Its city' } },
      {
        field: 'batch',
        label: '批次',
        takes: text(30),
        hint: { zh: '如 第一批', en: 'The batch in which it was founded' },
      },
      area,
      {
        ...{ field: 'document', label: '设立文件', takes: text(200) },
        hint: { zh: '填写文号', en: 'The number of the document that founded it' },
      },
      {
        ...{ field: 'from', label: '生效日期', takes: { kind: 'date' } },
        hint: { zh: '填写日期，如 2019-01-01', en: 'A day, such as 2019-01-01' },
      },
    ],
  },
  {
    ...{ id: 'subAreas', name: '片区', required: true },
    columns: [
      { ...zoneColumn, required: true },
      {
        ...{ field: 'name', label: '片区', required: true, takes: text(60) },
        hint: { zh: '填写片区名称', en: 'The name of the sub-area' },
      },
      area,
      {
        ...{ field: 'platforms', label: '平台', takes: { kind: 'list' } },
        hint: { zh: '用顿号分隔，最多 4 个，每个不超过 30 字', en: 'Up to 4, with 、 between them' },
      },
      { field: 'landUse', label: '用地', takes: text(30), hint: { zh: '不超过 30 字', en: 'Up to 30 characters' } },
    ],
  },
  {
    ...{ id: 'groups', name: '分组', required: false },
    columns: [
      {
        ...{ field: 'year', label: '年度', required: true, takes: { kind: 'year' } },
        hint: { zh: '填写四位年份，如 2025', en: 'A year, such as 2025' },
      },
      { ...zoneColumn, required: true },
      {
        ...{ field: 'group', label: '分组', takes: text(60) },
        hint: { zh: '不分组的留空', en: 'Blank where zones are ranked together' },
      },
    ],
  },
  {
    ...{ id: 'people', name: '人员', required: false },
    columns: [
      {
        ...{ field: 'name', label: '姓名', required: true, takes: text(60) },
        hint: { zh: '填写姓名', en: 'The person’s name' },
      },
      {
        ...{ field: 'role', label: '角色', required: true, takes: { kind: 'role' } },
        hint: {
          zh: '填写 经办人、签发人、省自贸办、省自贸办负责人、审计 之一',
          en: 'One of the roles of the list',
        },
      },
      zoneColumn,
      {
        ...{ field: 'sub', label: '账号', required: true, takes: { kind: 'subject' } },
        hint: { zh: '填写统一身份认证的用户标识（sub）', en: 'The subject (sub) of the person’s tokens' },
      },
      {
        ...{ field: 'phone', label: '电话', takes: { kind: 'phone' } },
        hint: { zh: '只用数字、空格、+ 和 -', en: 'Digits, spaces, + and - alone' },
      },
      {
        ...{ field: 'email', label: '邮箱', takes: { kind: 'email' } },
        hint: { zh: '如 li.wei@example.org', en: 'Such as li.wei@example.org' },
      },
    ],
  },
];

/**
 * How a column is headed in the template.
 *
 * @example
 * headingOf({ label: '面积', unit: '平方公里' }); // '面积（平方公里）'
 */
export const headingOf = ({ label, unit }: Pick<LayoutColumn, 'label' | 'unit'>): string =>
  unit === undefined ? label : `${label}（${unit}）`;
