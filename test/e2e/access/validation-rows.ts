import { ofSubmission, ownSubmission, type Row } from './row.ts';

/** Who is let in by the routes of validation. */
export const validationRows: Readonly<Record<string, Row>> = {
  readChanges: { ...ownSubmission, path: ofSubmission('/changes'), answer: '409 changes.none-before' },
  readFindings: { ...ownSubmission, answer: '200 nothing', path: ofSubmission('/findings') },
  readAnnotated: { ...ownSubmission, answer: '404 annotated.none', path: ofSubmission('/annotated') },
  readSources: { ...ownSubmission, answer: '200 nothing', path: ofSubmission('/sources') },
  readDiff: { ...ownSubmission, answer: '409 diff.first-attempt', path: ofSubmission('/diff') },
};
