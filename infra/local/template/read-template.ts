import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudDefinition } from './definitions.ts';
import { arnOf, type Place } from './physical-name.ts';
import { readBucket } from './read-bucket.ts';
import { readFunction } from './read-function.ts';
import { type ResolvedResource, readHttpApi } from './read-http-api.ts';
import { readMapping } from './read-mapping.ts';
import { readQueue } from './read-queue.ts';
import { readSchedule } from './read-schedule.ts';
import { readTable } from './read-table.ts';
import { resolver } from './resolve-values.ts';
import { type Template, TemplateError } from './resource.ts';

/** The file that `osls package` leaves for the deployment. */
export const templateFile = 'cloudformation-template-update-stack.json';

/** What a machine of one's own does without: rights, log groups, alarms and what only the deployment needs. */
const ignoredTypes = [
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::IAM::Policy',
  'AWS::IAM::Role',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Permission',
  'AWS::Lambda::Version',
  'AWS::Logs::LogGroup',
  'AWS::Logs::MetricFilter',
  'AWS::S3::BucketPolicy',
  'AWS::SNS::Topic',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
];

/** Where `osls deploy` puts the bundles: the embedded cloud reads them from the package folder. */
const deploymentBucket = 'ServerlessDeploymentBucket';

const readTypes = [
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Stage',
  'AWS::DynamoDB::Table',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Function',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::Scheduler::Schedule',
];

/**
 * Reads a packaged template into what the embedded cloud has to make. A resource of a type that it neither runs nor knowingly
 * ignores is a {@link TemplateError} that names it, so that nothing deploys that never ran here.
 *
 * @param packageDir the folder that `osls package` wrote
 * @example readTemplate('.serverless', { partition: 'aws', region: 'local-1', accountId: '000000000000', origin }).queues
 */
export function readTemplate(packageDir: string, place: Place): CloudDefinition {
  const template = JSON.parse(readFileSync(join(packageDir, templateFile), 'utf8')) as Template;
  const { resolve, nameOf, condition } = resolver(template, place);
  const present = Object.entries(template.Resources).filter(
    ([logicalId, { Type, Condition }]) => isRun(logicalId, Type) && (Condition === undefined || condition(Condition)),
  );
  const resources = present.map(
    ([logicalId, { Type, Properties }]): ResolvedResource => ({
      logicalId,
      type: Type,
      properties: resolve(Properties ?? {}),
    }),
  );
  const ofType = (type: string) => resources.filter((resource) => resource.type === type);
  return {
    tables: ofType('AWS::DynamoDB::Table').map((table) =>
      readTable(table.logicalId, nameOf(table.logicalId), table.properties),
    ),
    queues: ofType('AWS::SQS::Queue').map((queue) =>
      readQueue(queue.logicalId, nameOf(queue.logicalId), queue.properties),
    ),
    buckets: ofType('AWS::S3::Bucket').map((bucket) =>
      readBucket(bucket.logicalId, nameOf(bucket.logicalId), bucket.properties),
    ),
    functions: ofType('AWS::Lambda::Function').map(({ logicalId, type, properties }) => {
      const name = nameOf(logicalId);
      return readFunction({ logicalId, name, arn: arnOf(type, name, place) ?? '' }, properties, packageDir);
    }),
    mappings: ofType('AWS::Lambda::EventSourceMapping').map((mapping) =>
      readMapping(mapping.logicalId, mapping.properties),
    ),
    schedules: ofType('AWS::Scheduler::Schedule').map((schedule) =>
      readSchedule(schedule.logicalId, schedule.properties),
    ),
    httpApi: readHttpApi(resources),
  };
}

/** Whether a resource is to be made; false for those that are knowingly left out. */
function isRun(logicalId: string, type: string): boolean {
  if (ignoredTypes.includes(type)) return false;
  if (readTypes.includes(type)) return logicalId !== deploymentBucket;
  throw new TemplateError(`The embedded cloud does not run "${logicalId}", an ${type}`);
}
