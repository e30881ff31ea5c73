import * as z from 'zod/mini';
import type { ScheduleDefinition } from './definitions.ts';
import { readProperties } from './properties.ts';
import type { TemplateValue } from './resource.ts';

const scheduleProperties = z.strictObject({
  Name: z.optional(z.string()),
  Description: z.optional(z.string()),
  GroupName: z.optional(z.string()),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z._default(z.string(), 'UTC'),
  State: z._default(z.literal('ENABLED'), 'ENABLED'),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  Target: z.strictObject({
    Arn: z.string(),
    RoleArn: z.unknown(),
    Input: z._default(z.string(), '{}'),
    RetryPolicy: z.optional(z.unknown()),
    DeadLetterConfig: z.optional(z.unknown()),
  }),
});

/** Reads an `AWS::Scheduler::Schedule` whose target is a function; a flexible window and a disabled one are refused. */
export function readSchedule(logicalId: string, properties: TemplateValue): ScheduleDefinition {
  const schedule = readProperties(logicalId, scheduleProperties, properties);
  return {
    logicalId,
    name: schedule.Name ?? logicalId,
    expression: schedule.ScheduleExpression,
    timezone: schedule.ScheduleExpressionTimezone,
    functionArn: schedule.Target.Arn,
    input: schedule.Target.Input,
  };
}
