import { pastMoment } from '../../libs/domain/asked-moment.ts';
import { figuresAt } from '../../libs/domain/evaluation/cell-effect.ts';
import { type FiledFinding, findingsByEffect } from '../../libs/domain/evaluation/findings-by-effect.ts';
import type { RunInputs, RunZone } from '../../libs/domain/evaluation/run-inputs.ts';
import type { Finding, FindingLevel } from '../../libs/domain/finding.ts';
import { ok } from '../../libs/domain/result.ts';
import { workbookOf } from '../../libs/domain/submitted-files.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { Records } from '../../libs/ports/records.ts';
import { readAttempts } from '../../libs/ports/submissions.ts';
import { type ExplainPorts, readStoredRun } from './explained-run.ts';
import type { findingsByEffectRoute } from './routes.ts';

/** What ordering findings needs: reading only. */
export type FindingsByEffectPorts = ExplainPorts & Pick<Records, 'listRecords'>;

/** So many findings are tried, the gravest first: each is one or two runs, and an answer is due within seconds. */
const TRIED = 120;

/** The gravest first. */
const levels: readonly FindingLevel[] = ['error', 'must-explain', 'warning', 'info'];

/** Orders the findings of the filings that counted in a run by how far they could move a rank. */
export const findingsWithEffect =
  (ports: FindingsByEffectPorts): Command<typeof findingsByEffectRoute> =>
  async ({ params, query, time }) => {
    const asked = { evaluation: params.id, past: pastMoment(query.asOf, time) };
    const stored = await readStoredRun(ports, asked, () => true);
    if (!stored.ok) return stored;
    const { id, inputs } = stored.value;
    const found = (await Promise.all(inputs.zones.map((zone) => readFindings(ports, zone)))).flat();
    const atCells = found.filter((one) => isAtFigure(inputs, one));
    const tried = atCells
      .toSorted((a, b) => levels.indexOf(a.finding.level) - levels.indexOf(b.finding.level))
      .slice(0, TRIED);
    const zoneOf = new Map(inputs.zones.map(({ zone, filing }) => [filing?.fileSha256 ?? '', zone]));
    return ok({
      body: {
        run: id,
        items: findingsByEffect(inputs, tried).map(({ fileSha256, finding, tried: values, places, points }) => ({
          zone: zoneOf.get(fileSha256) ?? '',
          fileSha256,
          rule: finding.rule,
          level: finding.level,
          sheet: finding.sheet,
          cell: finding.cell,
          seen: finding.seen,
          expected: finding.expected,
          message: finding.message,
          tried: [...values],
          places,
          points,
        })),
        without: { cell: found.length - atCells.length, trial: atCells.length - tried.length },
      },
    });
  };

const isAtFigure = (inputs: RunInputs, { fileSha256, finding: { sheet, cell } }: FiledFinding): boolean =>
  sheet !== null && cell !== null && figuresAt(inputs, { fileSha256, sheet, cell }).length > 0;

/** Of the attempt whose file counted; several may be of the same file, and found the same. */
const readFindings = async (
  ports: FindingsByEffectPorts,
  { zone, filing }: RunZone,
): Promise<readonly FiledFinding[]> => {
  if (!filing) return [];
  const { form, period, fileSha256 } = filing;
  const attempts = await readAttempts(ports, { zone, form, period });
  const counted = attempts.find(
    ({ files, validation }) => validation?.table && workbookOf(files)?.sha256 === fileSha256,
  );
  const key = counted?.validation?.findings;
  const object = key === undefined ? undefined : await ports.getObject({ bucket: 'results', key });
  if (!object) throw new Error(`the findings of ${zone}, ${period} are gone`);
  const lines = new TextDecoder().decode(object.bytes).split('\n');
  return lines.filter((line) => line !== '').map((line) => ({ fileSha256, finding: JSON.parse(line) as Finding }));
};
