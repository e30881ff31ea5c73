import { columnOf } from '../forms/indicator-data/columns.ts';
import type { IndicatorField } from '../indicator-table.ts';
import type { Message } from '../message.ts';
import { countedFiling } from './counted-filing.ts';
import { leftOut } from './participation.ts';
import { type RulingBlocker, rulingBlockers } from './ruling-blockers.ts';
import { type OpenEdition, openEditions } from './run-edition.ts';
import type { RunInputs, RunZone } from './run-inputs.ts';

/** Something that is missing before a result can be approved (审定); `zone` where it concerns one. */
export interface Blocker {
  readonly code:
    | 'totals.missing'
    | 'totals.preliminary'
    | 'zone.not-reported'
    | 'edition.flash'
    | 'edition.unstated'
    | 'authority.missing'
    | 'gap.unconfirmed'
    | RulingBlocker;
  readonly zone?: string;
  readonly message: Message;
}

/**
 * Lists what stands in the way of approving a run: province totals that are missing or preliminary, zones without an
 * accepted filing, figures that are 快报 still, departments' figures that the scheme wants and
 * nobody settled, and what {@link rulingBlockers} finds. An empty list means that nothing does. Zones without a part in the ranking block nothing.
 *
 * @example
 * blockers({ ...inputs, zones: [] }).map(({ code }) => code); // ['totals.preliminary']
 */
export const blockers = (inputs: RunInputs): readonly Blocker[] => {
  const zones = inputs.zones.filter((zone) => [undefined, 'not-reported'].includes(leftOut(inputs, zone)));
  return [
    ...totalsBlockers(inputs),
    ...zones.filter(({ filing }) => !filing).map((zone) => unreported(inputs, zone)),
    ...openEditions({ ...inputs, zones }).map(editionBlocker),
    ...zones.flatMap((zone) => authorityBlocker(inputs, zone)),
    ...rulingBlockers(inputs),
  ];
};

const unreported = ({ year }: RunInputs, { zone, name }: RunZone): Blocker => ({
  code: 'zone.not-reported',
  zone,
  message: {
    zh: `${name}没有已通过审核的${year}年度基础数据表`,
    en: `${zone} has no accepted raw-indicator table for ${year}`,
  },
});

const editionBlocker = ({ zone, name, edition, indicators }: OpenEdition): Blocker => {
  const [zh, en] = [indicators.map(({ title }) => title.zh).join('、'), indicators.map(({ id }) => id).join(', ')];
  return edition === 'flash'
    ? {
        code: 'edition.flash',
        zone,
        message: { zh: `${name}的${zh}仍为快报数`, en: `The figures of ${zone} for ${en} are flash figures still` },
      }
    : {
        code: 'edition.unstated',
        zone,
        message: { zh: `${name}的${zh}未注明数据性质`, en: `Of which edition ${en} of ${zone} is, is not said` },
      };
};

const authorityBlocker = (inputs: RunInputs, zone: RunZone): readonly Blocker[] => {
  const settled = Object.entries(countedFiling(inputs, zone)?.settled ?? {});
  const lacking = settled.filter(([, { value, figures }]) => value === null && figures.length === 0);
  if (lacking.length === 0) return [];
  const fields = lacking.map(([field]) => field as IndicatorField);
  return [
    {
      code: 'authority.missing',
      zone: zone.zone,
      message: {
        zh: `${zone.name}的${fields.map((field) => columnOf(field).label).join('、')}按方案取部门核定数，尚无核定数`,
        en: `The scheme takes ${fields.join(', ')} of ${zone.zone} from the departments, which have not settled it`,
      },
    },
  ];
};

const totalsBlockers = ({ totals, year }: RunInputs): readonly Blocker[] => {
  if (!totals) {
    return [
      {
        code: 'totals.missing',
        message: { zh: `尚未录入${year}年全省总量`, en: `The province totals of ${year} are not entered` },
      },
    ];
  }
  const preliminary = [totals.trade, totals.foreignInvestment].some(({ status }) => status === 'preliminary');
  if (!preliminary) return [];
  return [
    {
      code: 'totals.preliminary',
      message: { zh: `${year}年全省总量仍为初步数`, en: `The province totals of ${year} are still preliminary` },
    },
  ];
};
