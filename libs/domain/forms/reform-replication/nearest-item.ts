import type { CatalogueItem } from '../reform-catalogue/catalogue-items.ts';
import { pairSimilarity, textPairs } from '../work-plan/text-similarity.ts';

/** Less alike than this, a title is not meant. */
const least = 0.5;

/**
 * Finds the item of a catalogue whose title is most like another; none that is like it by less than half.
 *
 * @example
 * nearestItem([])('企业开办全程网上办'); // undefined
 */
export const nearestItem = (catalogue: readonly CatalogueItem[]): ((title: string) => CatalogueItem | undefined) => {
  const titles = catalogue.map((item) => ({ item, pairs: textPairs(item.title) }));
  return (title) => {
    const asked = textPairs(title);
    let best: { readonly item: CatalogueItem; readonly alike: number } | undefined;
    for (const { item, pairs } of titles) {
      const alike = pairSimilarity(asked, pairs);
      if (alike > (best?.alike ?? least)) best = { item, alike };
    }
    return best?.item;
  };
};
