import { fail, ok } from '../../libs/domain/result.ts';
import { backTest } from '../../libs/domain/scenarios/back-test.ts';
import { schemeReference } from '../../libs/domain/schemes/index.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import { findAnyScheme, schemeOf } from '../../libs/ports/schemes.ts';
import { type ExplainPorts, readStoredRun } from './explained-run.ts';
import type { backTestSchemeRoute } from './routes.ts';
import { unknownScheme } from './scheme-problems.ts';
import { warningViews } from './scheme-view.ts';
import { moveViews } from './zone-move-view.ts';

/** Scores the stored inputs of an earlier run by a scheme (回测), a draft too. Nothing is written. */
export const backTestScheme =
  (ports: ExplainPorts): Command<typeof backTestSchemeRoute> =>
  async ({ params, query }) => {
    const version = query.version === undefined ? undefined : Number(query.version);
    const found = await findAnyScheme(ports.readRecord, params.id, version);
    if (!found) return fail(unknownScheme(params.id));
    const earlier = await readStoredRun(ports, { evaluation: query.evaluation }, () => true);
    if (!earlier.ok) return earlier;
    const scheme = await schemeOf(ports.getObject, found);
    const { zones, uncollected, warnings } = backTest(earlier.value.inputs, scheme);
    return ok({
      body: {
        scenario: true,
        evaluation: query.evaluation,
        run: earlier.value.id,
        scheme: schemeReference(scheme),
        zones: moveViews(zones),
        uncollected: [...uncollected],
        warnings: warningViews(warnings),
      },
    });
  };
