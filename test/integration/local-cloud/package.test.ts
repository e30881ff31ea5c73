import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ensurePackage } from '../../../infra/local/package.ts';
import { templateFile } from '../../../infra/local/template/read-template.ts';
import { dataFolder } from './cloud-under-test.ts';
import { fixturePackage, packagingTimeoutMs, stageFixture } from './fixture-package.ts';

interface Statement {
  readonly Action: readonly string[];
  readonly Resource: readonly unknown[];
}

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown> & {
    readonly Policies?: readonly { readonly PolicyDocument: { readonly Statement: readonly Statement[] } }[];
  };
}

let text: string;
let resources: Record<string, Resource>;
beforeAll(async () => {
  text = readFileSync(join(await fixturePackage(), templateFile), 'utf8');
  resources = (JSON.parse(text) as { Resources: Record<string, Resource> }).Resources;
}, packagingTimeoutMs);

const ofType = (type: string) => Object.entries(resources).filter(([, resource]) => resource.Type === type);
const statementsOf = (role: string) => resources[role]?.Properties.Policies?.[0]?.PolicyDocument.Statement ?? [];
const arn = (logicalId: string) => ({ 'Fn::GetAtt': [logicalId, 'Arn'] });

describe('the roles', () => {
  it('are one a function and one for the schedules, without the shared one', () => {
    expect(
      ofType('AWS::IAM::Role')
        .map(([name]) => name)
        .sort(),
    ).toEqual(['ConsumeRole', 'EchoRole', 'MisbehaveRole', 'NightlyRole', 'SchedulerRole']);
    for (const [logicalId, { Properties }] of ofType('AWS::Lambda::Function')) {
      expect(Properties['Role']).toEqual(arn(logicalId.replace('LambdaFunction', 'Role')));
    }
  });

  it('allow what stands beside the function, its queues and its own log', () => {
    expect(statementsOf('ConsumeRole')).toEqual([
      { Effect: 'Allow', Action: ['dynamodb:UpdateItem'], Resource: [arn('FactsTable')] },
      {
        Effect: 'Allow',
        Action: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ChangeMessageVisibility'],
        Resource: [arn('WorkQueue'), arn('UploadQueue')],
      },
      { Effect: 'Allow', Action: ['logs:CreateLogStream', 'logs:PutLogEvents'], Resource: [arn('ConsumeLogGroup')] },
    ]);
    expect(statementsOf('EchoRole').flatMap((statement) => statement.Action)).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
  });

  it('let Scheduler call the scheduled functions only', () => {
    expect(statementsOf('SchedulerRole')).toEqual([
      { Effect: 'Allow', Action: ['lambda:InvokeFunction'], Resource: [arn('NightlyLambdaFunction')] },
    ]);
    const [schedule] = ofType('AWS::Scheduler::Schedule');
    expect(schedule?.[1].Properties['Target']).toMatchObject({ RoleArn: arn('SchedulerRole') });
  });

  it('name no partition', () => {
    expect(text).not.toContain('arn:aws:');
  });
});

describe('packaging', () => {
  it('refuses an action with a wildcard', { timeout: packagingTimeoutMs }, async () => {
    const root = stageFixture();
    onTestFinished(() => rmSync(root, { recursive: true }));
    const file = join(root, 'serverless.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('dynamodb:UpdateItem', 'dynamodb:*'));
    const cacheDir = dataFolder();
    await expect(ensurePackage({ root, cacheDir })).rejects.toThrow(/"consume" is granted "dynamodb:\*"/);
    expect(readdirSync(cacheDir)).toEqual([]);
  });

  it('happens once for callers at the same time, again for other sources, and never for a test file', {
    timeout: packagingTimeoutMs,
  }, async () => {
    const root = stageFixture();
    onTestFinished(() => rmSync(root, { recursive: true }));
    const cacheDir = dataFolder();
    // It needs no home and no account, and takes no notice of one.
    vi.stubEnv('HOME', '/nonexistent');
    vi.stubEnv('AWS_PROFILE', 'nobody');
    onTestFinished(() => void vi.unstubAllEnvs());
    const [one, another] = await Promise.all([ensurePackage({ root, cacheDir }), ensurePackage({ root, cacheDir })]);
    expect(another).toBe(one);
    expect(existsSync(join(one, templateFile))).toBe(true);
    writeFileSync(join(root, 'services/echo.test.ts'), '');
    expect(await ensurePackage({ root, cacheDir })).toBe(one);
    writeFileSync(join(root, 'services/echo.ts'), 'export const handler = async () => 1;\n');
    const changed = await ensurePackage({ root, cacheDir });
    expect(
      readdirSync(cacheDir)
        .map((name) => join(cacheDir, name))
        .sort(),
    ).toEqual([one, changed].sort());
  });
});
