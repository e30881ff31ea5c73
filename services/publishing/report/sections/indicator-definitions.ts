import { indicators } from '../../../../libs/domain/indicators/index.ts';
import { both, english } from '../bilingual.ts';
import { html } from '../html.ts';
import type { Section } from '../section.ts';

/** What the seven indicators mean and how they are computed (指标解释). */
export const indicatorDefinitions: Section = {
  id: 'definitions',
  title: { zh: '指标解释', en: 'Definitions' },
  render: () => html`<ol class="definitions">
${indicators.map(
  ({ title, unit, definition }) => html`<li><b>${both(title)}</b>（${unit}）
<p>${definition.zh}。<br>${english(`${definition.en}.`)}</p></li>
`,
)}</ol>
<p class="note">${both({
    zh: '各项数据先按片区加总，再计算比率；以十进制精确计算，印出时四舍五入。',
    en: 'Figures are summed over the sub-areas before ratios are formed; arithmetic is exact, and only print is rounded, half away from zero.',
  })}</p>`,
};
