import { findHeading } from '../../../libs/domain/forms/catalogue.ts';
import { isPeriodOf } from '../../../libs/domain/period.ts';
import type { Submission } from '../../../libs/domain/submission.ts';
import { province } from '../../../libs/domain/zone.ts';
import { lead, officeLead } from '../story/people.ts';
import type { Invariant } from './invariant.ts';

/**
 * A zone's filings are filed and signed by its own people, the office's by the office; forms are filed by those whose they
 * are, for a period of theirs and with their document; the office reviews, and nobody what they signed.
 */
export const peopleDoWhatIsTheirs: Invariant = {
  name: 'people do what is theirs',
  atRest: ({ view }) =>
    [...view().submissions.values()].flatMap(({ value }) => wrongWith(value).map((what) => `${value.id} ${what}`)),
};

const wrongWith = ({ filing, files, created, certified, reviewed, imported, state }: Submission): readonly string[] => {
  const heading = findHeading(filing.form);
  const ofOffice = filing.zone === province.id;
  const filer = ofOffice || imported ? /^office-/u : new RegExp(`^(officer|lead)-${filing.zone}$`, 'u');
  const signer = ofOffice ? officeLead : lead(filing.zone);
  const roles = files.map(({ role }) => role);
  const wrong: readonly (readonly [boolean, string])[] = [
    [!heading || !isPeriodOf(filing.period, heading.frequency), `is of ${filing.form} for ${filing.period}`],
    [heading?.filedBy === (ofOffice ? undefined : 'office'), `is a ${filing.form} of ${filing.zone}`],
    [roles.filter((role) => role === 'workbook').length !== 1, 'has not one workbook'],
    [heading?.document === 'required' && !roles.includes('document'), 'has no document'],
    [!filer.test(created.by), `of ${filing.zone} was filed by ${created.by}`],
    [certified !== undefined && certified.by !== signer.sub, `of ${filing.zone} was signed by ${certified?.by}`],
    [imported !== undefined && (certified !== undefined || created.by !== officeLead.sub), 'was imported by a zone'],
    [!imported && reviewed === undefined && state === 'accepted', 'was accepted by nobody'],
    [reviewed !== undefined && !/^office-/u.test(reviewed.by), `was reviewed by ${reviewed?.by}`],
    [reviewed !== undefined && reviewed.by === certified?.by, `was reviewed by who signed it, ${reviewed?.by}`],
  ];
  return wrong.filter(([broken]) => broken).map(([, what]) => what);
};
