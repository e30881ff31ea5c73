import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCloud } from '../support/cloud/open-cloud.ts';
import { evaluationSteps } from './examples/evaluation-steps.ts';
import { filingSteps } from './examples/filing-steps.ts';
import { noticeSteps } from './examples/notice-steps.ts';
import { registrySteps } from './examples/registry-steps.ts';
import { isPathOf, sendExample } from './examples/send-example.ts';
import { type ExampleWorld, type Step, withIds } from './examples/step.ts';
import { type Operation, readDocument } from './openapi-fuzz/api-document.ts';
import { judgeBy } from './openapi-fuzz/judge-answer.ts';

// Every request example of the API's document is sent as it is printed, one after the other: they tell one story, in which each works.
const document = JSON.parse(readFileSync(new URL('../../services/portal/openapi.json', import.meta.url), 'utf8'));
const withExample = readDocument(document).operations.filter(({ example }) => example !== undefined);
const judge = judgeBy(document);
const story: readonly Step[] = [...registrySteps, ...filingSteps, ...evaluationSteps, ...noticeSteps];

const operationOf = ({ operation }: Step): Operation => {
  const found = withExample.find(({ id }) => id === operation);
  if (!found) throw new Error(`the document has no request example of ${operation}`);
  return found;
};

let world: ExampleWorld;

beforeAll(async () => {
  world = { ...(await openCloud()), ids: new Map() };
});

afterAll(() => world.cloud.close());

describe('the request examples of the document', () => {
  it.each(story)('$operation', async (step) => {
    if (step.at !== undefined) await world.cloud.advanceTo(step.at);
    await step.prepare?.(world);
    const operation = operationOf(step);
    expect(isPathOf(operation, withIds(step.path, world.ids)), step.path).toBe(true);
    const reply = await sendExample(world, operation, step);
    expect(String(reply.status), reply.text.slice(0, 1000)).toMatch(/^2/u);
    expect(judge(operation, reply)).toEqual([]);
  });

  it('are sent, every one of them', () => {
    expect(story.map(({ operation }) => operation).toSorted()).toEqual(withExample.map(({ id }) => id).toSorted());
  });
});
