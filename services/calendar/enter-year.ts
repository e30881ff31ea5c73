import { checkYear } from '../../libs/domain/calendar/check-year.ts';
import type { EnteredYear, PublishedYear } from '../../libs/domain/calendar/published-year.ts';
import { type Problem, type ProblemPlace, problem } from '../../libs/domain/problem.ts';
import { fail, ok, type Result } from '../../libs/domain/result.ts';
import { province } from '../../libs/domain/zone.ts';
import type { Answer } from '../../libs/lambda/answer.ts';
import type { AnswerBodyOf, Command } from '../../libs/lambda/api-request.ts';
import { calendarYears, calendarYearVersions } from '../../libs/ports/calendar-years.ts';
import { checkVersion } from '../../libs/ports/check-version.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import type { enterYearRoute } from './year-routes.ts';
import { yearView } from './year-view.ts';

type Outcome = Result<Answer<AnswerBodyOf<typeof enterYearRoute>>, Problem>;

/**
 * The office enters the holidays that were published of a year (登记节假日安排), in place of what comes with the system. Each version stays:
 * deadlines move from now on, and what was stored before is judged by what was known then, where that is the later. What stands already is
 * not written again.
 */
export const enterYear =
  (ports: WorkPorts): Command<typeof enterYearRoute> =>
  async ({ params, body, actor, ifMatch }) => {
    const year = Number(params.year);
    const published: PublishedYear = { year, ...body };
    const wrong = checkYear(published);
    if (wrong.length > 0) return fail(unfitYear(wrong));
    return untilCommitted<Outcome>(async () => {
      const found = await calendarYears.read(ports.readRecord, year);
      if (found && isSame(found.value, published)) {
        return ok({ body: yearView(year, found.value), version: found.version });
      }
      const version = found?.version ?? 0;
      const stale = checkVersion(version, ifMatch);
      if (stale) return fail(stale);
      const deed = { by: actor.sub, at: ports.now() };
      const entered: EnteredYear = { ...published, number: version + 1, entered: deed };
      if (!(await commitYear(ports, entered))) return undefined;
      return ok({ status: version > 0 ? 200 : 201, body: yearView(year, entered), version: entered.number });
    });
  };

const commitYear = (ports: WorkPorts, entered: EnteredYear): Promise<boolean> => {
  const { year, documentNo, holidays, makeUpDays, number } = entered;
  return commitWork(ports, {
    table: 'calendar',
    chain: province.id,
    audit: {
      actor: entered.entered.by,
      action: 'calendar.entered',
      subject: String(year),
      facts: { documentNo, holidays, makeUpDays },
    },
    writes: [
      calendarYears.write(year, number - 1 || 'absent', entered),
      calendarYearVersions.write(entered, 'absent', entered),
    ],
    events: [],
  });
};

const isSame = (one: PublishedYear, other: PublishedYear): boolean => textOf(one) === textOf(other);

const textOf = ({ documentNo, holidays, makeUpDays }: PublishedYear): string =>
  JSON.stringify([documentNo, holidays.map(({ name, from, to }) => [name, from, to]), makeUpDays]);

const unfitYear = (places: readonly ProblemPlace[]): Problem =>
  problem(
    'unprocessable',
    'calendar.year',
    { zh: '节假日安排有误，请对照通知核对', en: 'These cannot be the holidays of that year' },
    places,
  );
