import type { Actor } from '../domain/actor.ts';
import { countsFor } from '../domain/finding-audience.ts';
import { shanghaiTime } from '../domain/shanghai-time.ts';
import type { Deed, Submission } from '../domain/submission.ts';

/**
 * A submission as the API shows it to a person: times in Shanghai, no keys of the store, and no finding counted that is not
 * for them.
 *
 * @example
 * submissionView(submission, actor).state; // 'valid'
 */
export const submissionView = (submission: Submission, actor: Actor) => ({
  id: submission.id,
  ...submission.filing,
  attempt: submission.attempt,
  state: submission.state,
  created: deed(submission.created),
  expiresAt: shanghaiTime(submission.expiresAt),
  files: submission.files.map(({ role, name, size, sha256, stored }) => ({
    role,
    name,
    size,
    sha256,
    ...(stored ? { storedAt: shanghaiTime(stored.storedAt) } : {}),
  })),
  ...(submission.validation
    ? {
        validation: {
          at: shanghaiTime(submission.validation.at),
          counts: countsFor(actor, submission.filing, submission.validation),
        },
      }
    : {}),
  ...(submission.validation?.synthetic ? { synthetic: true as const } : {}),
  ...(submission.certified ? { certified: deed(submission.certified) } : {}),
  ...(submission.reviewed
    ? {
        reviewed: {
          ...deed(submission.reviewed),
          decision: submission.reviewed.decision,
          ...(submission.reviewed.comment === undefined ? {} : { comment: submission.reviewed.comment }),
        },
      }
    : {}),
  ...(submission.imported ? { imported: submission.imported } : {}),
  ...(submission.reopened ? { reopened: { ...deed(submission.reopened), reason: submission.reopened.reason } } : {}),
});

const deed = ({ by, at }: Deed) => ({ by, at: shanghaiTime(at) });
