import type { Submission } from '../../../libs/domain/submission.ts';
import { province } from '../../../libs/domain/zone.ts';
import type { Versioned } from '../../../libs/ports/entity.ts';
import type { ApiCall } from '../system/invoke.ts';
import { filesOf, workbookFile } from './announced-files.ts';
import {
  announce,
  announceImport,
  certify,
  decide,
  explain,
  handOver,
  recordTotals,
  registerPerson,
  registerZone,
  reopen,
  requestEvaluation,
  review,
} from './commands.ts';
import { everyOwed, figuresOf2025 } from './owed-filings.ts';
import { lead, office, officeLead, officer, signerOf } from './people.ts';
import { type Action, calling, type Scene } from './scene.ts';
import { workbookKinds } from './workbooks.ts';

/** Something that the rules forbid, that another has done already, or that moves nothing on: refused, or without a second effect. */
export const wrongAction = (scene: Scene, zone: string): Action | undefined => {
  const { view, random, mark } = scene;
  const one = view.submissions.size > 0 ? random.pick([...view.submissions.values()]) : undefined;
  const run = view.evaluations.size > 0 ? random.pick([...view.evaluations.values()]) : undefined;
  const kind = random.below(8);
  if (kind < 2) return calling(wrongFiling(scene, zone));
  if (kind < 6 && one) return kind === 5 ? postAgain(scene, one.value) : calling(wrongStep(scene, zone, one));
  return calling(
    random.pick([
      recordTotals(
        mark,
        random.below(9),
        false,
        Math.max(1, (view.totals.get('2025')?.version ?? 1) - random.below(2)),
      ),
      registerZone(zone, 1),
      handOver(random.pick([lead(zone), officeLead]), 'a', random.pick(['a', 'b', officer(zone).sub]), mark),
      registerPerson(
        random.pick([lead(zone), officeLead, officer(zone)]),
        officer(zone),
        mark,
        random.pick([undefined, 1]),
      ),
      requestEvaluation(mark, '2099-01-01T00:00:00+08:00'),
      ...(run
        ? [
            decide(
              run.value.request.evaluation,
              run.version,
              random.pick(['feedback', 'approved', 'publicised', 'circulated']),
              mark,
            ),
          ]
        : []),
    ]),
  );
};

/** A filing too many, of something that is not theirs, for a time that it is not for, or of the wrong files. */
const wrongFiling = ({ random, mark, story }: Scene, zone: string): ApiCall => {
  const owed = [figuresOf2025(zone), ...story.owed.map(({ filing }) => filing)];
  const [mine, any] = [random.pick(owed), random.pick(everyOwed(zone))];
  const files = filesOf(mine, random.pick(workbookKinds), mark, random);
  const foreign = filesOf(mine, 'foreign', mark, random);
  return random.pick([
    announce(figuresOf2025(zone), mark, filesOf(figuresOf2025(zone), random.pick(workbookKinds), mark, random)),
    announce(mine, mark, files),
    announce(mine, mark, foreign),
    announce({ ...mine, zone: province.id }, mark, files, officer(zone)),
    announce({ ...any, zone }, mark, [workbookFile(mine, 'good', mark)]),
    announce({ ...any, zone }, mark, files, office),
    announce({ ...mine, period: '2025Q1' }, mark, files),
    announce(mine, mark, files.slice(1)),
    announceImport(mine, mark, files),
  ]);
};

/** A step that is not theirs, is not due, or was done: signed by others, reviewed by who signed, or on an old version. */
const wrongStep = ({ random }: Scene, zone: string, { value, version }: Versioned<Submission>): ApiCall => {
  const { id, filing } = value;
  const stale = Math.max(1, version - random.below(2));
  return random.pick([
    certify(id, stale, signerOf(filing.zone)),
    certify(id, stale, random.pick([lead(zone), officeLead])),
    review(id, stale, random.chance(0.5) ? 'accept' : 'return', random.pick([officeLead, office])),
    explain(filing.zone, id, ['total.differs@none!A1'], undefined),
    explain(zone, id, ['total.differs@none!A1'], undefined),
    reopen(id, stale, random.pick([officeLead, office])),
  ]);
};

/** A form may be used until it expires: what is stored first counts. */
const postAgain = ({ ledger, random }: Scene, submission: Submission): Action | undefined => {
  const known = submission.files.filter(({ key }) => ledger.forms.has(key));
  return known.length === 0 ? undefined : { kind: 'post', submission, files: [random.pick(known)] };
};
