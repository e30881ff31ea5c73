import type { TableDefinition } from '../dynamodb/table-definition.ts';

/** Everything that the embedded cloud makes of a packaged template; names are physical, intrinsics are gone. */
export interface CloudDefinition {
  readonly tables: readonly TableDefinition[];
  readonly queues: readonly QueueDefinition[];
  readonly buckets: readonly BucketDefinition[];
  readonly functions: readonly FunctionDefinition[];
  readonly mappings: readonly MappingDefinition[];
  readonly schedules: readonly ScheduleDefinition[];
  /** Undefined when no function has a route. */
  readonly httpApi: HttpApiDefinition | undefined;
}

export interface QueueDefinition {
  readonly name: string;
  readonly visibilityTimeoutSeconds: number;
  readonly retentionSeconds: number;
  readonly delaySeconds: number;
  readonly redrive?: { readonly deadLetterTargetArn: string; readonly maxReceiveCount: number };
}

export interface BucketDefinition {
  readonly name: string;
  readonly versioned: boolean;
  readonly cors: readonly BucketCorsRule[];
  readonly notifications: readonly BucketNotification[];
}

export interface BucketCorsRule {
  readonly allowedOrigins: readonly string[];
  readonly allowedMethods: readonly string[];
  readonly allowedHeaders: readonly string[];
  readonly exposedHeaders: readonly string[];
  /** Seconds. */
  readonly maxAge?: number;
}

export interface BucketNotification {
  readonly event: 's3:ObjectCreated:*';
  readonly queueArn: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

export interface FunctionDefinition {
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  /** As Lambda reads it: `path/file.export`. */
  readonly handler: string;
  /** The zip with the function's bundle, absolute. */
  readonly bundle: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly environment: Readonly<Record<string, string>>;
  /** More calls at a time than this are throttled; undefined = no limit of its own. */
  readonly reservedConcurrency?: number;
}

export interface MappingDefinition {
  readonly queueArn: string;
  readonly functionArn: string;
  readonly batchSize: number;
  /** How long a batch may wait to fill. */
  readonly batchingWindowSeconds: number;
  readonly reportsBatchItemFailures: boolean;
  readonly maximumConcurrency?: number;
}

export interface ScheduleDefinition {
  readonly logicalId: string;
  readonly name: string;
  /** `cron(…)` or `rate(…)`. */
  readonly expression: string;
  /** IANA name, such as `Asia/Shanghai`. */
  readonly timezone: string;
  readonly functionArn: string;
  /** JSON text; `<aws.scheduler.scheduled-time>` in it stands for the occurrence. */
  readonly input: string;
}

export interface HttpApiDefinition {
  readonly id: string;
  readonly routes: readonly RouteDefinition[];
  readonly cors?: CorsDefinition;
}

export interface RouteDefinition {
  /** `GET /v1/zones/{zone}`, `ANY /{proxy+}` or `$default`. */
  readonly key: string;
  readonly functionArn: string;
  readonly authorizer?: JwtAuthorizerDefinition;
  readonly scopes: readonly string[];
}

export interface JwtAuthorizerDefinition {
  readonly issuer: string;
  readonly audience: readonly string[];
  /** Name of the header that carries the token, in lower case. */
  readonly header: string;
}

export interface CorsDefinition {
  readonly allowOrigins: readonly string[];
  readonly allowMethods: readonly string[];
  readonly allowHeaders: readonly string[];
  readonly exposeHeaders: readonly string[];
  readonly allowCredentials: boolean;
  /** Seconds. */
  readonly maxAge?: number;
}
