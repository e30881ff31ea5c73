import { type Actor, maySeeZone } from '../../libs/domain/actor.ts';
import { problem } from '../../libs/domain/problem.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { Versioned } from '../../libs/ports/entity.ts';

/** The submission, if the one who asks may know of it. */
export const visibleSubmission = (
  found: Versioned<Submission> | undefined,
  actor: Actor,
): Versioned<Submission> | undefined => (found && maySeeZone(actor, found.value.filing.zone) ? found : undefined);

/** What a person is told of a submission that does not exist for them. */
export const unknownSubmission = problem('not-found', 'submission.unknown', {
  zh: '没有这次报送',
  en: 'There is no such submission',
});
