import { sha256Hex } from '../../../libs/domain/digest.ts';
import type { RunZone } from '../../../libs/domain/evaluation/run-inputs.ts';
import type { Exemption } from '../../../libs/domain/exemptions/exemption.ts';
import type { Objection } from '../../../libs/domain/objections/objection.ts';
import { circulations } from '../../../libs/ports/circulations.ts';
import { evaluations } from '../../../libs/ports/evaluations.ts';
import { exemptions } from '../../../libs/ports/exemptions.ts';
import { objections } from '../../../libs/ports/objections.ts';
import { goodWorkbook } from '../../support/line/lodge.ts';
import type { Line } from '../../support/line/open-line.ts';
import { placeRun } from '../../support/line/place-run.ts';
import { sampleInputs, sampleZone } from '../../support/sample-run.ts';

/** What is made of a year's filings: an evaluation with its run, that was circulated, an objection to it and a case. */
export const placeEvaluated = async (line: Line, year: number): Promise<void> => {
  const evaluation = `e-${year}`;
  const inputs = sampleInputs([filed('hangzhou'), filed('ningbo')], {
    year,
    dataAsOf: `${year + 1}-01-10T09:00:00+08:00`,
  });
  const { ranking } = await placeRun(line, inputs, { evaluation, state: 'circulated' });
  const placed = await evaluations.read(line.ports.readRecord, evaluation);
  const deed = { by: 'lead-1', at: `${year + 1}-01-02T01:00:00.000Z` };
  const circulated = { year, evaluation, run: ranking.run.id, result: placed?.value.run?.result ?? '', at: deed.at };
  const objection: Objection = {
    ...{ id: `o-${year}`, evaluation, run: ranking.run.id, year, zone: 'hangzhou' },
    ...{ on: { kind: 'indicator', indicator: 'fdiShare' }, reason: '有误', state: 'submitted', submitted: deed },
  };
  const exemption: Exemption = {
    ...{ id: `x-${year}`, zone: 'hangzhou', year, adjustments: [], incident: '事件', statement: '说明' },
    ...{ state: 'submitted', submitted: deed },
  };
  await line.place(
    circulations.write(circulated, 'absent', circulated),
    objections.write(objection.id, 'absent', objection),
    exemptions.write(exemption.id, 'absent', exemption),
  );
};

/** A zone whose figures came with the workbook that is lodged. */
const filed = (zone: string): RunZone => {
  const { filing, ...rest } = sampleZone(zone);
  return { ...rest, ...(filing ? { filing: { ...filing, fileSha256: sha256Hex(goodWorkbook) } } : {}) };
};
