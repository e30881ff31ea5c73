import { between, nth, pick } from '../draw.ts';
import type { SampleFiling, SampleRow } from '../filing.ts';
import { bureaus, familyNames } from '../names.ts';
import { inGoodTime } from '../windows.ts';
import type { SampleZone } from '../zones.ts';

/** A person of the zone who is none: a family name and 某. */
export const person = (zone: SampleZone, as: string): string => `${pick(familyNames, `${zone.id}/${as}`)}某`;

/** 附件1: the leading group, and who is in charge of each sub-area; the same in both years. */
export const institutionFilings = (zone: SampleZone, year: number): readonly SampleFiling[] => [
  {
    zone: zone.id,
    form: 'institution',
    period: String(year),
    receivedAt: inGoodTime(zone.id, 'institution', String(year)),
    rows: { institutions: [leadingGroup(zone), ...zone.subAreas.map((_, area) => subAreaRow(zone, area))] },
  },
];

const leadingGroup = (zone: SampleZone): SampleRow => ({
  subArea: '全区',
  organisation: `${zone.city}联动创新区建设领导小组`,
  setup: [
    `组长：${person(zone, 'head')}（市委常委、副市长）`,
    `副组长：${person(zone, 'deputy')}（市政府副秘书长）、${person(zone, 'bureau')}（市商务局局长）`,
    `成员单位：${bureaus.join('、')}`,
  ].join('\n'),
  office: '市商务局',
  documentNumber: `${zone.city}政办模〔${zone.establishedOn.slice(0, 4)}〕${between(3, 60, `${zone.id}/document`)}号`,
  changedOn: zone.establishedOn,
  contactName: person(zone, 'contact'),
  contactPhone: `0570-8${between(1_000_000, 9_999_999, `${zone.id}/phone`)}`.slice(0, 12),
});

const subAreaRow = (zone: SampleZone, area: number): SampleRow => {
  const name = zone.subAreas[area]?.name ?? '';
  return {
    subArea: name,
    organisation: `${name}建设指挥部`,
    setup: `负责人：${nth(familyNames, between(0, 15, `${zone.id}/${area}/head`))}某（常务副指挥）\n成员单位：市商务局、市投资促进局`,
  };
};
