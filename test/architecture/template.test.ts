import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ensurePackage } from '../../infra/local/package.ts';
import { packagingTimeout, referredTo, statementsOf, templateText } from './packaged-template.ts';
import { project } from './source-files.ts';
import { packageOnce } from './template/deployed-resources.ts';
import { describeAlarms } from './template/describe-alarms.ts';
import { describeApi } from './template/describe-api.ts';
import { describeFunctions } from './template/describe-functions.ts';
import { describeQueues } from './template/describe-queues.ts';
import { describeRoles } from './template/describe-roles.ts';

const deployed = packageOnce();

describeFunctions(deployed);
describeRoles(deployed);
describeQueues(deployed);
describeAlarms(deployed);
describeApi(deployed);

describe('the schedules', () => {
  it('are two of EventBridge Scheduler, in Shanghai time, and tell the time that they stand for', () => {
    const schedules = deployed.ofType('AWS::Scheduler::Schedule');
    expect(schedules).toHaveLength(2);
    for (const { properties } of schedules) {
      expect(properties['ScheduleExpressionTimezone']).toBe('Asia/Shanghai');
      const target = properties['Target'] as { Input: string; Arn: unknown; RoleArn: unknown };
      expect(JSON.parse(target.Input)).toEqual({ scheduledTime: '<aws.scheduler.scheduled-time>' });
      expect(referredTo(target.RoleArn)).toEqual(['SchedulerRole']);
      expect(deployed.byId(referredTo(target.Arn)[0]).type).toBe('AWS::Lambda::Function');
    }
    expect(deployed.ofType('AWS::Events::Rule')).toEqual([]);
    const targets = schedules.flatMap(({ properties }) => referredTo((properties['Target'] as { Arn: unknown }).Arn));
    expect(
      statementsOf(deployed.byId('SchedulerRole')).map(({ Action, Resource: on }) => [Action, referredTo(on)]),
    ).toEqual([[['lambda:InvokeFunction'], targets]]);
  });
});

/** Every text of the template with the keys that lead to it. */
const textsOf = (value: unknown, place: readonly string[] = []): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[value, place.join('.')]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...place, key]));
};

describe('the template', () => {
  it('names no partition, and amazonaws.com only as the principal of a service', () => {
    expect(deployed.text).not.toContain('arn:aws');
    const named = textsOf(JSON.parse(deployed.text)).filter(([value]) => value.includes('amazonaws'));
    expect(named.length).toBeGreaterThan(20);
    for (const [value, place] of named) {
      expect(value, place).toMatch(/^(apigateway|lambda|s3|scheduler)\.amazonaws\.com$/);
      expect(place).toMatch(/\.Principal(\.Service)?$/);
    }
  });

  it('is made by `npx serverless package` with an empty home and no word of an account', {
    timeout: packagingTimeout,
  }, async () => {
    const empty = mkdtempSync(join(tmpdir(), 'empty-home-'));
    onTestFinished(() => {
      vi.unstubAllEnvs();
      rmSync(empty, { recursive: true });
    });
    for (const name of Object.keys(process.env).filter((key) => key.startsWith('AWS_'))) vi.stubEnv(name, undefined);
    vi.stubEnv('HOME', empty);
    const made = templateText(await ensurePackage({ root: project, cacheDir: join(empty, 'packages') }));
    // Packages are stored under the time of packaging; nothing else may differ.
    const timeless = (template: string) => template.replaceAll(/\d{13}-[0-9T:.-]+Z/g, '');
    expect(timeless(made)).toBe(timeless(deployed.text));
    expect(existsSync(join(project, 'node_modules/.bin/serverless'))).toBe(true);
  });
});
