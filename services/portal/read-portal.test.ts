import { describe, expect, it } from 'vitest';
import { catalogue } from '../../libs/domain/forms/catalogue.ts';
import { explanations } from '../../libs/ports/explanations.ts';
import { currentTotals } from '../../libs/ports/totals.ts';
import { answerOf, ask, auditor, codeOf, lead, office, otherLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, ningbo, registerZones } from '../../test/support/line/lodge.ts';
import { openLine, START } from '../../test/support/line/open-line.ts';
import { sampleTotals } from '../../test/support/sample-run.ts';
import { listForms, listZones, readExplanations, readTotals, readZone } from './read-portal.ts';

describe('reading the portal', () => {
  it('lists the registry, and answers one zone with its version', async () => {
    const line = openLine();
    await registerZones(line, ningbo, hangzhou);
    expect(answerOf(await ask(listZones(line.ports), { actor: lead })).body?.items).toEqual([hangzhou, ningbo]);
    const read = (zone: string) => ask(readZone(line.ports), { actor: lead, params: { zone } });
    expect(answerOf(await read('ningbo'))).toEqual({ body: ningbo, version: 1 });
    expect(codeOf(await read('lishui'))).toBe('zone.unknown');
  });

  it('answers a period’s current totals with their version', async () => {
    const line = openLine();
    const recorded = { period: '2025', number: 1, totals: sampleTotals, recorded: { by: 'office-1', at: START } };
    await line.place(currentTotals.write('2025', 'absent', recorded));
    const read = (period: string) => ask(readTotals(line.ports), { actor: office, params: { period } });
    expect(answerOf(await read('2025'))).toEqual({ body: sampleTotals, version: 1 });
    expect(codeOf(await read('2024'))).toBe('totals.unknown');
  });

  it('lists the forms by id and title', async () => {
    const items = answerOf(await ask(listForms, { actor: lead })).body?.items ?? [];
    expect(items).toContainEqual(expect.objectContaining({ id: 'indicator-data', frequency: 'year' }));
    expect(items).toContainEqual(expect.objectContaining({ id: 'bulletin', document: 'required' }));
    expect(items).toContainEqual(expect.objectContaining({ id: 'reform-catalogue', filedBy: 'office' }));
    expect(items.map(({ id }) => id)).toEqual(catalogue.map(({ id }) => id));
    const third = answerOf(await ask(listForms, { actor: lead, query: { period: '2025Q3' } })).body?.items ?? [];
    expect(third).toContainEqual(expect.objectContaining({ id: 'bulletin', due: '2025-10-21T18:00:00+08:00' }));
    expect(third.some(({ id }) => id === 'indicator-data')).toBe(false);
    const year = answerOf(await ask(listForms, { actor: lead, query: { period: '2025' } })).body?.items ?? [];
    expect(year.find(({ id }) => id === 'innovation-case')).not.toHaveProperty('due');
  });

  it('answers explanations, none yet without a version, and nothing to another zone', async () => {
    const line = openLine();
    await lodge(line, { state: 'valid' });
    const read = (actor = lead) => ask(readExplanations(line.ports), { actor, params: { id: 'sub-1' } });
    expect(answerOf(await read())).toEqual({ body: { answers: {} } });
    const answers = { 'a@!': 'b' };
    await line.place(explanations.write('sub-1', 'absent', { submission: 'sub-1', answers, by: 'o', at: START }));
    expect(answerOf(await read(office))).toEqual({ body: { answers }, version: 1 });
    expect(codeOf(await read(otherLead))).toBe('submission.unknown');
  });

  it('keeps what was explained of projects in talks to their zone and the office', async () => {
    const line = openLine();
    await lodge(line, { state: 'valid', form: 'major-projects', period: '2025Q3' });
    const read = (actor: typeof lead) => ask(readExplanations(line.ports), { actor, params: { id: 'sub-1' } });
    expect([codeOf(await read(lead)), codeOf(await read(office))]).toEqual([undefined, undefined]);
    expect(codeOf(await read(auditor))).toBe('submission.reserved');
  });

  it('lists of a form what people file it by, and nothing of how it is kept', async () => {
    const [projects] = (answerOf(await ask(listForms, { actor: lead, query: {} })).body?.items ?? []).filter(
      ({ id }) => id === 'major-projects',
    );
    expect(projects).not.toHaveProperty('reserved');
  });
});
