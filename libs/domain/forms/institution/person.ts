/** A person of a leading group. A name or a title that is not said is empty. */
export interface Person {
  readonly name: string;
  /** As it was written, several joined by 、, e.g. `市委常委、副市长`. */
  readonly title: string;
}

/**
 * Reads the persons of a line such as `王某（市委常委、副市长）、李某 副市长`: the title in brackets, behind the name or before
 * it; persons are told apart by 、，； and line ends. A title without a name is a person, too (`市政府主要领导`).
 *
 * @example
 * readPersons('王某（市委常委、副市长）、李某'); // [{ name: '王某', title: '市委常委、副市长' }, { name: '李某', title: '' }]
 * readPersons('市委常委、副市长 王某'); // [{ name: '王某', title: '市委常委、副市长' }]
 */
export const readPersons = (text: string): readonly Person[] =>
  outsideBrackets(text.normalize('NFC'), /[;；\n\r]/u).flatMap((group) => personsOf(group));

interface Unfinished {
  name: string;
  titles: string[];
}

const personsOf = (group: string): readonly Person[] => {
  const parts = outsideBrackets(closeUp(group), /[、，,\s]/u).flatMap(partsOf);
  // `副市长 王某，副市长 李某`: where a title comes first, titles belong to the name that follows.
  const titleFirst = parts[0]?.kind === 'title' && parts.some(({ kind }) => kind === 'name');
  const persons: Unfinished[] = [];
  let waiting: string[] = [];
  for (const { kind, text } of parts) {
    const last = persons.at(-1);
    if (kind === 'name') {
      persons.push({ name: text, titles: waiting });
      waiting = [];
    } else if (kind === 'bracket' && last) last.titles.push(text);
    else if (titleFirst || !last) waiting.push(text);
    else last.titles.push(text);
  }
  if (waiting.length > 0) persons.push({ name: '', titles: waiting });
  return persons.map(({ name, titles }) => ({ name, title: titles.join('、') }));
};

interface Part {
  readonly kind: 'name' | 'title' | 'bracket';
  readonly text: string;
}

/** What stands between two separators: a name, a title, either with a bracket behind it, or a title right before a name. */
const partsOf = (text: string): readonly Part[] => {
  const [, words = text, bracket] = /^([^(（]*)[(（](.*)[)）]$/su.exec(text) ?? [];
  const behind: readonly Part[] = bracket === undefined ? [] : [{ kind: 'bracket', text: bracket.trim() }];
  if (words === '') return behind;
  const [, title, name] = /^(.*(?:书记|市长|常委|主任|局长|主席|部长))(\p{Script=Han}{2,3})$/u.exec(words) ?? [];
  if (title !== undefined && name !== undefined && !isTitle(name)) {
    return [{ kind: 'title', text: title }, { kind: 'name', text: name }, ...behind];
  }
  return [{ kind: isName(words) ? 'name' : 'title', text: words }, ...behind];
};

const isName = (text: string): boolean => /^\p{Script=Han}{2,4}$|·/u.test(text) && !isTitle(text);

const isTitle = (text: string): boolean => /(?:书记|常委|委员|主任|主席|专员|负责人|领导|经理|助理|长)$/u.test(text);

/** `王　某`: names of two characters are set apart to the width of three. */
const closeUp = (text: string): string =>
  text.replace(/(?<!\p{Script=Han})(\p{Script=Han})[\s\u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu, '$1$2').trim();

/** Splits at separators that do not stand inside brackets; blank parts are left out. */
const outsideBrackets = (text: string, separator: RegExp): readonly string[] => {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if (/[(（]/u.test(character)) depth += 1;
    if (/[)）]/u.test(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separator.test(character)) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${character}`);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};
