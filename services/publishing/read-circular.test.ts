import { expect, it } from 'vitest';
import type { EvaluationDecision as Decision, EvaluationState } from '../../libs/domain/evaluation/evaluation.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import { ask, auditor, codeOf, lead, office, officer, otherLead } from '../../test/support/line/ask.ts';
import { openLine } from '../../test/support/line/open-line.ts';
import { placeRun } from '../../test/support/line/place-run.ts';
import { sampleInputs, sixZones } from '../../test/support/sample-run.ts';
import { readCircular, readScoreSheet } from './read-circular.ts';

const CIRCULATED = '2026-04-01T01:00:00.000Z';
const told: Decision = { to: 'circulated', by: 'office-lead-1', at: CIRCULATED, document: '浙自贸办〔2026〕9号' };
const later = '2026-05-01T01:00:00.000Z';

const open = async (state: EvaluationState, decisions: readonly Decision[] = []) => {
  const line = openLine();
  await placeRun(line, sampleInputs(sixZones()), { state });
  const found = await evaluations.read(line.ports.readRecord, 'e');
  if (!found) throw new Error('no run was placed');
  await line.place(evaluations.write('e', found.version, { ...found.value, decisions }));
  line.setClock(later);
  return line.ports;
};

const params = { id: 'e' };

it.each<[EvaluationState, readonly Decision[], string | undefined]>([
  ['provisional', [], 'evaluation.unknown'],
  ['feedback', [], 'evaluation.unknown'],
  ['approved', [], 'evaluation.unknown'],
  ['circulated', [told], undefined],
  ['superseded', [told], undefined],
  ['superseded', [], 'evaluation.unknown'],
])('a circular is there for every zone once it was circulated: %s, %j', async (state, decisions, refused) => {
  const ports = await open(state, decisions);
  for (const actor of [lead, officer, otherLead]) {
    expect(codeOf(await ask(readCircular(ports), { actor, params, time: later }))).toBe(refused);
  }
  for (const actor of [office, auditor]) {
    expect(codeOf(await ask(readCircular(ports), { actor, params, time: later }))).toBeUndefined();
  }
});

it('is not there for a zone at a moment before, and for the office it was a draft then', async () => {
  const ports = await open('circulated', [told]);
  const query = { asOf: '2026-03-31T09:00:00+08:00' };
  expect(codeOf(await ask(readCircular(ports), { actor: lead, params, query, time: later }))).toBe(
    'evaluation.unknown',
  );
  expect(codeOf(await ask(readCircular(ports), { actor: office, params, query, time: later }))).toBeUndefined();
});

it('is a document, and the table of scores a workbook', async () => {
  const ports = await open('circulated', [told]);
  const made = [
    await ask(readCircular(ports), { actor: lead, params, time: later }),
    await ask(readScoreSheet(ports), { actor: office, params, time: later }),
  ];
  const beginnings = made.map((one) => (one.ok ? new TextDecoder().decode(one.value.bytes?.slice(0, 2)) : codeOf(one)));
  expect(beginnings).toEqual(['PK', 'PK']);
});
