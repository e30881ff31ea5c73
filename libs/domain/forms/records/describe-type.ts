import type { Message } from '../../message.ts';
import type { ColumnType } from './column-type.ts';

/**
 * What may stand in a column, as documentation says it.
 *
 * @example
 * describeType({ kind: 'number', unit: '亿元', min: '0' }).zh; // '数字（亿元，≥ 0）'
 * describeType({ kind: 'list' }).en; // 'list'
 */
export const describeType = (type: ColumnType): Message => {
  const limits = limitsOf(type).join('，');
  const { zh, en } = names[type.kind];
  return limits === '' ? { zh, en } : { zh: `${zh}（${limits}）`, en: `${en} (${limits.replaceAll('，', ', ')})` };
};

const names: Readonly<Record<ColumnType['kind'], Message>> = {
  sequence: { zh: '序号', en: 'running number' },
  text: { zh: '文字', en: 'text' },
  choice: { zh: '选项', en: 'one of a list' },
  number: { zh: '数字', en: 'number' },
  date: { zh: '日期', en: 'date' },
  list: { zh: '名单', en: 'list' },
  'document-number': { zh: '文号', en: 'document number' },
  'sub-area': { zh: '登记的片区', en: 'registered sub-area' },
  zone: { zh: '联动创新区名称', en: 'the zone’s name' },
  url: { zh: '网址', en: 'web address' },
  phone: { zh: '电话', en: 'telephone number' },
  code: { zh: '编号', en: 'code' },
};

const limitsOf = (type: ColumnType): readonly string[] => {
  switch (type.kind) {
    case 'text':
      return [...bound('≥', type.min), ...bound('≤', type.max)];
    case 'choice':
      return [type.options.map(({ value }) => value).join(' / ')];
    case 'number':
      return [
        ...(type.unit === undefined ? [] : [type.unit]),
        ...bound('≥', type.min),
        ...bound('≤', type.max),
        ...(type.instead === undefined ? [] : [`/ ${type.instead[0] ?? ''}`]),
      ];
    case 'date':
      return [type.precision === 'month' ? 'YYYY-MM' : 'YYYY-MM-DD'];
    case 'list':
      return bound('≤', type.max);
    case 'sub-area':
      return type.whole === undefined ? [] : [`+ ${type.whole}`];
    case 'code':
      return [type.shape];
    default:
      return [];
  }
};

const bound = (sign: string, limit: number | string | undefined): readonly string[] =>
  limit === undefined ? [] : [`${sign} ${limit}`];
