import type { Filing } from '../filing.ts';
import type { Submission } from '../submission.ts';
import { workbookOf } from '../submitted-files.ts';
import type { FilingTime } from './mechanism-facts.ts';

/**
 * When a filing came in, from its attempts in their order, as it stood at a moment: the first attempt that was valid, by
 * the time of storage, and whether the office sent that one back.
 *
 * @example
 * filingTime({ zone: 'hangzhou', form: 'bulletin', period: '2025Q1' }, due, [], asOf).storedAt; // null
 */
export const filingTime = (
  { form, period }: Filing,
  due: string,
  attempts: readonly Submission[],
  asOf: string,
): FilingTime => {
  const valid = attempts.flatMap((attempt) => {
    const { validation, files, imported } = attempt;
    if (imported) return [];
    // What was stored by then and validated later was not yet known to be valid: a run says the same whenever it runs.
    if (validation?.table === undefined || validation.at > asOf) return [];
    const storedAt = workbookOf(files)?.stored?.storedAt;
    return storedAt === undefined ? [] : [{ attempt, storedAt }];
  });
  const [first] = valid;
  const back = first?.attempt.reviewed;
  if (!first || back?.decision !== 'return' || back.at > asOf) {
    return { form, period, due, storedAt: first?.storedAt ?? null };
  }
  const refiled = valid.find(({ storedAt }) => storedAt > back.at);
  return {
    ...{ form, period, due, storedAt: first.storedAt },
    returned: { at: back.at, refiledAt: refiled?.storedAt ?? null },
  };
};
