import type { Filing } from '../../libs/domain/filing.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { FilingHead, Submission, SubmittedFile } from '../../libs/domain/submission.ts';
import { inKeptOrder, mediaTypeOf } from '../../libs/domain/submitted-files.ts';
import type { AnswerBodyOf } from '../../libs/lambda/api-request.ts';
import type { Versioned } from '../../libs/ports/entity.ts';
import type { SignUpload } from '../../libs/ports/objects.ts';
import type { Write } from '../../libs/ports/records.ts';
import { attempts, filings, submissions } from '../../libs/ports/submissions.ts';
import type { CreateSubmissionBody, createSubmissionRoute } from './routes.ts';
import { FORM_SECONDS, formEnd } from './upload-form.ts';

/** What the one who announced a submission is told. */
export type NewSubmission = AnswerBodyOf<typeof createSubmissionRoute>;

/** Who announces what, and when. */
export interface Announcement extends Pick<Submission, 'id' | 'filing' | 'created' | 'imported'> {
  readonly files: CreateSubmissionBody['files'];
}

/** The next attempt at a filing: its files are awaited until the form's end. */
export const newSubmission = (
  head: Versioned<FilingHead> | undefined,
  { files, ...announced }: Announcement,
): Submission => ({
  ...announced,
  attempt: (head?.value.attempts ?? 0) + 1,
  state: 'awaiting-upload',
  expiresAt: formEnd(announced.created.at),
  files: inKeptOrder(files).map((file, index) => ({ ...file, key: `uploads/${announced.id}/${index + 1}` })),
});

/** What a new attempt writes: itself, its place among the attempts, and the head that names it the newest. */
export const newSubmissionWrites = (
  head: Versioned<FilingHead> | undefined,
  submission: Submission,
): readonly Write[] => {
  const { id, filing, attempt } = submission;
  return [
    submissions.write(id, 'absent', submission),
    attempts.write({ filing, attempt }, 'absent', { submission: id }),
    filings.write(filing, head?.version ?? 'absent', {
      ...(head?.value ?? { filing }),
      attempts: attempt,
      newest: id,
    }),
  ];
};

/** The answer to an announcement: where each file is to be posted. */
export const announced = async (
  signUpload: SignUpload,
  { id, attempt, expiresAt, files }: Submission,
): Promise<NewSubmission> => ({
  id,
  attempt,
  expiresAt: shanghaiTime(expiresAt),
  uploads: await signForms(signUpload, files),
});

/** The filing of an announcement without its files. */
export const filingOf = ({ zone, form, period }: Filing): Filing => ({ zone, form, period });

const signForms = (signUpload: SignUpload, files: readonly SubmittedFile[]) =>
  Promise.all(
    files.map(async ({ role, name, key, size, sha256 }) => ({
      role,
      name,
      ...(await signUpload({ key, size, sha256, contentType: mediaTypeOf(name), seconds: FORM_SECONDS })),
    })),
  );
