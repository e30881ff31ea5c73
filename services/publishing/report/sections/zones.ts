import { html } from '../html.ts';
import type { Section } from '../section.ts';
import { zoneArticle } from '../zone-article.ts';

/** One article a zone (分区情况): its indicators, and every figure that they came from. */
export const zones: Section = {
  id: 'zones',
  title: { zh: '各联动创新区情况', en: 'Zone by zone' },
  render: (view) => html`${view.zones.map((zone) => zoneArticle(view, zone))}`,
};
