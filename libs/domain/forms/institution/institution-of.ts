import { type SaidRow, said, saidList } from '../records/said.ts';
import { type Person, readPersons } from './person.ts';
import { readSetup, type Setup } from './setup-cell.ts';

/** What stands for the zone as a whole in 片区名称: the row of the leading group (领导小组). */
export const wholeZone = '全区';

/**
 * Whether a row is that of the zone's leading group.
 *
 * @example
 * isWholeZone({ cells: { subArea: { value: '全区' } } }); // true
 */
export const isWholeZone = (row: SaidRow): boolean => said(row, 'subArea') === wholeZone;

/**
 * What the columns to the right of the annex say: `组长姓名` and `组长职务` in the same order, titles of several leaders apart
 * by ；.
 *
 * @example
 * splitSetup({ cells: { leaderName: { value: ['王某'] }, leaderTitle: { value: '市长' } } }).leaders; // [{ name: '王某', title: '市长' }]
 */
export const splitSetup = (row: SaidRow): Setup => {
  const titles = said(row, 'leaderTitle')
    .split(/[;；\n\r]+/u)
    .map((title) => title.trim());
  const names = saidList(row, 'leaderName');
  const leaders = names.length > 0 ? names : titles.slice(0, titles[0] === '' ? 0 : 1).map(() => '');
  return {
    leaders: leaders.map((name, at) => ({ name, title: titles[at] ?? '' })),
    deputies: readPersons(said(row, 'deputies')),
    members: saidList(row, 'members'),
  };
};

/**
 * Whether a row has something in the columns to the right of the annex, so that 机构设置情况 may be blank.
 *
 * @example
 * saysApart({ cells: { setup: { value: '组长：王某（市长）' } } }); // false
 */
export const saysApart = (row: SaidRow): boolean =>
  ['leaderName', 'leaderTitle', 'members'].some((field) => said(row, field) !== '');

/**
 * Which column speaks of it: 机构设置情况, or the one of its own where that is blank.
 *
 * @example
 * spokenOf({ cells: { setup: { value: '组长：王某（市长）' } } }, 'leaderName'); // 'setup'
 */
export const spokenOf = (row: SaidRow, field: string): string =>
  said(row, field) === '' && said(row, 'setup') !== '' ? 'setup' : field;

/**
 * Who leads, stands in and is a member by a row of the form: by the columns of their own, and where these are blank by the
 * annex's cell 机构设置情况.
 *
 * @example
 * setupOf({ cells: { setup: { value: '组长：王某（市长）' } } }).leaders; // [{ name: '王某', title: '市长' }]
 */
export const setupOf = (row: SaidRow): Setup => {
  const split = splitSetup(row);
  const inCell = readSetup(said(row, 'setup'));
  return {
    leaders: withTitles(filled(split.leaders, inCell.leaders), inCell.leaders),
    deputies: filled(split.deputies, inCell.deputies),
    members: filled(split.members, inCell.members),
  };
};

const filled = <Item>(first: readonly Item[], second: readonly Item[]): readonly Item[] =>
  first.length > 0 ? first : second;

/** Where 组长职务 is left blank, the title that the annex's cell gives to the same name. */
const withTitles = (leaders: readonly Person[], known: readonly Person[]): readonly Person[] =>
  leaders.map(({ name, title }) => ({
    name,
    title: title || (known.find((person) => person.name === name)?.title ?? ''),
  }));
