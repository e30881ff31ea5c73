import { builtInYear } from '../../libs/domain/calendar/built-in-year.ts';
import type { EnteredYear } from '../../libs/domain/calendar/published-year.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { AnswerBodyOf } from '../../libs/lambda/api-request.ts';
import type { readYearRoute } from './year-routes.ts';

/** A year as it is answered: what the office entered, otherwise what comes with the system, otherwise nothing but that it is provisional. */
export const yearView = (year: number, entered: EnteredYear | undefined): AnswerBodyOf<typeof readYearRoute> => {
  if (entered) {
    const { documentNo, holidays, makeUpDays, entered: deed } = entered;
    return {
      ...{ year, provisional: false, source: 'office', documentNo },
      ...{ holidays: [...holidays], makeUpDays: [...makeUpDays] },
      ...{ by: deed.by, at: shanghaiTime(deed.at) },
    };
  }
  const known = builtInYear(year);
  return {
    ...{ year, provisional: known === undefined, source: known ? 'built-in' : 'none' },
    ...{ holidays: [...(known?.holidays ?? [])], makeUpDays: [...(known?.makeUpDays ?? [])] },
  };
};
