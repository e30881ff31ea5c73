import { draw, pick } from '../draw.ts';
import type { SampleFiling, SampleRow } from '../filing.ts';
import { bureaus } from '../names.ts';
import { reformsIn } from '../reforms.ts';
import { inGoodTime } from '../windows.ts';
import { registered, type SampleZone } from '../zones.ts';

/** 附件3: what became of each item of the catalogue by each half of the year, and one of the zone's own. */
export const reformReplicationFilings = (zone: SampleZone, year: number): readonly SampleFiling[] =>
  [2, 4].map((quarter) => ({
    zone: zone.id,
    form: 'reform-replication',
    period: `${year}Q${quarter}`,
    receivedAt: inGoodTime(zone.id, 'reform-replication', `${year}Q${quarter}`),
    rows: { items: [...reformsIn(year).map((reform) => itemRow(zone, reform, year, quarter)), ownRow(zone)] },
  }));

const itemRow = (
  zone: SampleZone,
  { field, item, document, content }: ReturnType<typeof reformsIn>[number],
  year: number,
  quarter: number,
): SampleRow => {
  const key = `${zone.id}/${item}`;
  const row = {
    ...{ zone: registered(zone).name, field, item, document, content, kind: '目录事项' },
    responsible: pick(bureaus, `${key}/responsible`),
  };
  // What is replicated stays so: the bar only falls.
  const bar = 0.58 - ((year - 2024) * 2 + quarter / 2 - 1) * 0.09;
  if (draw(key) > bar) {
    return {
      ...row,
      replicated: '是',
      practice: `已制定实施细则并在全区落地，累计办理业务${Math.round(draw(`${key}/cases`) * 300) + 12}件，企业反映良好`,
      evidence: `${zone.city}联创模〔2024〕${Math.round(draw(`${key}/evidence`) * 80) + 11}号`,
    };
  }
  return draw(`${key}/why`) > 0.6
    ? { ...row, replicated: '否', reason: '本区没有相应的海关特殊监管区域或业务场景', reasonCode: '不具备实施条件' }
    : { ...row, replicated: '否', reason: '实施方案已征求意见，计划年内印发', reasonCode: '正在推进' };
};

const ownRow = (zone: SampleZone): SampleRow => ({
  zone: registered(zone).name,
  field: '贸易便利化',
  item: `${zone.city}企业信用画像分级服务`,
  responsible: '市商务局、市数据局',
  content: '归集通关、外汇、税务数据形成企业信用画像，按等级提供服务',
  practice: '已为一百余家企业生成信用画像，并据以提供贸易融资',
  kind: '自主创新',
});
