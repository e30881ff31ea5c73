import type { Evaluation } from '../../../libs/domain/evaluation/evaluation.ts';
import { countedAt, type Submission } from '../../../libs/domain/submission.ts';
import type { Run } from '../engine/run.ts';
import { figuresOf2025 } from '../story/owed-filings.ts';
import { filingName } from '../story/view.ts';
import { fileWith } from '../story/workbooks.ts';
import { type Decided, outcomeOf, playFaultFree } from '../system/fault-free.ts';
import { totalsAt } from '../system/totals-at.ts';
import { zonesAt } from '../system/zones-at.ts';
import type { Invariant } from './invariant.ts';

/**
 * The final ranking and report are byte-equal to those of a run without faults in which the same was decided: the same
 * filings, totals and zones stood at the data-as-of, and the same decisions followed.
 */
export const sameAsWithoutFaults: Invariant = {
  name: 'same as without faults',
  atRest: async (run) => {
    const evaluation = lastOf2025(run);
    // An import (导入) is filed by the office's lead on a way of its own, which the play without faults does not go.
    if (!evaluation || countedOf(run, evaluation.request.dataAsOf).some(({ imported }) => imported)) return [];
    const here = await outcomeOf(run.sim.world, evaluation.request.evaluation);
    const there = await playFaultFree(decidedIn(run, evaluation));
    const compared = ['inputs', 'result', 'draft', ...(here.released.length > 0 ? ['released' as const] : [])] as const;
    const differing = compared.filter((what) => JSON.stringify(here[what]) !== JSON.stringify(there[what]));
    return differing.map((what) => `${evaluation.request.evaluation} has other bytes than without faults: ${what}`);
  },
};

/**
 * The one that got furthest; of several the one that was asked for last. What a saved scheme takes besides (manual scores, departments'
 * values) is another invariant's matter: runs count what stood.
 */
const lastOf2025 = ({ view }: Run): Evaluation | undefined =>
  [...view().evaluations.values()]
    .map(({ value }) => value)
    .filter(({ request, run }) => request.year === 2025 && run && request.scheme.id !== TRIAL)
    .toSorted((a, b) => a.decisions.length - b.decisions.length || (a.request.dataAsOf < b.request.dataAsOf ? -1 : 1))
    .at(-1);

/** The attempts at the year's figures that counted at a moment. */
const countedOf = (run: Run, moment: string): readonly Submission[] =>
  [...run.view().submissions.values()]
    .map(({ value }) => value)
    .filter(({ filing }) => filingName(filing) === filingName(figuresOf2025(filing.zone)))
    .filter((submission) => countedAt(submission, moment));

const decidedIn = (run: Run, { request, decisions }: Evaluation): Decided => {
  const { dataAsOf, scheme } = request;
  const counted = countedOf(run, dataAsOf);
  return {
    dataAsOf,
    scheme: scheme.id,
    decisions,
    beside: besideFigures(run),
    zones: registeredBy(run, dataAsOf),
    totals: totalsAt(run.sim.world, '2025', dataAsOf),
    filed: new Map(
      counted
        .toSorted((a, b) => (a.filing.zone < b.filing.zone ? -1 : 1))
        .map(({ filing, files }) => [filing.zone, fileOf(filing.zone, files[0]?.sha256)]),
    ),
  };
};

const FIGURES = '#indicator-data#2025';

/** The scheme that stories save. */
const TRIAL = 'trial';

/** Entries, corrections and confirmed gaps; the holidays that were entered; filings of all other forms, with the tables and the decisions that they name. */
const besideFigures = ({ sim }: Run): Decided['beside'] => {
  const records = sim.world.records.all();
  const isFigures = (body: Readonly<Record<string, unknown>>) => {
    const { form, period } = (body['filing'] ?? {}) as { readonly form?: string; readonly period?: string };
    return form === 'indicator-data' && period === '2025';
  };
  const submissions = new Set(
    records
      .filter(({ key, body }) => key.sk === 'STATE' && key.pk.startsWith('SUB#') && !isFigures(body))
      .map(({ key }) => key.pk),
  );
  const beside = records.filter(({ key: { table, pk, sk } }) => {
    if (pk.startsWith('CALENDAR-YEAR#')) return sk.startsWith('V#');
    if (pk.startsWith('GAPS#')) return sk.startsWith('V#');
    if (table === 'ranking') return sk.startsWith('ENTRY#') || sk.startsWith('C#');
    if (pk.startsWith('FILING#')) return !pk.endsWith(FIGURES);
    return submissions.has(pk) && (sk === 'STATE' || sk.startsWith('OFFICE#V#'));
  });
  const named = JSON.stringify(beside.map(({ body }) => body));
  return {
    records: beside,
    objects: sim.world.objects.all().filter(({ bucket, key }) => bucket === 'results' && named.includes(key)),
  };
};

const registeredBy = ({ sim }: Run, moment: string): Decided['zones'] =>
  zonesAt(sim.world, moment).map(({ id, ...body }) => ({ id, body }));

const fileOf = (zone: string, sha256: string | undefined) => {
  const file = fileWith(figuresOf2025(zone), sha256 ?? '');
  if (!file) throw new Error(`${zone} filed a workbook that no story has`);
  return file;
};
