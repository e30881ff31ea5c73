import { callApi } from '../call-api.ts';
import type { ApiReply, World } from '../world.ts';
import { decided, OFFICE, peopleOf } from './filing-flow.ts';

/** What is to be entered beside the rows of a filing before it is accepted. */
interface OpenPlace {
  readonly row: string;
  readonly field: string;
  readonly required: boolean;
}

/** What the office enters where it must decide: it agrees, and ministries are asked. */
const DECISIONS: Readonly<Record<string, string>> = { provincialOpinion: '原则同意，请按程序报国家有关部门（模拟）' };

/** Explains what must be explained and signs off, as the zone's lead. */
export const certify = async (world: World, zone: string, id: string, answer: string): Promise<void> => {
  const { lead } = peopleOf(zone);
  const path = `/v1/submissions/${id}`;
  const open = await callApi(world, { ...lead, method: 'GET', path: `${path}/findings?limit=1000&level=must-explain` });
  const { items } = open.body as { readonly items: readonly { readonly id: string }[] };
  if (items.length > 0) {
    const answers = Object.fromEntries(items.map(({ id: finding }) => [finding, answer]));
    const before = await callApi(world, { ...lead, method: 'GET', path: `${path}/explanations` });
    const headers = conditionOf(before);
    await callApi(world, { ...lead, method: 'PUT', path: `${path}/explanations`, body: { answers }, headers });
  }
  await decided(world, id, 'certification', undefined, lead);
};

/** The office decides row by row where the form asks it to, and accepts. */
export const accept = async (world: World, id: string): Promise<void> => {
  const path = `/v1/submissions/${id}/office-entries`;
  const entered = await callApi(world, { ...OFFICE, method: 'GET', path });
  const { open } = entered.body as { readonly open: readonly OpenPlace[] };
  const entries = open
    .filter(({ required }) => required)
    .map(({ row, field }) => ({ row, field, value: DECISIONS[field] ?? '同意' }));
  if (entries.length > 0) {
    await callApi(world, { ...OFFICE, method: 'PUT', path, body: { entries }, headers: conditionOf(entered) });
  }
  await decided(world, id, 'review', { decision: 'accept' });
};

const conditionOf = ({ etag }: ApiReply): Readonly<Record<string, string>> =>
  etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag };
