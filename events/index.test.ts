import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { EventDefinition } from './define-event.ts';
import { events } from './index.ts';
import { jsonSchemas } from './json-schemas.ts';

const definitions: readonly EventDefinition[] = events;
const filesOf = (folder: URL) => readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());

describe('the list of events', () => {
  it('has each event file of the folder, and no other', () => {
    const files = filesOf(new URL('.', import.meta.url)).map(({ name }) => name);
    const eventFiles = files.filter((name) => /\.v\d+\.ts$/.test(name));
    const listed = definitions.map(({ type, version }) => `${type.replaceAll('.', '-')}.v${version}.ts`);
    expect(listed.toSorted()).toEqual(eventFiles.toSorted());
  });

  it.each(definitions.map((event) => [`${event.type} v${event.version}`, event] as const))(
    '%s has an example that keeps its contract, and somebody who consumes it',
    (_, event) => {
      expect(z.parse(event.data, event.example)).toEqual(event.example);
      expect(event.type).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z]+$/);
      expect(event.queues.length).toBeGreaterThan(0);
    },
  );
});

describe('the JSON Schemas in events/schemas', () => {
  const folder = new URL('schemas/', import.meta.url);

  it('are what the definitions generate; else run `node infra/cli/generate-schemas.ts`', () => {
    const stored = filesOf(folder).map(({ name }) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
    expect(new Map(stored)).toEqual(new Map(jsonSchemas()));
  });

  it('are whole envelopes of draft 2020-12 that refuse unknown fields', () => {
    expect(jsonSchemas().size).toBe(definitions.length);
    for (const text of jsonSchemas().values()) {
      const schema = JSON.parse(text);
      expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(schema.additionalProperties).toBe(false);
      expect(schema.properties.data.additionalProperties).toBe(false);
      expect(schema.required).not.toContain('traceparent');
    }
  });
});
