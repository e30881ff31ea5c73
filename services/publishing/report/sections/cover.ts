import { both, english } from '../bilingual.ts';
import { chineseDate, chineseMoment } from '../chinese-date.ts';
import { type Html, html } from '../html.ts';
import type { ReportView } from '../report-view.ts';
import type { Section } from '../section.ts';

/** The title page (封面): what it is, of which year, in which state, from which run. */
export const cover: Section = {
  id: 'cover',
  render: (view) => {
    const { inputs, result } = view;
    const { id, version } = result.ranking.scheme;
    return html`<p class="series">中国（浙江）自由贸易试验区 ${english('China (Zhejiang) Pilot Free Trade Zone')}</p>
<h1>联动创新区发展报告 <small>考评部分 · ${inputs.year}年度</small>
<span lang="en">Development Report of the Linkage Innovation Zones: Evaluation ${inputs.year}</span></h1>
<dl class="facts">
<div><dt>${both({ zh: '状态', en: 'Status' })}</dt><dd>${status(view)}</dd></div>
<div><dt>${both({ zh: '数据截至', en: 'Data as of' })}</dt><dd>${chineseMoment(inputs.dataAsOf)}</dd></div>
${edition(view)}<div><dt>${both({ zh: '评分方案', en: 'Scheme' })}</dt><dd>${inputs.scheme.title.zh}<br><code>${id}</code> 第${version}版</dd></div>
<div><dt>${both({ zh: '测算编号', en: 'Run' })}</dt><dd><code>${result.ranking.run.id}</code></dd></div>
</dl>`;
  },
};

const editions = {
  flash: { zh: '快报', en: 'Flash figures' },
  annual: { zh: '年报', en: 'Annual figures' },
  verified: { zh: '核定', en: 'Figures verified by the departments' },
} as const;

/** Of which edition the figures are at least, where every one of them says so. */
const edition = ({ result: { ranking } }: ReportView): Html | undefined =>
  ranking.edition &&
  html`<div><dt>${both({ zh: '数据版本', en: 'Edition of the figures' })}</dt><dd>${both(editions[ranking.edition])}</dd></div>
`;

const status = ({ stage, decisions }: ReportView): Html => {
  if (stage === 'draft') return html`初步结果，内部使用 ${english('Preliminary, internal')}`;
  const circulated = decisions.find(({ to }) => to === 'circulated');
  const document = circulated ? html`<br>${circulated.document}` : undefined;
  const date = circulated?.date ? html`，${chineseDate(circulated.date)}` : undefined;
  return html`已通报 ${english('Circulated')}${document}${date}`;
};
