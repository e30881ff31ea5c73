import { auditChainsHold } from './audit-chains-hold.ts';
import { boardsShowWhatStands } from './boards-show-what-stands.ts';
import { commandsHaveOneEffect } from './commands-have-one-effect.ts';
import { commentsReachCopies } from './comments-reach-copies.ts';
import { effectsAreAuditedOnce } from './effects-are-audited-once.ts';
import { eventsReachEverybody } from './events-reach-everybody.ts';
import { exportsAreMade } from './exports-are-made.ts';
import { factsAreAppendOnly } from './facts-are-append-only.ts';
import { headsCountAttempts } from './heads-count-attempts.ts';
import { importsComeBeforeOwn } from './imports-come-before-own.ts';
import type { Invariant } from './invariant.ts';
import { lineageResolves } from './lineage-resolves.ts';
import { oneRunAnEvaluation } from './one-run-an-evaluation.ts';
import { peopleDoWhatIsTheirs } from './people-do-what-is-theirs.ts';
import { pointersResolve } from './pointers-resolve.ts';
import { remindersReachZonesOnce } from './reminders-reach-zones-once.ts';
import { resultsFollowFacts } from './results-follow-facts.ts';
import { runsCountWhatStood } from './runs-count-what-stood.ts';
import { sameAsWithoutFaults } from './same-as-without-faults.ts';
import { statesFollowTheArrows } from './states-follow-the-arrows.ts';
import { uploadsAreSeen } from './uploads-are-seen.ts';
import { whoOwesIsReminded } from './who-owes-is-reminded.ts';

/** Everything that must hold in every run: one line a file. The dearest one comes last. */
export const invariants: readonly Invariant[] = [
  statesFollowTheArrows,
  factsAreAppendOnly,
  headsCountAttempts,
  uploadsAreSeen,
  peopleDoWhatIsTheirs,
  importsComeBeforeOwn,
  commandsHaveOneEffect,
  effectsAreAuditedOnce,
  oneRunAnEvaluation,
  resultsFollowFacts,
  pointersResolve,
  lineageResolves,
  auditChainsHold,
  eventsReachEverybody,
  exportsAreMade,
  commentsReachCopies,
  remindersReachZonesOnce,
  whoOwesIsReminded,
  boardsShowWhatStands,
  runsCountWhatStood,
  sameAsWithoutFaults,
];
