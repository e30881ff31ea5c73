import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ensurePackage } from '../../infra/local/package.ts';
import { duties } from '../../services/calendar/duties/index.ts';
import {
  environmentOf,
  packaged,
  packagingTimeout,
  type Resource,
  referredTo,
  resourcesOf,
  statementsOf,
  templateText,
} from './packaged-template.ts';
import { project } from './source-files.ts';

let text: string;
let resources: readonly Resource[];
beforeAll(async () => {
  text = templateText(await packaged());
  resources = resourcesOf(text);
}, packagingTimeout);

const ofType = (type: string) => resources.filter((resource) => resource.type === type);
const functions = () => ofType('AWS::Lambda::Function');
const byId = (id: string | undefined): Resource => {
  const found = resources.find((resource) => resource.id === id);
  if (!found) throw new Error(`the template has no ${id}`);
  return found;
};
const roleOf = ({ properties }: Resource) => byId(referredTo(properties['Role'])[0]);

/** Every text of the template with the keys that lead to it. */
const textsOf = (value: unknown, place: readonly string[] = []): readonly (readonly [string, string])[] => {
  if (typeof value === 'string') return [[value, place.join('.')]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, [...place, key]));
};

describe('the functions', () => {
  it('run on nodejs24.x and arm64, and are all here', () => {
    expect(functions().length).toBeGreaterThanOrEqual(20);
    for (const { id, properties } of functions()) {
      expect(properties, id).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    }
  });

  it('have names that Lambda takes, and handlers that it finds', () => {
    for (const { properties } of functions()) {
      expect(String(properties['FunctionName'])).toMatch(/^[a-zA-Z0-9-_]{1,64}$/);
      // Lambda cuts the last segment at its first dot.
      const handler = String(properties['Handler']);
      expect(handler).toMatch(/^services\/[a-z-]+\/[a-z0-9-]+-handler\.handler$/);
      expect(existsSync(join(project, handler.replace(/\.handler$/, '.ts'))), handler).toBe(true);
    }
  });

  it('log to a group of their own, which forgets', () => {
    for (const { id } of functions()) {
      const group = byId(id.replace('LambdaFunction', 'LogGroup'));
      expect(group.properties['RetentionInDays']).toBe(180);
    }
  });

  it('are fewer resources than a stack may have', () => {
    expect(resources.length).toBeGreaterThan(100);
    expect(resources.length).toBeLessThan(500);
  });
});

describe('the roles', () => {
  it('are one a function, used by it alone, and one for the schedules', () => {
    const used = functions().map((resource) => roleOf(resource).id);
    expect(new Set(used).size).toBe(used.length);
    expect(
      ofType('AWS::IAM::Role')
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([...used, 'SchedulerRole'].toSorted());
    for (const id of used) {
      const users = resources.filter(({ properties }) => referredTo(properties).includes(id));
      expect(
        users.map((user) => roleOf(user).id),
        id,
      ).toEqual([id]);
    }
    expect(text).not.toContain('IamRoleLambdaExecution');
  });

  it('are assumed by one service, and hold no policy beside their grants', () => {
    for (const { id, properties } of ofType('AWS::IAM::Role')) {
      const service = id === 'SchedulerRole' ? 'scheduler.amazonaws.com' : 'lambda.amazonaws.com';
      const trust = properties['AssumeRolePolicyDocument'] as { Statement: readonly unknown[] };
      expect(trust.Statement).toHaveLength(1);
      expect(trust.Statement[0]).toMatchObject({ Principal: { Service: service }, Action: 'sts:AssumeRole' });
      expect(properties['ManagedPolicyArns'], id).toBeUndefined();
    }
  });

  it('name every action, and every resource', () => {
    const statements = ofType('AWS::IAM::Role').flatMap(statementsOf);
    expect(statements.length).toBeGreaterThan(60);
    for (const { Effect, Action, Resource: on } of statements) {
      expect(Effect).toBe('Allow');
      for (const action of Action) expect(action).toMatch(/^[a-z0-9-]+:[A-Za-z]+$/);
      expect(on.length).toBeGreaterThan(0);
      for (const resource of on) expect(referredTo(resource), JSON.stringify(resource)).toHaveLength(1);
    }
  });

  it('give what the settings name, and no more: tables, queues and buckets alike', () => {
    const stores = new Set(
      ['AWS::DynamoDB::Table', 'AWS::SQS::Queue', 'AWS::S3::Bucket'].flatMap((type) =>
        ofType(type).map(({ id }) => id),
      ),
    );
    const only = (ids: readonly string[]) => [...new Set(ids.filter((id) => stores.has(id)))].toSorted();
    for (const fn of functions()) {
      const granted = statementsOf(roleOf(fn)).filter(({ Action }) => !Action.includes('sqs:ReceiveMessage'));
      expect(only(referredTo(environmentOf(fn))), fn.id).toEqual(only(referredTo(granted)));
    }
  });

  it('let functions that read do nothing else', () => {
    const readers = functions().filter(({ id }) => id.startsWith('Read'));
    expect(readers.length).toBeGreaterThanOrEqual(6);
    const reading =
      /^(dynamodb:(GetItem|BatchGetItem|Query)|s3:(Get|List)[A-Za-z]+|logs:(CreateLogStream|PutLogEvents))$/;
    for (const reader of readers) {
      for (const action of statementsOf(roleOf(reader)).flatMap(({ Action }) => Action)) {
        expect(action, reader.id).toMatch(reading);
      }
    }
  });

  it('let a function take messages from the queues that trigger it, and from no other; one takes dead letters', () => {
    const deadLetters = ofType('AWS::SQS::Queue').filter(({ id }) => id.endsWith('DeadLetterQueue'));
    const takers = functions().filter(({ id }) => id === 'DeadLettersLambdaFunction');
    expect(takers).toHaveLength(1);
    for (const taker of takers) {
      const taken = statementsOf(roleOf(taker)).filter(({ Action }) => Action.includes('sqs:ReceiveMessage'));
      const ids = referredTo(taken.map((statement) => statement.Resource));
      expect(ids.toSorted()).toEqual(deadLetters.map(({ id }) => id).toSorted());
    }
    for (const fn of functions().filter((one) => !takers.includes(one))) {
      const triggers = ofType('AWS::Lambda::EventSourceMapping')
        .filter(({ properties }) => referredTo(properties['FunctionName'])[0] === fn.id)
        .flatMap(({ properties }) => referredTo(properties['EventSourceArn']));
      const taken = statementsOf(roleOf(fn)).filter(({ Action }) => Action.includes('sqs:ReceiveMessage'));
      expect(referredTo(taken.map((statement) => statement.Resource)), fn.id).toEqual(triggers);
    }
  });
});

describe('the queues', () => {
  const mappings = () =>
    ofType('AWS::Lambda::EventSourceMapping').map(({ properties }) => ({
      properties,
      queue: byId(referredTo(properties['EventSourceArn'])[0]),
      consumer: byId(referredTo(properties['FunctionName'])[0]),
    }));
  const redriveOf = ({ properties }: Resource) =>
    properties['RedrivePolicy'] as { deadLetterTargetArn: unknown; maxReceiveCount: unknown };
  const deadLetterOf = (queue: Resource) => byId(referredTo(redriveOf(queue).deadLetterTargetArn)[0]);

  it('are each consumed, or a dead-letter queue of one that is', () => {
    const consumed = mappings().map(({ queue }) => queue);
    expect(consumed.length).toBeGreaterThanOrEqual(5);
    const known = [...consumed, ...consumed.map(deadLetterOf)].map(({ id }) => id);
    expect(new Set(known).size).toBe(known.length);
    expect(known.toSorted()).toEqual(
      ofType('AWS::SQS::Queue')
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  it('report each failed message, and stay hidden for six times the time of their consumer', () => {
    for (const { properties, queue, consumer } of mappings()) {
      expect(properties['FunctionResponseTypes'], queue.id).toEqual(['ReportBatchItemFailures']);
      const timeout = Number(consumer.properties['Timeout']);
      expect(timeout).toBeGreaterThan(0);
      expect(Number(queue.properties['VisibilityTimeout']), queue.id).toBeGreaterThanOrEqual(6 * timeout);
    }
  });

  it('set a message aside after as many tries as their consumer knows of, in a queue that it may write to', () => {
    for (const { queue, consumer } of mappings()) {
      const { DEAD_LETTER_QUEUE, MAX_RECEIVE_COUNT } = environmentOf(consumer);
      expect(String(redriveOf(queue).maxReceiveCount), queue.id).toBe(MAX_RECEIVE_COUNT);
      expect(Number(MAX_RECEIVE_COUNT)).toBeGreaterThanOrEqual(3);
      expect(referredTo(DEAD_LETTER_QUEUE === undefined ? {} : { at: DEAD_LETTER_QUEUE })).toEqual([
        deadLetterOf(queue).id,
      ]);
    }
  });

  it('keep what was set aside for fourteen days, and call a person', () => {
    const alarms = ofType('AWS::CloudWatch::Alarm').map(({ properties }) => properties);
    const watched = (metric: string) =>
      alarms.filter(({ MetricName }) => MetricName === metric).flatMap(({ Dimensions }) => referredTo(Dimensions));
    for (const { queue } of mappings()) {
      const aside = deadLetterOf(queue);
      expect(aside.properties['MessageRetentionPeriod'], aside.id).toBe(14 * 24 * 60 * 60);
      expect(watched('ApproximateNumberOfMessagesVisible')).toContain(aside.id);
      expect(watched('ApproximateAgeOfOldestMessage')).toContain(queue.id);
    }
  });
});

describe('the alarms', () => {
  const alarms = () => ofType('AWS::CloudWatch::Alarm');
  const runbook = readFileSync(join(project, 'docs/runbook.md'), 'utf8');

  it('each say in a sentence what is wrong, and stand in the runbook', () => {
    expect(alarms().length).toBeGreaterThan(15);
    for (const { id, properties } of alarms()) {
      expect(String(properties['AlarmDescription']).length, id).toBeGreaterThan(20);
      expect(runbook, id).toContain(`\`${id.replace(/^[A-Z][a-z]+(?=DeadLetterAlarm|AgeAlarm)/, '*')}\``);
    }
  });

  it('each tell the topic of the parameter when they ring and when it is over, where one is named', () => {
    const { Parameters, Conditions } = JSON.parse(text);
    expect(Parameters.AlarmTopic).toMatchObject({ Type: 'String', Default: '' });
    expect(Conditions.HasAlarmTopic).toEqual({ 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'AlarmTopic' }, ''] }] });
    const told = { 'Fn::If': ['HasAlarmTopic', [{ Ref: 'AlarmTopic' }], { Ref: 'AWS::NoValue' }] };
    for (const { id, properties } of alarms()) {
      expect([properties['AlarmActions'], properties['OKActions']], id).toEqual([told, told]);
    }
  });

  it('watch figures that functions print, with the dimensions that those have', () => {
    const own = alarms().filter(({ properties }) => properties['Namespace'] === 'Lianchuang');
    expect(own.length).toBeGreaterThanOrEqual(5);
    const printed = new Map<string, readonly string[]>([
      ['tick', ['Done', 'Failed', 'Lag', 'Duration']],
      ['duties', duties.map(({ name }) => name)],
    ]);
    for (const { id, properties } of own) {
      const named = Object.fromEntries(
        (properties['Dimensions'] as readonly { Name: string; Value: string }[]).map(({ Name, Value }) => [
          Name,
          Value,
        ]),
      );
      expect(named['service'], id).toBe('calendar');
      expect(printed.get(named['operation'] ?? ''), id).toContain(properties['MetricName']);
    }
  });

  it('miss the tick, and the seal of a day: silence is an alarm there', () => {
    for (const id of ['TickMissingAlarm', 'SealMissingAlarm']) {
      expect(byId(id).properties).toMatchObject({
        TreatMissingData: 'breaching',
        ComparisonOperator: 'LessThanThreshold',
        Threshold: 1,
      });
    }
  });
});

describe('the API', () => {
  const routes = () =>
    ofType('AWS::ApiGatewayV2::Route').map(({ properties }) => ({
      key: String(properties['RouteKey']),
      type: properties['AuthorizationType'] ?? 'NONE',
      authorizer: referredTo({ at: properties['AuthorizerId'] }),
    }));

  it('asks for a token on every route that is not public, and on no other', () => {
    expect(routes().length).toBeGreaterThanOrEqual(28);
    for (const { key, type, authorizer } of routes()) {
      const open = /^GET \/(openapi\.json$|v1\/public\/)/.test(key);
      expect(type, key).toBe(open ? 'NONE' : 'JWT');
      expect(authorizer, key).toEqual(open ? [] : ['HttpApiAuthorizerTokens']);
    }
    expect(byId('HttpApiAuthorizerTokens').properties).toMatchObject({
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: { Audience: [expect.any(String)], Issuer: expect.stringMatching(/^https:\/\//) },
    });
  });

  it('has no route for developers', () => {
    expect(routes().filter(({ key }) => key.includes('/dev'))).toEqual([]);
    expect(text).not.toContain('/dev/token');
  });

  it('answers the origins of a setting, never all', () => {
    const cors = byId('HttpApi').properties['CorsConfiguration'] as Readonly<Record<string, readonly string[]>>;
    expect(cors['AllowOrigins']).toEqual([expect.stringMatching(/^https:\/\//)]);
    expect(cors['AllowHeaders']).toEqual(
      expect.arrayContaining(['authorization', 'if-match', 'if-none-match', 'idempotency-key']),
    );
    expect(cors['ExposeHeaders']).toEqual(expect.arrayContaining(['etag', 'location', 'retry-after', 'x-request-id']));
  });
});

describe('the schedules', () => {
  it('are two of EventBridge Scheduler, in Shanghai time, and tell the time that they stand for', () => {
    const schedules = ofType('AWS::Scheduler::Schedule');
    expect(schedules).toHaveLength(2);
    for (const { properties } of schedules) {
      expect(properties['ScheduleExpressionTimezone']).toBe('Asia/Shanghai');
      const target = properties['Target'] as { Input: string; Arn: unknown; RoleArn: unknown };
      expect(JSON.parse(target.Input)).toEqual({ scheduledTime: '<aws.scheduler.scheduled-time>' });
      expect(referredTo(target.RoleArn)).toEqual(['SchedulerRole']);
      expect(byId(referredTo(target.Arn)[0]).type).toBe('AWS::Lambda::Function');
    }
    expect(ofType('AWS::Events::Rule')).toEqual([]);
    const targets = schedules.flatMap(({ properties }) => referredTo((properties['Target'] as { Arn: unknown }).Arn));
    expect(statementsOf(byId('SchedulerRole')).map(({ Action, Resource: on }) => [Action, referredTo(on)])).toEqual([
      [['lambda:InvokeFunction'], targets],
    ]);
  });
});

describe('the template', () => {
  it('names no partition, and amazonaws.com only as the principal of a service', () => {
    expect(text).not.toContain('arn:aws');
    const named = textsOf(JSON.parse(text)).filter(([value]) => value.includes('amazonaws'));
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
    expect(timeless(made)).toBe(timeless(text));
    expect(existsSync(join(project, 'node_modules/.bin/serverless'))).toBe(true);
  });
});
