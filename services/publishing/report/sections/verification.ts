import { both } from '../bilingual.ts';
import { html } from '../html.ts';
import type { Section } from '../section.ts';

/** How to check the report (核验方法): what it was computed from, named by content. */
export const verification: Section = {
  id: 'verification',
  title: { zh: '核验方法', en: 'How to check this report' },
  render: ({ result: { ranking } }) => html`<dl class="facts wide">
<div><dt>${both({ zh: '评分方案', en: 'Scheme' })}</dt><dd><code>${ranking.scheme.id}</code> 第${ranking.scheme.version}版</dd></div>
<div><dt>${both({ zh: '方案 SHA-256', en: 'Scheme SHA-256' })}</dt><dd><code class="hash">${ranking.scheme.sha256}</code></dd></div>
<div><dt>${both({ zh: '测算输入 SHA-256', en: 'Inputs SHA-256' })}</dt><dd><code class="hash">${ranking.run.inputsSha256}</code></dd></div>
<div><dt>${both({ zh: '测算编号', en: 'Run' })}</dt><dd><code>${ranking.run.id}</code></dd></div>
</dl>
<p>测算输入包括方案、各区数据、全省总量和数据截至时间，以 RFC 8785 规范形式的 JSON 计算 SHA-256；测算编号由年份和该值的前16位组成。相同的输入得到逐字节相同的结果。各区数据来源中列有原始文件的 SHA-256 和单元格，可逐项核对。</p>
<p lang="en">The run’s inputs (scheme, the zones’ figures, province totals, data-as-of) are hashed as RFC 8785 canonical JSON; the run id is the year and the first 16 digits of that hash. The same inputs give the same bytes. Every figure names its cell and the SHA-256 of the file that it stands in.</p>`,
};
