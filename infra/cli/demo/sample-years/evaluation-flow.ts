import type { DecidedState } from '../../../../libs/domain/evaluation/evaluation.ts';
import { callApi, waitFor } from '../call-api.ts';
import type { ApiCall, World } from '../world.ts';

/** The office's lead, who decides on evaluations. */
export const LEAD = { role: 'office-lead' } as const;

const MINUTE = 60_000;

/** An evaluation, as far as these commands read it. */
interface SeenEvaluation {
  readonly id: string;
  readonly state: string;
  readonly run?: string;
  readonly dataAsOf: string;
  readonly blockers?: readonly { readonly code: string; readonly message: { readonly zh: string } }[];
}

/** A decision on an evaluation: the document that it stands in, and its date. */
export interface Decision {
  readonly to: DecidedState;
  readonly document: string;
  /** Of an approval. */
  readonly meeting?: string;
  readonly date?: string;
}

/** Asks for an evaluation of a year; gives its id once it has run. */
export const evaluate = async (world: World, year: number, scheme: string, at: string): Promise<string> => {
  const body = { year, scheme: { id: scheme } };
  const reply = await callApi(world, { ...LEAD, method: 'POST', path: '/v1/evaluations', body });
  return untilRun(world, (reply.body as { readonly id: string }).id, at);
};

/** Waits until an evaluation has run: a run waits a little for what was decided just before it. */
export const untilRun = async (world: World, id: string, at: string): Promise<string> => {
  await world.advanceTo(new Date(Date.parse(at) + MINUTE).toISOString());
  await waitFor(world, `the run of ${id}`, async () => {
    const { value } = await readEvaluation(world, id);
    return value.run === undefined ? undefined : true;
  });
  return id;
};

/** An evaluation with its version. */
const readEvaluation = async (
  world: World,
  id: string,
): Promise<{ readonly value: SeenEvaluation; readonly etag: string }> => {
  const reply = await callApi(world, { ...LEAD, method: 'GET', path: `/v1/evaluations/${id}` });
  return { value: reply.body as SeenEvaluation, etag: reply.etag ?? '' };
};

/** Takes an evaluation further; where something is missing, the approval says why it is given all the same. */
export const decide = async (world: World, id: string, decision: Decision): Promise<void> => {
  const { value, etag } = await readEvaluation(world, id);
  const missing = decision.to === 'approved' ? (value.blockers ?? []) : [];
  const reason = `${missing.map(({ message }) => message.zh).join('；')}，经研究仍予审定（模拟）`.slice(0, 1900);
  const body = { ...decision, ...(missing.length > 0 ? { despite: { reason } } : {}) };
  const path = `/v1/evaluations/${id}/transitions`;
  await callApi(world, { ...LEAD, method: 'POST', path, body, headers: { 'if-match': etag } });
};

/** The zones in the order of their ranks. */
export const ranksOf = async (world: World, id: string): Promise<readonly string[]> => {
  const reply = await callApi(world, { ...LEAD, method: 'GET', path: `/v1/evaluations/${id}/ranking` });
  const { entries } = reply.body as {
    readonly entries: readonly { readonly zone: string; readonly rank: number | null }[];
  };
  return entries
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ zone }) => zone);
};

/** Decides on an objection or a case, on the version that was read last; gives the evaluation that it asked for, if any. */
export const rule = async (
  world: World,
  path: string,
  body: object,
  by: Pick<ApiCall, 'role' | 'zone'> = LEAD,
): Promise<Readonly<Record<string, unknown>>> => {
  const { etag } = await callApi(world, { ...LEAD, method: 'GET', path });
  const call: ApiCall = { ...by, method: 'POST', path: `${path}/decision`, body, headers: { 'if-match': etag ?? '' } };
  return (await callApi(world, call)).body as Readonly<Record<string, unknown>>;
};
