import type { Filing } from '../../../libs/domain/filing.ts';
import { officeColumnsOf } from '../../../libs/domain/forms/office-columns.ts';
import type { Submission } from '../../../libs/domain/submission.ts';
import { province } from '../../../libs/domain/zone.ts';
import type { Versioned } from '../../../libs/ports/entity.ts';
import { filesOf } from './announced-files.ts';
import {
  announce,
  announceImport,
  announceScan,
  assign,
  certify,
  enterDecisions,
  explain,
  readDecisions,
  reopen,
  review,
} from './commands.ts';
import type { OwedFiling } from './owed-filings.ts';
import { reviewerOf, signerOf } from './people.ts';
import { type Action, calling, type Scene } from './scene.ts';
import { filingName } from './view.ts';
import { MOST_ATTACHMENTS, usualKinds } from './workbooks.ts';

/** How often people wait with a filing until the one before it is accepted. */
const PATIENCE = 0.8;

const ENDED = new Set(['expired', 'invalid', 'rejected', 'returned', 'withdrawn', 'reopened']);

/** What makes sense for a filing in its state; `undefined` where it can only wait. */
export const nextOfFiling = (scene: Scene, { filing, after }: OwedFiling): Action | undefined => {
  const { view, mark, random } = scene;
  const head = view.heads.get(filingName(filing));
  const newest = head && view.submissions.get(head.value.newest);
  if (newest && !ENDED.has(newest.value.state)) return nextOfSubmission(scene, newest);
  if (after && !isAccepted(scene, after) && random.chance(PATIENCE)) return undefined;
  const files = filesOf(filing, random.pick(usualKinds), mark, random);
  return calling(isImported(scene, filing) ? announceImport(filing, mark, files) : announce(filing, mark, files));
};

/** What a zone has of the year before may have been accepted before there was this system. */
const isImported = ({ random }: Scene, { zone, period }: Filing): boolean =>
  period === '2024' && zone !== province.id && random.chance(0.5);

const isAccepted = ({ view }: Scene, filing: Filing): boolean =>
  view.heads.get(filingName(filing))?.value.accepted !== undefined;

const nextOfSubmission = (scene: Scene, { value, version }: Versioned<Submission>): Action | undefined => {
  const { zone } = value.filing;
  switch (value.state) {
    case 'awaiting-upload':
      return nextPosts(scene, value);
    case 'valid':
      return nextOfValid(scene, value, version);
    case 'certified': {
      const given = scene.view.assigned.get(value.id)?.version;
      if (scene.random.chance(0.05)) {
        return calling(assign(value.id, given, scene.random.pick(['office-1', 'office-2', null])));
      }
      const decision = scene.random.chance(0.85) ? 'accept' : 'return';
      const first = decision === 'accept' ? nextOfDecisions(scene, value) : undefined;
      return first ?? calling(review(value.id, version, decision, reviewerOf(zone)));
    }
    case 'accepted':
      if (value.imported && scene.random.chance(0.2)) return ownInItsPlace(scene, value.filing);
      return scene.random.chance(0.04) ? calling(reopen(value.id, version, reviewerOf(zone))) : undefined;
    default:
      return undefined;
  }
};

/** A zone may file itself what was imported: once accepted, that counts. */
const ownInItsPlace = ({ mark, random }: Scene, filing: Filing): Action =>
  calling(announce(filing, mark, filesOf(filing, 'good', mark, random)));

/** Explains what must be explained, now and then has the sealed sheet scanned, and certifies. */
const nextOfValid = (scene: Scene, value: Submission, version: number): Action => {
  const { zone } = value.filing;
  const open = value.validation?.counts.mustExplain ? scene.mustExplain(value) : [];
  const explained = open.length === 0 || scene.view.explained.has(value.id);
  const sealed = explained ? nextOfScan(scene, value) : undefined;
  if (sealed) return sealed;
  return calling(explained ? certify(value.id, version, signerOf(zone)) : explain(zone, value.id, open, undefined));
};

/** The office decides row by row before it accepts, where its form has columns for that; now and then it forgets. */
const nextOfDecisions = ({ ledger, random }: Scene, { id, filing }: Submission): Action | undefined => {
  if (!officeColumnsOf(filing.form) || random.chance(0.1)) return undefined;
  const reviewer = reviewerOf(filing.zone);
  const known = ledger.decisions.get(id);
  if (!known) return calling(readDecisions(id, reviewer));
  const due = known.open.some(({ required }) => required);
  return due ? calling(enterDecisions(id, known, reviewer)) : undefined;
};

/** Some have the sealed print sheet scanned before they sign, some twice. */
const nextOfScan = ({ ledger, random, view, mark }: Scene, submission: Submission): Action | undefined => {
  const scans = view.scans.get(submission.id)?.value.scans ?? [];
  const waiting = scans.filter(({ key }) => ledger.forms.has(key) && !ledger.posted.has(key));
  if (waiting.length > 0 && random.chance(0.7)) return { kind: 'post', submission, files: [random.pick(waiting)] };
  if (!random.chance(scans.length === 0 ? 0.05 : 0.02)) return undefined;
  return calling(announceScan(submission, mark, random.below(MOST_ATTACHMENTS), signerOf(submission.filing.zone)));
};

/** One, or some, of the files that were not posted yet, in any order: what is left out comes later, or too late. */
const nextPosts = ({ ledger, random }: Scene, submission: Submission): Action | undefined => {
  const left = submission.files.filter(({ key }) => ledger.forms.has(key) && !ledger.posted.has(key));
  if (left.length === 0) return undefined;
  const files = [];
  do files.push(...left.splice(random.below(left.length), 1));
  while (left.length > 0 && random.chance(0.6));
  return { kind: 'post', submission, files };
};
