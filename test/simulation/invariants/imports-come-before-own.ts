import { endsBefore } from '../../../libs/domain/period.ts';
import type { Submission } from '../../../libs/domain/submission.ts';
import type { Invariant } from './invariant.ts';

/** Nothing is imported for a period from which on the zone had filed the form itself, and what it files counts in an import's place. */
export const importsComeBeforeOwn: Invariant = {
  name: 'imports come before own filings',
  atRest: ({ view }) => {
    const all = [...view().submissions.values()].map(({ value }) => value);
    return all
      .filter(({ imported }) => imported !== undefined)
      .flatMap((one) =>
        all.filter((own) => isInTheWay(one, own)).map((own) => `${one.id} was imported after ${own.id}`),
      );
  },
};

const isInTheWay = (one: Submission, own: Submission): boolean =>
  own.imported === undefined &&
  own.filing.zone === one.filing.zone &&
  own.filing.form === one.filing.form &&
  !endsBefore(one.filing.period, own.filing.period) &&
  (own.created.at < one.created.at || (one.reviewed !== undefined && own.created.at < one.reviewed.at));
