import type { CellCheck } from '../../../workbook/write/cell-check.ts';
import type { Zone } from '../../zone.ts';
import type { ColumnType } from '../records/column-type.ts';

/** Excel takes no longer message. */
const mostTitle = 16;

/**
 * What a template allows to be entered in a column: drop-downs refuse everything else, numbers and dates are only asked about,
 * since a person may have a reason. Undefined where anything goes.
 *
 * @example
 * columnCheck('状态', { kind: 'choice', options: [{ value: '未启动' }] }, zone)?.rule; // { choices: ['未启动'] }
 */
export const columnCheck = (label: string, type: ColumnType, zone: Zone): CellCheck | undefined => {
  const refusal = (text: string) => ({ title: label.slice(0, mostTitle), text });
  switch (type.kind) {
    case 'choice':
      return choiceCheck(
        label,
        type.options.map(({ value }) => value),
      );
    case 'sub-area':
      return choiceCheck(label, [...(type.whole === undefined ? [] : [type.whole]), ...zone.subAreas.map(nameOf)]);
    case 'zone':
      return choiceCheck(label, [zone.name]);
    case 'number':
      return {
        rule: { number: numberBounds(type) },
        refusal: refusal(`应为${numberWords(type)}。确需保留的，请选“是”。`),
        severity: 'warning',
      };
    case 'date':
      return {
        rule: { date: { min: '2000-01-01' } },
        refusal: refusal('应为日期，如 2025-03-14。确需保留的，请选“是”。'),
        severity: 'warning',
      };
    case 'text':
      return type.max === undefined
        ? undefined
        : { rule: { textLength: { max: type.max } }, refusal: refusal(`最多 ${type.max} 字。`) };
    default:
      return undefined;
  }
};

const nameOf = ({ name }: { readonly name: string }): string => name;

const choiceCheck = (label: string, choices: readonly string[]): CellCheck | undefined =>
  choices.length === 0
    ? undefined
    : { rule: { choices }, refusal: { title: label.slice(0, mostTitle), text: '请从下拉列表中选择。' } };

type NumberType = Extract<ColumnType, { readonly kind: 'number' }>;

const numberBounds = ({ min, max, integer }: NumberType) => ({
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
  ...(integer ? { decimals: 0 } : {}),
});

const numberWords = ({ min, max, integer, unit, instead }: NumberType): string =>
  [
    integer ? '整数' : '数字',
    unit === undefined ? '' : `（${unit}）`,
    min === undefined ? '' : `，不小于 ${min}`,
    max === undefined ? '' : `，不大于 ${max}`,
    instead === undefined ? '' : `，或“${instead[0] ?? ''}”`,
  ].join('');
