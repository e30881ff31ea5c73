import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readTemplate, templateFile } from './read-template.ts';
import { resolver } from './resolve-values.ts';
import type { Template } from './resource.ts';

const place = { partition: 'aws', region: 'local-1', accountId: '000000000000', origin: 'http://127.0.0.1:3000' };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'template-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(resources: object, rest: object = {}) {
  writeFileSync(join(folder, templateFile), JSON.stringify({ Resources: resources, ...rest }));
  return readTemplate(folder, place);
}

const work = { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'work', VisibilityTimeout: '60' } };
const fn = {
  Type: 'AWS::Lambda::Function',
  Properties: { FunctionName: 'f', Handler: 'a.handler', Runtime: 'nodejs24.x', Code: { S3Key: 'x/f.zip' } },
};

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: that is how Fn::Sub writes its variables
describe('a value of the template', () => {
  const template: Template = {
    Resources: { Work: work, Files: { Type: 'AWS::S3::Bucket' }, F: fn },
    Parameters: { Stage: { Default: 'dev' }, Secret: {} },
    Conditions: {
      IsDev: { 'Fn::Equals': [{ Ref: 'Stage' }, 'dev'] },
      IsProd: { 'Fn::Not': [{ 'Fn::Equals': ['a', 'a'] }] },
    },
  };
  const { resolve } = resolver(template, place);

  it('has the parameters that it was given, before their defaults', () => {
    const given = resolver(template, { ...place, parameters: { Secret: 'sesame', Stage: 'test' } });
    expect(given.resolve([{ Ref: 'Secret' }, { Ref: 'Stage' }])).toEqual(['sesame', 'test']);
  });

  it.each([
    [{ Ref: 'Work' }, 'http://127.0.0.1:3000/000000000000/work'],
    [{ Ref: 'Files' }, 'files'],
    [{ Ref: 'Stage' }, 'dev'],
    [{ Ref: 'AWS::Partition' }, 'aws'],
    [{ 'Fn::GetAtt': ['Work', 'Arn'] }, 'arn:aws:sqs:local-1:000000000000:work'],
    [{ 'Fn::GetAtt': 'Work.QueueName' }, 'work'],
    [{ 'Fn::GetAtt': ['Files', 'Arn'] }, 'arn:aws:s3:::files'],
    [{ 'Fn::GetAtt': ['F', 'Arn'] }, 'arn:aws:lambda:local-1:000000000000:function:f'],
    [{ 'Fn::Sub': '${Files.Arn}/${AWS::Region}/${!Literal}' }, 'arn:aws:s3:::files/local-1/${Literal}'],
    [{ 'Fn::Sub': ['${a}-${Stage}', { a: { Ref: 'Files' } }] }, 'files-dev'],
    [{ 'Fn::Join': ['/', ['a', { Ref: 'Stage' }]] }, 'a/dev'],
    [{ 'Fn::Select': [1, { 'Fn::Split': [',', 'x,y'] }] }, 'y'],
    [{ 'Fn::If': ['IsDev', 'yes', 'no'] }, 'yes'],
    [{ 'Fn::If': ['IsProd', 'yes', 'no'] }, 'no'],
    [{ a: { Ref: 'AWS::NoValue' }, b: [{ Ref: 'Stage' }] }, { b: ['dev'] }],
  ])('%j becomes %j', (value, expected) => {
    expect(resolve(value)).toEqual(expected);
  });

  it.each([
    [{ Ref: 'Nobody' }, /"Nobody"/],
    [{ Ref: 'toString' }, /"toString"/],
    [{ Ref: 'Secret' }, /"Secret" has no default/],
    [{ 'Fn::GetAtt': ['Work', 'Colour'] }, /Work.Colour/],
    [{ 'Fn::ImportValue': 'x' }, /Fn::ImportValue/],
    [{ 'Fn::If': ['Maybe', 1, 2] }, /"Maybe"/],
  ])('%j is refused', (value, message) => {
    expect(() => resolve(value)).toThrow(message);
  });
});

// biome-ignore-end lint/suspicious/noTemplateCurlyInString: from here on there is none

describe('a template', () => {
  it('becomes definitions without intrinsics', () => {
    const { queues, functions, mappings } = read({
      Work: work,
      F: { ...fn, Properties: { ...fn.Properties, Environment: { Variables: { URL: { Ref: 'Work' }, N: 3 } } } },
      M: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: { 'Fn::GetAtt': ['Work', 'Arn'] },
          FunctionName: { 'Fn::GetAtt': ['F', 'Arn'] },
          FunctionResponseTypes: ['ReportBatchItemFailures'],
          ScalingConfig: { MaximumConcurrency: 2 },
        },
      },
    });
    expect(queues).toEqual([
      { name: 'work', visibilityTimeoutSeconds: 60, retentionSeconds: 345_600, delaySeconds: 0 },
    ]);
    expect(functions[0]).toMatchObject({
      name: 'f',
      bundle: join(folder, 'f.zip'),
      environment: { URL: 'http://127.0.0.1:3000/000000000000/work', N: '3' },
      timeoutSeconds: 3,
    });
    expect(mappings).toEqual([
      {
        queueArn: 'arn:aws:sqs:local-1:000000000000:work',
        functionArn: functions[0]?.arn,
        batchSize: 10,
        batchingWindowSeconds: 0,
        reportsBatchItemFailures: true,
        maximumConcurrency: 2,
      },
    ]);
  });

  it('leaves out what its condition leaves out', () => {
    const conditions = { Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } } };
    expect(read({ Work: { ...work, Condition: 'Never' } }, conditions).queues).toEqual([]);
  });

  it.each([
    [
      'a resource of a type that does not run here',
      { T: { Type: 'AWS::Kinesis::Stream' } },
      /"T", an AWS::Kinesis::Stream/,
    ],
    ['a FIFO queue', { Q: { ...work, Properties: { FifoQueue: true } } }, /"Q".*FifoQueue/s],
    [
      'a mapping with a filter',
      {
        M: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { EventSourceArn: 'a', FunctionName: 'f', FilterCriteria: { Filters: [] } },
        },
      },
      /"M".*FilterCriteria/s,
    ],
    [
      'a table with a stream',
      {
        T: {
          Type: 'AWS::DynamoDB::Table',
          Properties: { KeySchema: [], AttributeDefinitions: [], StreamSpecification: {} },
        },
      },
      /"T".*stream/s,
    ],
    [
      'a bucket that tells functions',
      { B: { Type: 'AWS::S3::Bucket', Properties: { NotificationConfiguration: { LambdaConfigurations: [] } } } },
      /"B".*LambdaConfigurations/s,
    ],
    [
      'a function that is not Node.js',
      { F: { ...fn, Properties: { ...fn.Properties, Runtime: 'python3.14' } } },
      /"F"/,
    ],
    [
      'a route whose authorizer is missing',
      {
        A: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
        F: fn,
        I: {
          Type: 'AWS::ApiGatewayV2::Integration',
          Properties: { IntegrationType: 'AWS_PROXY', IntegrationUri: 'f', PayloadFormatVersion: '2.0' },
        },
        R: {
          Type: 'AWS::ApiGatewayV2::Route',
          Properties: { RouteKey: 'GET /', Target: 'integrations/I', AuthorizationType: 'JWT', AuthorizerId: 'gone' },
        },
      },
      /"R" names no known authorizer/,
    ],
  ])('is refused with %s', (_what, resources, message) => {
    expect(() => read(resources)).toThrow(message);
  });
});
