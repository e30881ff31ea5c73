import type { FilingContext } from '../../../libs/domain/filing.ts';
import type { MergePart } from '../../../libs/domain/forms/merge/merge-part.ts';
import { subAreaKey } from '../../../libs/domain/forms/reading/sub-area-key.ts';
import { statedContext } from '../../../libs/domain/forms/stated-context.ts';
import type { MergeOptions } from './options.ts';

/** The filing that the files are parts of, away from the registry: its sub-areas are those said, else those named in them. */
export const mergeContext = (
  { form, zone, period, subAreas }: MergeOptions,
  parts: readonly MergePart[],
): FilingContext => {
  const contexts = parts.flatMap(({ workbook }) => statedContext(workbook, form.form, { zone, period }) ?? []);
  const named = contexts.flatMap((context) => context.zone.subAreas.map(({ name }) => name));
  const byKey = new Map((subAreas.length > 0 ? subAreas : named).map((name) => [subAreaKey(name), { name }]));
  const [first] = contexts;
  return {
    zone: { ...(first?.zone ?? { id: zone, name: zone }), subAreas: [...byKey.values()] },
    period,
    references: {},
  };
};
