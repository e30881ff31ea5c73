import * as z from 'zod/mini';
import type { EventDefinition } from './define-event.ts';
import { events } from './index.ts';
import { makeEvent } from './make-event.ts';

/**
 * The JSON Schemas (draft 2020-12) of all messages, for consumers in other languages: file name to text, as it is kept
 * in `events/schemas`.
 *
 * @example
 * jsonSchemas().get('upload.awaited.v1.json');
 */
export const jsonSchemas = (): ReadonlyMap<string, string> =>
  new Map(events.map((event) => [`${event.type}.v${event.version}.json`, schemaText(event)]));

const schemaText = (event: EventDefinition): string => {
  const { $schema, ...schema } = z.toJSONSchema(event.envelope, { target: 'draft-2020-12', io: 'input' });
  const head = {
    $schema,
    $id: `urn:lianchuang:event:${event.type}:v${event.version}`,
    title: `${event.type} v${event.version}`,
  };
  return `${JSON.stringify({ ...head, ...schema, examples: [exampleOf(event)] }, undefined, 2)}\n`;
};

/** The example's data in a whole message, with an invented cause and time. */
const exampleOf = (event: EventDefinition) =>
  makeEvent(event, {
    cause: 'example',
    subject: 'example',
    time: '2026-01-12T01:00:00.000Z',
    data: event.example,
    source: 'lianchuang/example',
  });
