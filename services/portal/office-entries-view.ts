import type { OfficeSheet } from '../../libs/domain/forms/records/enter-office.ts';
import { openPlaces } from '../../libs/domain/forms/records/office-rows.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { AnswerBodyOf } from '../../libs/lambda/api-request.ts';
import type { readOfficeEntriesRoute } from './office-routes.ts';

/** The office's columns as the API shows them: what is entered, and where nothing is yet. */
export const officeEntriesView = ({
  rows,
  current,
}: Pick<OfficeSheet, 'rows' | 'current'>): AnswerBodyOf<typeof readOfficeEntriesRoute> => ({
  entries: current.map((entry) => ({ ...entry, at: shanghaiTime(entry.at) })),
  open: openPlaces(rows, current).map(({ row, column: { field, label, required } }) => ({
    row,
    field,
    label,
    required: required === true,
  })),
});
