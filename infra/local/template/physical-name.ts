import type { TemplateResource } from './resource.ts';

/** The property that carries a resource's own name; the types that are missing here are known by their logical id. */
const nameProperties: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SQS::Queue': 'QueueName',
};

/**
 * The property that names a resource of this type, or undefined where CloudFormation makes the name up.
 *
 * @example namePropertyOf('AWS::SQS::Queue') // 'QueueName'
 */
export function namePropertyOf(type: string): string | undefined {
  return nameProperties[type];
}

/**
 * The name of a resource that does not name itself: its logical id in lower case, so that it may be a bucket's name too.
 *
 * @example generatedName('UploadsBucket') // 'uploadsbucket'
 */
export function generatedName(logicalId: string): string {
  return logicalId.toLowerCase();
}

/** Where a resource is, so that its ARN and URL can be written. */
export interface Place {
  readonly partition: string;
  readonly region: string;
  readonly accountId: string;
  /** Origin of the embedded cloud, such as `http://127.0.0.1:3000`: queue URLs begin with it. */
  readonly origin: string;
  /** The values of the template's parameters that have no default, as a deployment would be given them. */
  readonly parameters?: Readonly<Record<string, string>>;
}

/** The ARN of a resource, or undefined for a type whose ARN nothing here asks for. */
export function arnOf(type: string, name: string, place: Place): string | undefined {
  const regional = (service: string, rest: string) =>
    `arn:${place.partition}:${service}:${place.region}:${place.accountId}:${rest}`;
  switch (type) {
    case 'AWS::DynamoDB::Table':
      return regional('dynamodb', `table/${name}`);
    case 'AWS::IAM::Role':
      return `arn:${place.partition}:iam::${place.accountId}:role/${name}`;
    case 'AWS::Lambda::Function':
      return regional('lambda', `function:${name}`);
    case 'AWS::Logs::LogGroup':
      return regional('logs', `log-group:${name}:*`);
    case 'AWS::S3::Bucket':
      return `arn:${place.partition}:s3:::${name}`;
    case 'AWS::SQS::Queue':
      return regional('sqs', name);
    default:
      return undefined;
  }
}

/** What `Ref` of a resource gives: a queue's URL, otherwise its name. */
export function refOf(resource: TemplateResource, name: string, place: Place): string {
  return resource.Type === 'AWS::SQS::Queue' ? `${place.origin}/${place.accountId}/${name}` : name;
}
