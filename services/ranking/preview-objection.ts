import { Decimal, plain } from '../../libs/domain/decimal.ts';
import type { RunInputs } from '../../libs/domain/evaluation/run-inputs.ts';
import { movedZones, withCorrection, withoutAdjustment } from '../../libs/domain/objections/moved-zones.ts';
import type { Objection } from '../../libs/domain/objections/objection.ts';
import { fail, ok } from '../../libs/domain/result.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { objections } from '../../libs/ports/objections.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { ReadRecord } from '../../libs/ports/records.ts';
import { noValue, unknownObjection } from './objection-problems.ts';
import { readRunInputs } from './read-run.ts';
import type { previewObjectionRoute } from './routes.ts';

/** What a preview needs: reading only. */
export interface PreviewObjectionPorts {
  readonly readRecord: ReadRecord;
  readonly getObject: GetObject;
}

/**
 * Says whom an objection would move if it were upheld (影响预览): the inputs of the very run that was objected to, computed anew with the
 * value that is given, decided or proposed, or without the entry.
 */
export const previewObjection =
  ({ readRecord, getObject }: PreviewObjectionPorts): Command<typeof previewObjectionRoute> =>
  async ({ params, query }) => {
    const found = await objections.read(readRecord, params.id);
    if (!found) return fail(unknownObjection);
    const { evaluation, decided, proposed } = found.value;
    const value = query.value ?? decided?.outcome?.value ?? proposed;
    const run = (await evaluations.read(readRecord, evaluation))?.value.run;
    const inputs = await readRunInputs(getObject, run?.inputs ?? '');
    const after = upheld(inputs, found.value, value);
    if (!after) return fail(noValue);
    const moved = movedZones(inputs, after);
    return ok({ body: { ...(inputs.synthetic ? { synthetic: inputs.synthetic } : {}), moved } });
  };

/** A value that is only tried rests on nothing yet. */
const tried = { issuer: '', documentNo: '', date: '' };

const upheld = (inputs: RunInputs, objection: Objection, value: string | undefined): RunInputs | undefined => {
  const { id, zone, on, fileSha256 = '' } = objection;
  if (on.kind === 'deduction') return withoutAdjustment(inputs, on.adjustment);
  if (value === undefined) return undefined;
  const correction = { zone, on, fileSha256, value: plain(new Decimal(value)), basis: tried, objection: id };
  return withCorrection(inputs, correction);
};
