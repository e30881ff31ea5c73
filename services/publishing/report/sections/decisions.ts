import type { Blocker } from '../../../../libs/domain/evaluation/blockers.ts';
import type { DecidedState } from '../../../../libs/domain/evaluation/evaluation.ts';
import type { Message } from '../../../../libs/domain/message.ts';
import type { Scheme } from '../../../../libs/domain/schemes/scheme.ts';
import { both } from '../bilingual.ts';
import { chineseDate } from '../chinese-date.ts';
import { type Html, html } from '../html.ts';
import type { PrintedDecision } from '../report-input.ts';
import type { ReportView } from '../report-view.ts';
import type { Section } from '../section.ts';

/** Who decided what by which document (决策记录), and why a result stands although something was missing. */
export const decisions: Section = {
  id: 'decisions',
  title: { zh: '审定与通报', en: 'Decisions' },
  render: (view) => html`${schemeDecision(view)}
${decisionTable(view.decisions)}
${view.decisions.map((decision) => exception(decision, view.result.blockers))}
${view.stage === 'draft' ? open(view) : undefined}`,
};

/** What the scheme rests on (考评依据), by which document it holds, and why its goalposts were set late (阈值调整理由), where they were. */
const schemeDecision = ({ activation, inputs }: ReportView): Html =>
  html`${cited(inputs.scheme)}${activation && held(inputs.scheme, activation)}`;

/** Schemes of before cited nothing. */
const cited = ({ citation = [] }: Partial<Pick<Scheme, 'citation'>>): Html | undefined =>
  citation.length === 0
    ? undefined
    : html`<p>${both({ zh: '考评依据', en: 'Basis' })}：${citation.map(clauseOf).join('；')}。</p>
`;

const clauseOf = ({ document, documentNo, clause, text }: Scheme['citation'][number]): string =>
  `《${document}》${documentNo === undefined ? '' : `（${documentNo}）`}${clause}${text === undefined ? '' : `：“${text}”`}`;

const held = (scheme: Scheme, activation: NonNullable<ReportView['activation']>): Html =>
  html`<p>${both({ zh: '评分方案', en: 'Scheme' })}：${scheme.title.zh}，${activation.document}，${chineseDate(activation.date)}。</p>
${
  activation.reason === undefined
    ? undefined
    : html`<div class="exception"><p>${both({ zh: '评分阈值在首份报表报送之后设定或调整，理由', en: 'Goalposts were set after the first filing of the year, because' })}：${activation.reason}</p></div>`
}`;

const steps: Readonly<Record<DecidedState, Message>> = {
  feedback: { zh: '反馈核对', en: 'Feedback' },
  approved: { zh: '审定', en: 'Approved' },
  publicised: { zh: '公示', en: 'Public notice' },
  circulated: { zh: '通报', en: 'Circulated' },
};

const decisionTable = (decided: readonly PrintedDecision[]): Html => {
  if (decided.length === 0) return html`<p>${both({ zh: '尚无决定。', en: 'Nothing has been decided yet.' })}</p>`;
  return html`<figure class="scroll" tabindex="0" role="region" aria-label="审定与通报">
<table class="decisions">
<thead><tr>
<th scope="col">${both({ zh: '环节', en: 'Step' })}</th>
<th scope="col">${both({ zh: '会议、会议纪要号或文号', en: 'Meeting, document' })}</th>
<th scope="col">${both({ zh: '日期', en: 'Date' })}</th>
</tr></thead>
<tbody>
${decided.map(
  ({
    to,
    document,
    meeting,
    date,
    until,
  }) => html`<tr><th scope="row">${both(steps[to])}</th><td>${[meeting, document, until && `至${chineseDate(until)}`].filter((part) => part !== undefined).join('，')}</td><td>${date ? chineseDate(date) : '—'}</td></tr>
`,
)}</tbody></table></figure>`;
};

/** An approval despite what was missing: all that was missing, and the recorded reason. */
const exception = ({ to, despite }: PrintedDecision, blockers: readonly Blocker[]): Html | undefined =>
  despite &&
  html`<div class="exception">
<p>${both({ zh: `${steps[to].zh}时尚缺以下资料：`, en: 'Decided although this was missing:' })}</p>
<ul>${[...new Set(despite.blockers)].flatMap((code) => named(code, blockers)).map(listed)}</ul>
<p>${both({ zh: '理由', en: 'Reason' })}：${despite.reason}</p>
</div>`;

/** A decision names what was missing by its code; the run's own list has the words. */
const named = (code: string, blockers: readonly Blocker[]): readonly Message[] => {
  const messages = blockers.filter((blocker) => blocker.code === code).map(({ message }) => message);
  return messages.length > 0 ? messages : [{ zh: code, en: code }];
};

const open = ({ result: { blockers } }: ReportView): Html | undefined =>
  blockers.length === 0
    ? undefined
    : html`<div class="exception"><p>${both({ zh: '审定前尚缺：', en: 'Missing before approval:' })}</p>
<ul>${blockers.map(({ message }) => listed(message))}</ul></div>`;

const listed = (message: Message): Html => html`<li>${both(message)}</li>`;
