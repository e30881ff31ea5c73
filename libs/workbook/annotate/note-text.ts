import type { Annotation } from './annotation.ts';
import { levelLooks } from './annotation-level.ts';
import { capText } from './xml-text-out.ts';

/** Characters of one note: more than that nobody reads in a box, and the list has it all. */
const longestNote = 1500;

/** What stands in a cell or is expected there can be a whole page. */
const longestField = 200;

/** Who the notes are by, as their list of authors says. */
export const noteAuthor = '填报校验';

const heading = '【填报校验】';
const ending = '（以上为系统自动批注）';

/**
 * Whether a text is a note of an earlier copy, to which nobody has added a word.
 *
 * @example
 * isNoteText('【填报校验】\n错误：须为数字\n（以上为系统自动批注）'); // true
 */
export function isNoteText(text: string): boolean {
  const trimmed = text.trim();
  // With a second heading, words of a person may stand between two notes.
  return trimmed.startsWith(heading) && trimmed.endsWith(ending) && trimmed.lastIndexOf(heading) === 0;
}

/** The text of a cell's note (批注): all of its annotations, the heaviest first. */
export function noteText(annotations: readonly Annotation[]): string {
  const text = annotations.map(remark).join('\n\n');
  const capped = text.length <= longestNote ? text : `${capText(text, longestNote)}\n（全文见修改清单）`;
  return `${heading}\n${capped}\n${ending}`;
}

function remark({ level, message, seen, expected, hint, rule }: Annotation): string {
  const lines = [
    `${levelLooks[level].name}：${message}`,
    ...labelled('当前内容', capText(seen, longestField)),
    ...labelled('应为', capText(expected, longestField)),
    ...labelled('修改办法', hint),
    `规则编号：${rule}`,
  ];
  return lines.join('\n');
}

const labelled = (label: string, text: string): readonly string[] => (text.trim() === '' ? [] : [`${label}：${text}`]);
