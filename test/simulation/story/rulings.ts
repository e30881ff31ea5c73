import type { EnteredAdjustment } from '../../../libs/domain/adjustments/entered-adjustment.ts';
import { sha256Hex } from '../../../libs/domain/digest.ts';
import type { Exemption } from '../../../libs/domain/exemptions/exemption.ts';
import type { Objection } from '../../../libs/domain/objections/objection.ts';
import type { Versioned } from '../../../libs/ports/entity.ts';
import type { ApiCall } from '../system/invoke.ts';
import { figuresOf2025 } from './owed-filings.ts';
import { lead, office, officeLead } from './people.ts';
import { type Action, calling, type Scene } from './scene.ts';
import { REVIEW, trialScheme } from './trial-scheme.ts';
import { filingName } from './view.ts';

const basis = { issuer: '浙江省统计局', documentNo: '浙统函〔2026〕8号', date: '2026-02-20' };

const post = (actor: ApiCall['actor'], path: string, body: unknown, headers: ApiCall['headers'] = {}): ApiCall => ({
  ...{ actor, method: 'POST', path, headers, body },
});

/** What the office does beside figures and decisions: entries, rulings, trials; `undefined` where nothing is at hand. */
export const nextOfRulings = (scene: Scene): Action | undefined => {
  const { view, random, mark, story } = scene;
  const objection = open([...view.objections.values()], 'submitted');
  const exemption = open([...view.exemptions.values()], 'submitted');
  if (!random.chance(objection || exemption ? 0.7 : story.rulings ? 0.2 : 0.02)) return undefined;
  if (objection && random.chance(0.9)) return calling(decideObjection(objection, mark, random.chance(0.6)));
  if (exemption && random.chance(0.8)) return calling(settleCase(exemption, random));
  const standing = [...view.entries.values()].filter(({ value }) => !value.withdrawn);
  const runs = [...view.evaluations.values()].filter(({ value }) => value.run !== undefined);
  return calling(
    random.pick([
      ...(view.entries.size < 4
        ? [enter(scene, random.pick(story.zones)), enter(scene, random.pick(story.zones))]
        : []),
      ...(standing.length > 0 ? [withdrawEntry(random.pick(standing), mark)] : []),
      ...(runs.length > 0 ? [scenario(random.pick(runs).value.request.evaluation)] : []),
      enterScore(scene, random.pick(story.zones)),
      confirmGap(scene, random.pick(story.zones)),
      saveScheme(1 + random.below(2)),
      activateScheme(1 + random.below(2), mark),
    ]),
  );
};

/** What a zone does with what was fed back to it: objects, takes that back, asks for error tolerance. */
export const nextOfFeedback = (scene: Scene, zone: string): Action | undefined => {
  const { view, random } = scene;
  const fed = [...view.evaluations.values()].find(({ value }) => value.state === 'feedback');
  const mine = [...view.objections.values()].find(({ value }) => value.zone === zone && value.state === 'submitted');
  if (mine && random.chance(0.3)) return calling(withdrawObjection(mine));
  const against = [...view.entries.values()].filter(
    ({ value }) => value.entry.zone === zone && value.entry.kind === 'deduction' && !value.withdrawn,
  );
  const entry = against.length > 0 ? random.pick(against).value.entry.id : undefined;
  if (entry && random.chance(fed ? 0.25 : 0.5))
    return calling(askTolerance(scene, zone, entry, fed?.value.request.evaluation));
  if (!fed) return undefined;
  const { dataAsOf, evaluation } = fed.value.request;
  const counted = isCounted(scene, zone, dataAsOf);
  const known = against.find(({ value }) => Date.parse(value.entered.at) <= Date.parse(dataAsOf))?.value.entry.id;
  return counted || known ? calling(object(scene, zone, evaluation, { entry: known, counted })) : undefined;
};

const open = <Case extends { readonly state: string }>(cases: readonly Versioned<Case>[], state: string) =>
  cases.find(({ value }) => value.state === state);

/** `mark` is the number of the event, and so tells one entry from another. */
const enter = ({ mark, random }: Scene, zone: string): ApiCall => {
  const kind = random.pick(['deduction', 'deduction', 'deduction', 'bonus', 'bonus', 'exclusion', 'block-zero']);
  const points = { points: random.pick(['0.5', '1']) };
  const taken = { ...(kind === 'block-zero' ? { block: 'economy' } : {}), basis };
  const body = { zone, year: 2025, kind, ...(['bonus', 'deduction'].includes(kind) ? points : taken), event: mark };
  const evidenceSha256 = sha256Hex(`evidence of ${mark}`);
  return post(
    office,
    '/v1/adjustments',
    { ...body, evidenceSha256, reason: '演练' },
    { 'idempotency-key': `enter-${mark}` },
  );
};

/** What experts gave; whoever corrects it guesses which version stands. */
const enterScore = ({ mark, random }: Scene, zone: string): ApiCall => ({
  ...{ actor: office, method: 'PUT', path: `/v1/manual-scores/2025/${zone}/${REVIEW}` },
  headers: random.chance(0.5) ? {} : { 'if-match': `"${1 + random.below(2)}"` },
  body: { score: random.pick(['0.5', '0.75', '1']), basis, evidenceSha256: sha256Hex(`sheets of ${mark}`) },
});

/** Why growth lacks a comparable value; now and then that is taken back. */
const confirmGap = ({ random }: Scene, zone: string): ApiCall => ({
  ...{ actor: office, method: 'PUT', path: `/v1/gap-reasons/2025/${zone}/fdiGrowth` },
  headers: random.chance(0.5) ? {} : { 'if-match': `"${1 + random.below(2)}"` },
  body: random.chance(0.7)
    ? { reason: random.pick(['not-comparable', 'zero-base', 'new-zone']), basis }
    : { reason: null, note: '演练' },
});

const withdrawEntry = ({ value, version }: Versioned<EnteredAdjustment>, mark: string): ApiCall =>
  post(officeLead, `/v1/adjustments/${value.entry.id}/withdrawal`, { reason: mark }, { 'if-match': `"${version}"` });

/** Whether a run of the data of that moment counts figures of the zone. */
const isCounted = ({ view }: Scene, zone: string, dataAsOf: string): boolean => {
  const accepted = view.heads.get(filingName(figuresOf2025(zone)))?.value.accepted;
  const { reviewed } = view.submissions.get(accepted ?? '')?.value ?? {};
  return reviewed !== undefined && Date.parse(reviewed.at) <= Date.parse(dataAsOf);
};

/** What there is to object to: an entry against the zone, and figures where a filing of its own was counted. */
interface Objectionable {
  readonly entry: string | undefined;
  readonly counted: boolean;
}

const FIGURES = [
  { kind: 'indicator', indicator: 'rdIntensity' },
  { kind: 'cell', subArea: '主城片区', field: 'taxRevenue' },
] as const;

const object = ({ mark, random }: Scene, zone: string, evaluation: string, on: Objectionable): ApiCall => {
  const { entry, counted } = on;
  const target = random.pick([
    ...(counted ? FIGURES : []),
    ...(entry ? [{ kind: 'deduction', adjustment: entry } as const] : []),
  ]);
  return post(
    lead(zone),
    '/v1/objections',
    { evaluation, on: target, reason: mark },
    { 'idempotency-key': `object-${mark}` },
  );
};

const withdrawObjection = ({ value, version }: Versioned<Objection>): ApiCall => ({
  ...{ actor: lead(value.zone), method: 'POST', path: `/v1/objections/${value.id}/withdrawal` },
  headers: { 'if-match': `"${version}"` },
});

const decideObjection = ({ value, version }: Versioned<Objection>, mark: string, upheld: boolean): ApiCall => {
  const outcome = upheld && value.on.kind !== 'deduction' ? { outcome: { value: '3.3', basis } } : {};
  const body = { decision: upheld ? 'upheld' : 'rejected', reason: mark, document: mark, ...outcome };
  return post(officeLead, `/v1/objections/${value.id}/decision`, body, { 'if-match': `"${version}"` });
};

const askTolerance = ({ mark }: Scene, zone: string, entry: string, evaluation: string | undefined): ApiCall => {
  const body = { adjustments: [entry], incident: mark, statement: '先行先试，程序合规' };
  const key = { 'idempotency-key': `tolerate-${mark}` };
  return post(lead(zone), '/v1/exemptions', { ...body, ...(evaluation === undefined ? {} : { evaluation }) }, key);
};

/** Names who handles a case, mostly before it is decided. */
const settleCase = (exemption: Versioned<Exemption>, random: Scene['random']): ApiCall =>
  exemption.value.handlers || random.chance(0.6)
    ? decideExemption(exemption, random.chance(0.7))
    : nameHandlers(exemption);

const nameHandlers = ({ value, version }: Versioned<Exemption>): ApiCall => ({
  ...post(officeLead, `/v1/exemptions/${value.id}/handlers`, { people: [office.sub] }, { 'if-match': `"${version}"` }),
  method: 'PUT',
});

const decideExemption = ({ value, version }: Versioned<Exemption>, granted: boolean): ApiCall =>
  post(
    officeLead,
    `/v1/exemptions/${value.id}/decision`,
    {
      determination: granted ? 'exempt' : 'refused',
      reason: '演练',
      authority: basis,
      waived: granted ? value.adjustments : [],
    },
    { 'if-match': `"${version}"` },
  );

const scenario = (evaluation: string): ApiCall =>
  post(office, `/v1/evaluations/${evaluation}/scenarios`, {
    name: '税收权重提高',
    changes: { weights: { taxPerMu: '30' } },
  });

const saveScheme = (version: number): ApiCall => post(officeLead, '/v1/schemes', trialScheme(version));

const activateScheme = (version: number, mark: string): ApiCall =>
  post(officeLead, '/v1/schemes/trial/activation', { version, document: mark, date: '2026-01-05', reason: mark });
