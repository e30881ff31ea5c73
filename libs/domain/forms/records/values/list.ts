import { refuse, said, type ValueReading } from './value-reading.ts';

/**
 * Splits names at 、 ， ； and line ends, but not inside brackets.
 *
 * @example
 * splitNames('市商务局（牵头、汇总），市发改委；'); // ['市商务局（牵头、汇总）', '市发改委']
 */
export const splitNames = (text: string): readonly string[] => {
  const names: string[] = [];
  let name = '';
  let depth = 0;
  for (const letter of text) {
    if (/[（(《“]/u.test(letter)) depth++;
    else if (/[）)》”]/u.test(letter)) depth = Math.max(0, depth - 1);
    const ends = letter === '\n' || letter === '\r' || (depth === 0 && /[、，,；;]/u.test(letter));
    if (!ends) {
      name += letter;
      continue;
    }
    names.push(name);
    name = '';
    if (letter === '\n') depth = 0;
  }
  return [...names, name].map((one) => one.replace(/[。.]\s*$/u, '').trim()).filter((one) => one !== '');
};

/**
 * A list of names.
 *
 * @example
 * readList('市商务局、市科技局').value; // ['市商务局', '市科技局']
 */
export const readList = (text: string, max = Number.POSITIVE_INFINITY): ValueReading => {
  const names = splitNames(text);
  if (names.length > max) return refuse('value.too-long', `不超过 ${max} 项（现 ${names.length} 项）`);
  return said(names.length > 0 ? names : null);
};
