import { both } from '../bilingual.ts';
import { type Html, html } from '../html.ts';
import type { ItemView } from '../report-view.ts';
import { number } from '../rounded-number.ts';
import { goalpostsOf, scoreFormula } from '../score-formula.ts';
import { scoringRules } from '../scoring-rules.ts';
import type { Section } from '../section.ts';

/** How values become scores (评分标准): weights, goalposts and formulas of the scheme. */
export const scoring: Section = {
  id: 'scoring',
  title: { zh: '评分标准', en: 'Scoring' },
  render: (view) =>
    view.shown.scoring
      ? html`<p>${both(view.inputs.scheme.title)}</p>
<figure class="scroll" tabindex="0" role="region" aria-label="评分标准">
<table class="goalposts">
<thead><tr>
<th scope="col">${both({ zh: '板块', en: 'Block' })}</th>
<th scope="col">${both({ zh: '指标', en: 'Indicator' })}</th>
<th scope="col" class="number">${both({ zh: '权重', en: 'Weight' })}</th>
<th scope="col" class="number">${both({ zh: '不允许值 l', en: 'Lower goalpost' })}</th>
<th scope="col" class="number">${both({ zh: '满意值 u', en: 'Upper goalpost' })}</th>
<th scope="col">${both({ zh: '得分公式', en: 'Score' })}</th>
</tr></thead>
<tbody>
${view.items.map(itemRow)}
</tbody></table></figure>
${scoringRules(view.inputs.scheme)}`
      : undefined,
};

const itemRow = ({ block, title, weight, normaliser }: ItemView): Html => {
  const posts = goalpostsOf(normaliser);
  return html`<tr>
<td>${block.title.zh}</td>
<th scope="row">${both(title)}</th>
<td class="number">${number(weight, weight)}</td>
<td class="number">${posts ? number(posts.lower, posts.lower) : '—'}</td>
<td class="number">${posts ? number(posts.upper, posts.upper) : '—'}</td>
<td class="formula">${scoreFormula(normaliser)}</td>
</tr>
`;
};
