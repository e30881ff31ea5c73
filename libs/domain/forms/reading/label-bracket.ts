import { findUnit } from '../../units/find-unit.ts';
import type { Unit } from '../../units/unit.ts';

/** What a bracket of a label holds: a unit, a remark on the figure, or something that was perhaps meant as a unit. */
export interface LabelBracket {
  readonly unit?: Unit;
  readonly odd?: string;
}

/** Words by which a bracket is a remark on the figure's scope or basis, and no unit. */
const remark =
  /可比|不变价|现价|当年价|口径|含|规上|规模以上|当量|等价|^按|年末|年底|预计|快报|年报|核定|R&D|计价|注册地|本年|上年|累计|^人民币$/iu;

/**
 * Reads the content of a bracket, in the form of `compactText`. `单位:` before a unit is left out, and of
 * `按人民币计价,亿元` the last part counts.
 *
 * @example
 * readBracket('单位:万元').unit?.name; // '万元'
 * readBracket('可比口径'); // {}
 * readBracket('万块'); // { odd: '万块' }
 */
export const readBracket = (content: string): LabelBracket => {
  const parts = content.replace(/^(?:计量)?单位:?/u, '').split(/[,、;]/u);
  const unit = parts.map(findUnit).findLast((found) => found !== undefined);
  if (unit) return { unit };
  return content === '' || remark.test(content) ? {} : { odd: content };
};
