import { indicators } from '../../../libs/domain/indicators/index.ts';
import { mechanismMeasures } from '../../../libs/domain/mechanism/measures/index.ts';
import type { Message } from '../../../libs/domain/message.ts';
import { type Scheme, sourceName } from '../../../libs/domain/schemes/scheme.ts';

/** What an item of a scheme is called: by its indicator, its measure of the mechanism, or as the scheme calls a manual score. */
export const itemTitle = ({ sources }: Pick<Scheme, 'sources'>, item: string): Message => {
  const source = sources[item];
  if (source && 'manual' in source) return source.title;
  const id = source ? sourceName(source) : item;
  return [...indicators, ...mechanismMeasures].find((one) => one.id === id)?.title ?? { zh: id, en: id };
};
