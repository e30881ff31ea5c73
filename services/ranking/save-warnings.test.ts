import { beforeEach, describe, expect, it } from 'vitest';
import { sample2025 } from '../../libs/domain/schemes/sample-2025.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { standard2025 } from '../../libs/domain/schemes/standard-2025.ts';
import { answerOf, ask, officeLead } from '../../test/support/line/ask.ts';
import { hangzhou, lodge, registerZones } from '../../test/support/line/lodge.ts';
import { type Line, openLine } from '../../test/support/line/open-line.ts';
import { placeRun } from '../../test/support/line/place-run.ts';
import { sampleInputs, sampleZone, sixZones } from '../../test/support/sample-run.ts';
import { saveSchemeRoute } from './routes.ts';
import { saveScheme } from './save-scheme.ts';

let line: Line;
beforeEach(() => {
  line = openLine();
});

const capped: Partial<Scheme> = { adjustments: { bonusCap: '1', deductionCap: '3' } };
const save = async (scheme: Partial<Scheme> = {}, idempotencyKey?: string) => {
  const body = { ...sample2025, id: 'zj', ...scheme };
  const key = idempotencyKey === undefined ? {} : { idempotencyKey };
  return answerOf(await ask(saveScheme(line.ports), { actor: officeLead, body, ...key })).body;
};
const warned = async (scheme: Partial<Scheme>) =>
  (await save(scheme))?.warnings.map(({ code, message }) => `${code} ${message.en.slice(0, 4)}`);

describe('what the office should know of a scheme when it is saved', () => {
  it('is tried on the newest run of the latest year, and answered again under its key', async () => {
    const alike = [sampleZone('hangzhou'), sampleZone('ningbo')];
    await placeRun(line, sampleInputs(sixZones(), { year: 2023 }), { evaluation: 'old' });
    await placeRun(line, sampleInputs(alike, { year: 2025 }), { evaluation: 'e' });
    await placeRun(line, sampleInputs(sixZones()), { evaluation: 'draft', state: 'draft' });
    const first = await save(capped, 'k');
    expect(first?.warnings).toMatchObject([{ code: 'scheme.cap-over-spread', message: { zh: /^2025/u } }]);
    expect(saveSchemeRoute.answer.body.safeParse(first).success).toBe(true);
    expect(await save(capped, 'k')).toEqual(first);
  });

  it('cannot be told where no run has what it scores, and is nothing where it neither caps nor grades', async () => {
    expect(await warned(capped)).toEqual(['scheme.untried Ther']);
    expect(await warned({ version: 2 })).toEqual([]);
    // A run of indicators alone says nothing of a scheme with measures of the mechanism.
    await placeRun(line, sampleInputs(sixZones()), { evaluation: 'e' });
    expect(await warned({ ...standard2025, id: 'zj', version: 3 })).toEqual(['scheme.untried Ther']);
    expect(await warned({ ...capped, version: 4 })).toEqual([]);
  });

  it('is that its goalposts are late, of the years that it would score', async () => {
    await registerZones(line, hangzhou);
    await lodge(line, { state: 'received' });
    expect(await warned({})).toEqual(['scheme.late-goalposts Goal']);
    expect(await warned({ version: 2, effectiveYear: 2026 })).toEqual([]);
  });
});
