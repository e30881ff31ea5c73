import type { AuthorityTable } from '../../libs/domain/forms/authority-values/authority-value.ts';
import { departmentOf } from '../../libs/domain/forms/authority-values/departments.ts';
import { itemOf } from '../../libs/domain/forms/authority-values/items.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { AnswerBodyOf } from '../../libs/lambda/api-request.ts';
import type { SettledValues } from '../../libs/ports/authority-values.ts';
import type { recordAuthorityValuesRoute } from './authority-routes.ts';

/** A department's values as the API answers them. `version` is what the next entry names in `If-Match`. */
export const authorityView = (
  { department, period, number, submission, synthetic, recorded }: SettledValues,
  { values }: AuthorityTable,
): AnswerBodyOf<typeof recordAuthorityValuesRoute> => ({
  department,
  name: departmentOf(department).name,
  period,
  version: number,
  recordedAt: shanghaiTime(recorded.at),
  ...(submission === undefined ? {} : { submission }),
  ...(synthetic ? { synthetic } : {}),
  values: values.map((value) => ({ ...value, label: itemOf(value.field).label })),
});
