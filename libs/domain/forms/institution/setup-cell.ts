import { type Person, readPersons } from './person.ts';

/** What 机构设置情况 says: who leads, who stands in, and which units are members. */
export interface Setup {
  /** 组长, of which there may be two (双组长); of a sub-area's institution its 负责人. */
  readonly leaders: readonly Person[];
  readonly deputies: readonly Person[];
  readonly members: readonly string[];
}

type Part = keyof Setup;

const labels: Readonly<Record<string, Part | undefined>> = {
  组长: 'leaders',
  双组长: 'leaders',
  第一组长: 'leaders',
  共同组长: 'leaders',
  负责人: 'leaders',
  主要负责人: 'leaders',
  主任: 'leaders',
  副组长: 'deputies',
  常务副组长: 'deputies',
  第一副组长: 'deputies',
  副主任: 'deputies',
  分管负责人: 'deputies',
  成员单位: 'members',
  成员: 'members',
  // What follows these is said elsewhere in the form, and ends what stands before.
  办公室: undefined,
  办公室主任: undefined,
  联络员: undefined,
  联系人: undefined,
  联系电话: undefined,
  文号: undefined,
};

const spelled = Object.keys(labels)
  .toSorted((a, b) => b.length - a.length)
  .map((label) => [...label].join('[^\\S\\n]*'))
  .join('|');
const label = new RegExp(`(${spelled})(?:[(（][^()（）]{0,8}[)）])?[^\\S\\n]*(?:[:：]|(?=\\n))`, 'gu');

/**
 * Reads the annex's cell 机构设置情况, in which `组长：`, `副组长：` and `成员单位：` follow each other in any order, on lines of their
 * own or not. What stands before the first label is not read.
 *
 * @example
 * readSetup('组长：王某（副市长） 成员单位：市商务局、市财政局').members; // ['市商务局', '市财政局']
 */
export const readSetup = (text: string): Setup => {
  const found = [...text.matchAll(label)];
  const texts: Record<Part, string[]> = { leaders: [], deputies: [], members: [] };
  found.forEach((match, at) => {
    const part = labels[(match[1] ?? '').replace(/\s+/gu, '')];
    if (part) texts[part].push(text.slice(match.index + match[0].length, found[at + 1]?.index));
  });
  return {
    leaders: readPersons(texts.leaders.join('\n')),
    deputies: readPersons(texts.deputies.join('\n')),
    members: texts.members.flatMap(readUnits),
  };
};

const readUnits = (text: string): readonly string[] =>
  text
    .split(/[、，,;；。\n\r]/u)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '');
