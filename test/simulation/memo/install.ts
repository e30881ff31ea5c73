import { registerHooks } from 'node:module';

const HERE = new URL('./', import.meta.url).href;

/** The modules whose functions are pure, and what stands in for each: the same functions, with a memory. */
const STAND_INS: ReadonlyMap<string, string> = new Map([
  [import.meta.resolve('../../../libs/domain/digest.ts'), import.meta.resolve('./digest.ts')],
  [import.meta.resolve('../../../libs/domain/evaluation/evaluate.ts'), import.meta.resolve('./evaluate.ts')],
  [
    import.meta.resolve('../../../libs/domain/indicators/compute-indicators.ts'),
    import.meta.resolve('./compute-indicators.ts'),
  ],
  [import.meta.resolve('../../../services/ranking/run-explanation.ts'), import.meta.resolve('./run-explanation.ts')],
  [import.meta.resolve('../../../events/parse-event.ts'), import.meta.resolve('./parse-event.ts')],
  [import.meta.resolve('../../../services/validation/annotated-copy.ts'), import.meta.resolve('./annotated-copy.ts')],
  [import.meta.resolve('../../../libs/domain/forms/judge-workbook.ts'), import.meta.resolve('./judge-workbook.ts')],
  [import.meta.resolve('../../../libs/workbook/write/write-workbook.ts'), import.meta.resolve('./write-workbook.ts')],
  [
    import.meta.resolve('../../../services/publishing/report/render-report.ts'),
    import.meta.resolve('./render-report.ts'),
  ],
]);

// Whoever imports a pure function gets its stand-in; the stand-in itself gets the original. No source is touched.
registerHooks({
  resolve: (specifier, context, next) => {
    const resolved = next(specifier, context);
    const standIn = context.parentURL?.startsWith(HERE) ? undefined : STAND_INS.get(resolved.url);
    return standIn === undefined ? resolved : { ...resolved, url: standIn, shortCircuit: true };
  },
});

// Each message has Powertools ask the environment ten times, which is slow by itself, and quick from a plain object.
process.env = { ...process.env };
