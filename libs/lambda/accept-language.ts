import type { Language } from './api-request.ts';

/**
 * The language to answer in, of the two that we have, by `Accept-Language` (RFC 9110 §12.5.4). Chinese without the
 * header, where it names neither, and where it likes both as well and does not name English first.
 *
 * @example
 * preferredLanguage('en-GB, zh;q=0.8'); // 'en'
 */
export const preferredLanguage = (header: string | undefined): Language => {
  const ranges = (header ?? '').split(',').flatMap(readRange);
  const zh = likingOf('zh', ranges);
  const en = likingOf('en', ranges);
  if (en.quality === zh.quality) return en.quality > 0 && en.place < zh.place ? 'en' : 'zh';
  return en.quality > zh.quality ? 'en' : 'zh';
};

interface Range {
  /** The first part of the tag: `zh` of `zh-Hans-CN`, or `*`. */
  readonly language: string;
  readonly quality: number;
}

/** What is no range with a quality from 0 to 1 is left out: a wrong header of this kind never fails a request. */
const readRange = (text: string): readonly Range[] => {
  const match = /^\s*([a-z]{1,8}|\*)(?:-[a-z0-9-]+)?\s*(?:;\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*)?$/i.exec(
    text,
  );
  return match?.[1] ? [{ language: match[1].toLowerCase(), quality: Number(match[2] ?? 1) }] : [];
};

/** How much a language is liked, and where the header says so: by its own name, or else by `*`. */
const likingOf = (
  language: Language,
  ranges: readonly Range[],
): { readonly quality: number; readonly place: number } => {
  const named = ranges.filter((range) => range.language === language);
  const counted = named.length > 0 ? named : ranges.filter((range) => range.language === '*');
  const best = counted.toSorted((a, b) => b.quality - a.quality)[0];
  return best ? { quality: best.quality, place: ranges.indexOf(best) } : { quality: 0, place: ranges.length };
};
