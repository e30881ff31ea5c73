import * as z from 'zod/mini';

const hour = z.union([z.literal(18), z.literal(24)]);
const rolling = z.enum(['none', 'forward', 'back']);
const monthDay = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

/** By which rule a form is due (报送时限规则), as `FilingWindow` of the domain has it. */
export const windowRuleShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('workday'), nth: z.int().check(z.minimum(1), z.maximum(60)), hour }),
  z.strictObject({
    kind: z.literal('day'),
    month: z.int().check(z.minimum(-11), z.maximum(12)),
    day: z.int().check(z.minimum(1), z.maximum(31)),
    hour,
    rolling,
  }),
  z.strictObject({
    kind: z.literal('dates'),
    dates: z.strictObject({
      Q1: z.exactOptional(monthDay),
      Q2: z.exactOptional(monthDay),
      Q3: z.exactOptional(monthDay),
      Q4: z.exactOptional(monthDay),
    }),
    hour,
    rolling,
  }),
  z.strictObject({ kind: z.literal('always-open') }),
]);
