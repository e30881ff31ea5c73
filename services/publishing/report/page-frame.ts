import { SYNTHETIC_NOTICE } from '../../../libs/domain/synthetic.ts';
import { both, english } from './bilingual.ts';
import { chineseMoment } from './chinese-date.ts';
import { type Html, html } from './html.ts';
import type { ReportView } from './report-view.ts';
import type { Section } from './section.ts';
import { draftPages, syntheticPages } from './style/page-marks.ts';
import { printStyle } from './style/print.ts';
import { screenStyle } from './style/screen.ts';

/** A section that has something to show. */
export interface PrintedSection {
  readonly section: Section;
  readonly body: Html;
}

const NUMERALS = '一二三四五六七八九十';

/** Only inline style may run or load: the page keeps what it promises even where someone tampers with its text. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/**
 * The page around the sections: head, contents, footer, and the marks (synthetic, draft) that no section can leave out.
 */
export const pageFrame = (view: ReportView, printed: readonly PrintedSection[]): Html => {
  const titled = printed.filter(({ section }) => section.title);
  return html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
${view.inputs.synthetic ? html`<meta name="synthetic" content="true">` : undefined}
${view.stage === 'draft' ? html`<meta name="robots" content="noindex">` : undefined}
<title>${pageTitle(view)}</title>
<style>${screenStyle}${printStyle}${view.inputs.synthetic ? syntheticPages : undefined}${view.stage === 'draft' ? draftPages : undefined}</style>
</head>
<body${view.inputs.synthetic ? html` class="synthetic"` : undefined}>
${view.inputs.synthetic ? syntheticBanner : undefined}
${view.stage === 'draft' ? watermark : undefined}
<main>
${printed.map(({ section, body }) =>
  section.title
    ? framed(section, body, titled)
    : html`<header id="${section.id}">${body}</header>
${contents(titled)}`,
)}
</main>
${footer(view)}
</body>
</html>
`;
};

const pageTitle = ({ inputs, stage }: ReportView): string => {
  const marks = [inputs.synthetic ? '【模拟数据】' : '', stage === 'draft' ? '【初步结果】' : ''].join('');
  return `${marks}${inputs.year}年度联动创新区发展报告（考评部分）`;
};

const syntheticBanner = html`<aside class="synthetic-banner">${both(SYNTHETIC_NOTICE)}</aside>`;

/** A fixed element is printed on every page. The cover says the same in words, for those who hear the page. */
const watermark = html`<div class="watermark" aria-hidden="true">${Array.from({ length: 6 }, () => html`<span>初步结果 · 内部 DRAFT</span>`)}</div>`;

const contents = (titled: readonly PrintedSection[]): Html => html`<nav aria-label="目录"><ol>
${titled.map(
  ({ section }, index) => html`<li><a href="#${section.id}">${NUMERALS[index]}、${section.title?.zh}</a></li>
`,
)}</ol></nav>`;

const framed = (section: Section, body: Html, titled: readonly PrintedSection[]): Html => {
  const numeral = NUMERALS[titled.findIndex((one) => one.section === section)];
  return html`<section id="${section.id}" aria-labelledby="${section.id}-heading">
<h2 id="${section.id}-heading"><span class="numeral">${numeral}、</span>${section.title ? both(section.title) : undefined}</h2>
${body}
</section>
`;
};

const footer = ({ inputs, result }: ReportView): Html => html`<footer>
${inputs.synthetic ? html`<p><strong>${both(SYNTHETIC_NOTICE)}</strong></p>` : undefined}
<p>${inputs.year}年度联动创新区发展报告（考评部分） ${english(`Evaluation ${inputs.year}`)} · <code>${result.ranking.run.id}</code> · 数据截至 ${chineseMoment(inputs.dataAsOf)}</p>
</footer>`;
