import { type BoundRoute, bind } from '../../../libs/lambda/api-request.ts';
import { readAnnotated } from '../../../services/validation/read-annotated.ts';
import { readChanges } from '../../../services/validation/read-changes.ts';
import { readDiff } from '../../../services/validation/read-diff.ts';
import { readFindings } from '../../../services/validation/read-findings.ts';
import { readSources } from '../../../services/validation/read-sources.ts';
import {
  readAnnotatedRoute,
  readChangesRoute,
  readDiffRoute,
  readFindingsRoute,
  readSourcesRoute,
} from '../../../services/validation/routes.ts';
import type { RoutePorts } from './route-ports.ts';

/** Every route of validation with what it does. */
export const validationRoutes = (ports: RoutePorts): readonly BoundRoute[] => [
  bind(readFindingsRoute, readFindings(ports)),
  bind(readAnnotatedRoute, readAnnotated(ports)),
  bind(readDiffRoute, readDiff(ports)),
  bind(readChangesRoute, readChanges(ports)),
  bind(readSourcesRoute, readSources(ports)),
];
