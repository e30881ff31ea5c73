import { schemeReference } from '../../libs/domain/schemes/index.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import type { SchemeRecord, SchemeState } from '../../libs/domain/schemes/scheme-record.ts';
import type { SchemeWarning } from '../../libs/domain/schemes/scheme-warnings.ts';

/** A saved version as the API shows it. */
export const schemeView = ({ id, version, state, title, effectiveYear, sha256, activated }: SchemeRecord) => ({
  ...{ id, version, state, title, effectiveYear, sha256 },
  ...(activated ? { activated: decisionView(activated) } : {}),
});

const decisionView = ({ document, date, reason }: NonNullable<SchemeRecord['activated']>) => ({
  document,
  date,
  ...(reason === undefined ? {} : { reason }),
});

/** A scheme that comes with the system, as the API shows it. */
export const builtInView = (scheme: Scheme, state: SchemeState) => ({
  ...schemeReference(scheme),
  state,
  title: scheme.title,
  effectiveYear: scheme.effectiveYear,
  builtIn: true as const,
});

/** Warnings as the API shows them. */
export const warningViews = (warnings: readonly SchemeWarning[]) =>
  warnings.map(({ code, message }) => ({ code, message }));
