import type { Message } from '../../../../libs/domain/message.ts';
import type { ProvinceTotal } from '../../../../libs/domain/province-totals.ts';
import { both } from '../bilingual.ts';
import { chineseDate, chineseMoment } from '../chinese-date.ts';
import { type Html, html } from '../html.ts';
import { grouped, number } from '../rounded-number.ts';
import type { Section } from '../section.ts';

/** The province totals (全省总量) that shares are taken of, with their sources; and up to when data counts. */
export const provinceTotals: Section = {
  id: 'province-totals',
  title: { zh: '全省总量与数据截至时间', en: 'Province totals and data-as-of' },
  render: ({ inputs: { totals, dataAsOf, year } }) => html`${
    totals
      ? html`<figure class="scroll" tabindex="0" role="region" aria-label="全省总量">
<table class="totals">
<thead><tr>
<th scope="col">${both({ zh: `${year}年全省总量`, en: 'Province total' })}</th>
<th scope="col" class="number">${both({ zh: '数值', en: 'Value' })}</th>
<th scope="col" class="number">${both({ zh: '上年同期', en: 'Prior year' })}</th>
<th scope="col" class="number">${both({ zh: '公布增速', en: 'Official growth' })}</th>
<th scope="col">${both({ zh: '数据性质', en: 'Status' })}</th>
<th scope="col">${both({ zh: '来源', en: 'Source' })}</th>
</tr></thead>
<tbody>
${totalRow({ zh: '进出口总额', en: 'Trade' }, totals.trade)}
${totalRow({ zh: '实际使用外资', en: 'Foreign investment' }, totals.foreignInvestment)}
</tbody></table></figure>`
      : html`<p>${both({ zh: '未录入全省总量，占比类指标无法计算。', en: 'Not entered; shares cannot be computed.' })}</p>`
  }
<p>${both({ zh: '数据截至', en: 'Data as of' })}：${chineseMoment(dataAsOf)}。此前审核通过的报送数据和录入的全省总量计入本次测算。</p>`,
};

const statuses: Readonly<Record<ProvinceTotal['status'], Message>> = {
  preliminary: { zh: '初步数', en: 'preliminary' },
  final: { zh: '最终数', en: 'final' },
};

const totalRow = (title: Message, total: ProvinceTotal): Html => html`<tr>
<th scope="row">${both(title)}</th>
<td class="number">${number(total.value, grouped(total.value))} ${total.unit}</td>
<td class="number">${total.priorSamePeriod ? html`${number(total.priorSamePeriod, grouped(total.priorSamePeriod))} ${total.unit}` : '—'}</td>
<td class="number">${total.officialGrowth ? html`${number(total.officialGrowth, total.officialGrowth)}%` : '—'}</td>
<td>${both(statuses[total.status])}</td>
<td>${total.source}${total.releasedOn ? html`<br><small>${chineseDate(total.releasedOn)}发布</small>` : undefined}</td>
</tr>`;
