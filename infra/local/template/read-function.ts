import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import type { FunctionDefinition } from './definitions.ts';
import { defined, readProperties } from './properties.ts';
import type { TemplateValue } from './resource.ts';

const functionProperties = z.object({
  Code: z.object({ S3Key: z.string() }),
  Handler: z.string(),
  Runtime: z.string().check(z.startsWith('nodejs', 'only Node.js functions run locally')),
  Timeout: z._default(z.coerce.number(), 3),
  MemorySize: z._default(z.coerce.number(), 128),
  Environment: z.optional(z.object({ Variables: z._default(z.record(z.string(), z.coerce.string()), {}) })),
  ReservedConcurrentExecutions: z.optional(z.coerce.number()),
});

/** Reads an `AWS::Lambda::Function`; its bundle lies in the package folder under the file name of its S3 key. */
export function readFunction(
  identity: { readonly logicalId: string; readonly name: string; readonly arn: string },
  properties: TemplateValue,
  packageDir: string,
): FunctionDefinition {
  const fn = readProperties(identity.logicalId, functionProperties, properties);
  return defined({
    ...identity,
    handler: fn.Handler,
    bundle: join(packageDir, basename(fn.Code.S3Key)),
    timeoutSeconds: fn.Timeout,
    memoryMegabytes: fn.MemorySize,
    environment: fn.Environment?.Variables ?? {},
    reservedConcurrency: fn.ReservedConcurrentExecutions,
  });
}
