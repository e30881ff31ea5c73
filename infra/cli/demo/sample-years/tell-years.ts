import { filingName } from '../../sample-year/filing.ts';
import { toldIn } from '../../sample-year/told-story.ts';
import { sampleZones } from '../../sample-year/zones.ts';
import { newZones } from './confirm-new-zones.ts';
import { incidents } from './incidents.ts';
import type { PlayedYears } from './play-sample-years.ts';
import { script2025, upheld2025 } from './year-2025.ts';

/**
 * The stories of the sample years, a line and a link each: what was planted in the workbooks, what happened on the way, and what the
 * evaluation went through. Links are addresses of the API.
 */
export const tellYears = (origin: string, { filed, evaluated }: PlayedYears): readonly string[] => {
  const at = (path: string): string => `${origin}/v1${path}`;
  const planted = filed.flatMap(({ played, submissions }) =>
    toldIn(played).map(
      ({ what, rule, by, sheet, cell }) =>
        `${what.zh} / ${what.en} [${rule ?? by ?? ''} ${sheet}!${cell}]  ${at(`/submissions/${submissions[0]}/findings`)}`,
    ),
  );
  const happened = incidents.flatMap(({ what, filing }) => {
    const one = filed.find(({ played }) => filingName(played.filing) === filing);
    return one ? [`${what.zh} / ${what.en}  ${at(`/submissions/${one.submissions[0]}/review`)}`] : [];
  });
  const filing = sampleZones.filter(({ id }) => filed.some(({ played }) => played.filing.zone === id));
  const confirmed = newZones(filing, 2025).map(
    ({ id, city }) =>
      `${city}经确认为新设，增速指标按可比权重计分 / ${id} is confirmed to be new: the weight of its growth is spread  ${at(`/gap-reasons?year=2025&zone=${id}`)}`,
  );
  const [first, second, third] = evaluated.runs;
  const moved = `${first?.ranks.slice(2, 4).join('、')} → ${second?.ranks.slice(2, 4).join('、')}`;
  return [
    ...planted,
    ...happened,
    ...confirmed,
    `异议成立，第三、四位互换（${moved}） / An objection of ${upheld2025.zone} is upheld: ranks 3 and 4 swap  ${at(`/objections/${evaluated.objection}`)}`,
    `异议撤回 / An objection of ${script2025.withdrawing} is withdrawn  ${at(`/objections/${evaluated.withdrawn}`)}`,
    `容错认定免予扣分 / A deduction of ${script2025.deducted} is waived  ${at(`/exemptions/${evaluated.exemption}`)}`,
    `通报并签名封存 / Circulated and sealed  ${at(`/evaluations/${third?.id}/bundle`)}`,
  ];
};
