import { exportFormats, exportKinds } from '../../../libs/domain/exports/export-asked.ts';
import { shanghaiDate } from '../../../libs/domain/shanghai-time.ts';
import { province } from '../../../libs/domain/zone.ts';
import type { ApiCall } from '../system/invoke.ts';
import {
  confirmExports,
  decide,
  enterYear,
  extendWindow,
  recordTotals,
  registerZone,
  requestEvaluation,
  requestExport,
  sendAgain,
  settle,
  setWindow,
} from './commands.ts';
import { nextOfFiling } from './next-of-filing.ts';
import { figuresOf2025, type OwedFiling } from './owed-filings.ts';
import { auditor, office, officeLead } from './people.ts';
import { nextOfFeedback, nextOfRulings } from './rulings.ts';
import { type Action, calling, type Scene } from './scene.ts';
import { nextOfOfficeStaff, nextOfZoneStaff } from './staff.ts';
import { nextOfSubscriptions } from './subscriptions.ts';

/** By which scheme runs are asked for; the trial may not be active yet. */
const SCHEMES = ['sample-2025', 'sample-2025', 'sample-2025', 'standard', 'standard', 'trial'];

/** What makes sense for a zone; `undefined` where it can only wait. */
export const nextOfZone = (scene: Scene, zone: string): Action | undefined => {
  const { view, random, story } = scene;
  if (!view.zones.has(zone)) return calling(registerZone(zone, undefined));
  const ruled = random.chance(story.rulings ? 0.4 : 0.06) ? nextOfFeedback(scene, zone) : undefined;
  if (ruled) return ruled;
  if (random.chance(0.02)) return nextOfZoneStaff(scene, zone);
  if (view.settled.has('2025#customs') && random.chance(0.05)) {
    const answer = random.pick(['confirm', 'explain'] as const);
    return calling(confirmExports(scene.mark, zone, answer, view.answered.get(zone)?.version));
  }
  const figures: OwedFiling = { filing: figuresOf2025(zone) };
  const others = story.owed.filter(({ filing }) => filing.zone === zone);
  if (others.length === 0) return nextOfFiling(scene, figures);
  const other = random.pick(others);
  const [first, second] = random.chance(story.figuresFirst) ? [figures, other] : [other, figures];
  return nextOfFiling(scene, first) ?? nextOfFiling(scene, second);
};

const FURTHER: Readonly<Record<string, string>> = {
  provisional: 'feedback',
  feedback: 'approved',
  approved: 'circulated',
  publicised: 'circulated',
};

/** Years that a zone is taken into later: it stays, stays beside the next, or leaves this year's cohort. */
const COHORTS = [[2025], [2025, 2026], [2026]] as const;

/** What makes sense for the office: its decisions and its own filings, totals, an evaluation. */
export const nextOfOffice = (scene: Scene): Action | undefined => {
  const { view, random, mark, story } = scene;
  const aside = nextAside(scene);
  if (aside) return aside;
  const ruling = nextOfRulings(scene);
  if (ruling) return ruling;
  const decision = nextDecision(scene);
  if (decision && random.chance(0.6)) return decision;
  const own = story.owed.filter(({ filing }) => filing.zone === province.id);
  const filed =
    own.length === 0 || random.chance(story.figuresFirst) ? undefined : nextOfFiling(scene, random.pick(own));
  if (filed) return filed;
  const totals = view.totals.get('2025');
  if (!totals) return calling(recordTotals(mark, 0, random.chance(0.5), undefined));
  if (decision && random.chance(0.4)) return decision;
  const ofZones = nextOfRegistered(scene);
  if (ofZones) return ofZones;
  if (random.chance(0.15)) return calling(recordTotals(mark, random.below(9), random.chance(0.5), totals.version));
  return nextEvaluation(scene);
};

/** What the office does beside its filings and decisions: who is told, what was set aside, who works there, what is exported. */
const nextAside = (scene: Scene): Action | undefined => {
  const { view, random, setAside } = scene;
  const disabled = [...view.webhooks.values()].some(({ value }) => value.state === 'disabled');
  if (random.chance(disabled ? 0.3 : 0.05)) return nextOfSubscriptions(scene);
  const queues = setAside();
  if (queues.length > 0 && random.chance(0.03)) return calling(sendAgain(random.pick(queues)));
  if (random.chance(0.015)) return nextOfOfficeStaff(scene);
  return random.chance(0.03) ? calling(nextExport(scene)) : undefined;
};

/** Somebody wants all of a kind, mostly once there is something. */
const nextExport = ({ random, mark }: Scene): ApiCall =>
  requestExport(random.pick(exportKinds), random.pick(exportFormats), mark, random.pick([office, officeLead, auditor]));

/** What the office settles of one of the zones that there are: its entry, what customs says of it, until when it files. */
const nextOfRegistered = (scene: Scene): Action | undefined => {
  const { view, random, mark } = scene;
  const known = [...view.zones.values()];
  if (known.length === 0) return undefined;
  const { value, version } = random.pick(known);
  if (random.chance(0.08)) return calling(registerZone(value.id, version, random.pick(COHORTS)));
  if (random.chance(0.06)) {
    return calling(settle(mark, value.id, random.below(9), view.settled.get('2025#customs')?.version));
  }
  return random.chance(0.06) ? nextOfWindows(scene, value.id) : undefined;
};

/** Deadlines are extended, the rule of a form is set, and a year's holidays are published. */
const nextOfWindows = ({ view, random, mark }: Scene, zone: string): Action => {
  const form = 'major-projects';
  if (random.chance(0.3)) return calling(enterYear(mark, random.below(10), view.years.get('2026')?.version));
  if (random.chance(0.3)) {
    return calling(setWindow(mark, 10 + random.below(5), view.windows.get(`WINDOW-SETTINGS#2025#${form}`)?.version));
  }
  const version = view.windows.get(`WINDOWS#2025Q4#${form}#${zone}`)?.version;
  return calling(extendWindow(mark, zone, 1 + random.below(9), version));
};

const nextDecision = ({ view, random, mark, story }: Scene): Action | undefined => {
  const open = [...view.evaluations.values()].filter(({ value }) => FURTHER[value.state] !== undefined);
  if (open.length === 0) return undefined;
  const { value, version } = random.pick(open);
  // Where people object, the office waits for them.
  if (story.rulings && value.state === 'feedback' && random.chance(0.9)) return undefined;
  // The notice runs until the end of the day on which the story begins: some stories go over midnight.
  const until = shanghaiDate(story.startAt);
  const to = value.state === 'approved' && random.chance(0.15) ? 'publicised' : (FURTHER[value.state] ?? '');
  return calling(decide(value.request.evaluation, version, to, mark, until));
};

const nextEvaluation = ({ view, random, mark }: Scene): Action | undefined => {
  const { heads, evaluations } = view;
  const ready = [...heads.values()].some(
    ({ value }) => value.filing.form === 'indicator-data' && value.accepted !== undefined,
  );
  if (evaluations.size >= 3 || !(ready || random.chance(0.1))) return undefined;
  const before = evaluations.values().next().value?.value.request;
  const again = before?.year === 2025 && random.chance(0.5) ? before.dataAsOf : undefined;
  return calling(requestEvaluation(mark, again, random.pick(SCHEMES)));
};
