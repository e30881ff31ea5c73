import type { Reply } from '../../support/cloud/caller.ts';
import { done } from '../../support/cloud/filing.ts';
import type { Operation } from '../openapi-fuzz/api-document.ts';
import { type ExampleWorld, type Step, withIds } from './step.ts';

/**
 * Sends the example of an operation as it is printed, but for the ids of this world, with the version that was read where one must be named.
 * The id that is answered stands from then on for the one that the example answer prints.
 */
export const sendExample = async (world: ExampleWorld, operation: Operation, step: Step): Promise<Reply> => {
  const path = withIds(step.path, world.ids);
  const body = withIds(JSON.stringify(operation.example), world.ids);
  const headers = namesVersion(operation) ? { 'if-match': await versionOf(world, step, path) } : {};
  const reply = await world.api.send({ as: step.as, method: operation.method, path, body, headers });
  const printed = printedId(operation, reply.status);
  if (printed !== undefined && typeof reply.json?.id === 'string') world.ids.set(printed, reply.json.id);
  return reply;
};

const namesVersion = ({ parameters }: Operation): boolean =>
  parameters.some(({ name, required }) => name.toLowerCase() === 'if-match' && required);

/** Of the thing that the action at the end of the path is done to. */
const versionOf = async ({ api }: ExampleWorld, { as }: Step, path: string): Promise<string> =>
  (await done(api, { as, path: path.slice(0, path.lastIndexOf('/')) })).etag;

const printedId = ({ responses }: Operation, status: number): string | undefined => {
  const answer = responses[status]?.described.content?.['application/json'];
  return (answer?.example as { readonly id?: string } | undefined)?.id;
};

/** Whether a path is one of an operation's, whose parameters stand in braces. */
export const isPathOf = ({ path: template }: Operation, path: string): boolean => {
  const [own, given] = [template.split('/'), path.split('/')];
  return own.length === given.length && own.every((part, at) => part.startsWith('{') || part === given[at]);
};
