import type { TableScopes } from '../../indicator-table.ts';
import { compactText } from '../reading/compact-text.ts';
import type { Grid } from '../reading/grid.ts';
import { findStatement } from '../reading/statement.ts';
import type { ColumnNotes } from './column-notes.ts';
import type { TableColumns } from './table-columns.ts';

/** A definition that figures are counted by (口径). */
type ScopeName = keyof TableScopes;

/** What the sheet says of a scope at one place; `value` is undefined for a word that is not known. */
export interface ScopeNote {
  readonly scope: ScopeName;
  readonly value: string | undefined;
  readonly text: string;
  readonly cell: string;
}

interface ScopeDefinition {
  readonly scope: ScopeName;
  /** What people call it. */
  readonly title: string;
  readonly labels: readonly string[];
  /** What may stand there. */
  readonly expected: string;
  readonly read: (text: string) => string | undefined;
}

const readTax = (text: string): string | undefined => {
  if (!text.includes('留抵')) return undefined;
  return /(?:不含|未含|扣除|剔除|不包括|不加回)/u.test(text) ? 'refunds-excluded' : 'refunds-included';
};

const readEnergy = (text: string): string | undefined => {
  const [equivalent, calorific] = [text.includes('等价'), text.includes('当量')];
  return equivalent === calorific ? undefined : equivalent ? 'equivalent' : 'calorific';
};

/** The scopes of the form: 税收, 能耗, and the prices behind 可比价. */
export const scopeDefinitions: readonly ScopeDefinition[] = [
  {
    scope: 'tax',
    title: '税收口径',
    labels: ['税收口径', '税收收入口径'],
    expected: '含留抵退税、不含留抵退税',
    read: readTax,
  },
  {
    scope: 'energy',
    title: '能耗口径',
    labels: ['能耗口径', '综合能源消费量口径', '能源消费量口径', '能耗计算口径'],
    expected: '等价值、当量值',
    read: readEnergy,
  },
  {
    scope: 'priceBase',
    title: '价格基期',
    labels: ['价格基期', '可比价基期', '可比价价格基期', '不变价基期', '价格基年'],
    expected: '年份，如 2020年',
    read: (text) => /(20\d\d)(?!\d)/u.exec(text)?.[1],
  },
];

/**
 * Everything that the sheet says of scopes: statements such as `能耗口径：等价值（2020年可比价）`, labels such as
 * `综合能源消费量（等价值）`, and what the row 口径 notes of a column.
 *
 * @example
 * readScopes(grid, [1, 2], columns, notes.scopeNotes).map(({ scope, value }) => [scope, value]); // [['energy', 'equivalent']]
 */
export const readScopes = (
  grid: Grid,
  rows: readonly number[],
  columns: TableColumns,
  noted: ColumnNotes,
): readonly ScopeNote[] => {
  const stated = scopeDefinitions.flatMap(({ scope, labels, read }): readonly ScopeNote[] => {
    const statement = findStatement(grid, rows, labels);
    if (!statement) return [];
    const own = { scope, value: read(compactText(statement.text)), ...statement };
    const prices = scope === 'energy' ? inWords(statement.text).filter((note) => note.scope === 'priceBase') : [];
    return [own, ...prices.map((note) => ({ ...note, cell: statement.cell }))];
  });
  const inLabels = [...columns.figures.values()].flatMap(({ label, cell }) =>
    inWords(label.text).map((note): ScopeNote => ({ ...note, cell })),
  );
  const inNotes = [...noted.columns.values(), ...(noted.all ? [noted.all] : [])].flatMap(({ text, cell }) =>
    inWords(text).map((note): ScopeNote => ({ ...note, cell })),
  );
  return [...stated, ...inLabels, ...inNotes];
};

/** What a longer text says in words that can mean nothing else. */
const inWords = (text: string): readonly Omit<ScopeNote, 'cell'>[] => {
  const compact = compactText(text);
  const prices = /(20\d\d)年?(?:可比价|不变价)/u.exec(compact)?.[1];
  const found: readonly (readonly [ScopeName, string | undefined])[] = [
    ['tax', readTax(compact)],
    ['energy', /等价|当量/u.test(compact) ? readEnergy(compact) : undefined],
    ['priceBase', prices],
  ];
  return found.flatMap(([scope, value]) => (value === undefined ? [] : [{ scope, value, text: text.trim() }]));
};

/**
 * What the table keeps of scopes: the first that is said of each.
 *
 * @example
 * tableScopes([]); // {}
 */
export const tableScopes = (notes: readonly ScopeNote[]): { readonly scopes?: TableScopes } => {
  const known = notes
    .toReversed()
    .flatMap(({ scope, value }) => (value === undefined ? [] : [[scope, value] as const]));
  return known.length === 0 ? {} : { scopes: Object.fromEntries(known) };
};
