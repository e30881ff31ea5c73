/** One CORS rule; an origin or a header may hold one `*`, as in S3. `maxAge` is in seconds. */
export interface CorsRule {
  readonly allowedOrigins: readonly string[];
  readonly allowedMethods: readonly string[];
  readonly allowedHeaders: readonly string[];
  readonly exposedHeaders: readonly string[];
  readonly maxAge?: number | undefined;
}

/** Which queue is told of a new object; `prefix` and `suffix` filter by key, and an absent one matches every key. */
interface NotificationRule {
  readonly event: 's3:ObjectCreated:*';
  readonly queueArn: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

/**
 * A bucket as the packaged template declares it.
 *
 * `lifecycle` is accepted and ignored: nothing expires in the embedded cloud.
 */
export interface BucketDefinition {
  readonly name: string;
  readonly versioned: boolean;
  readonly cors: readonly CorsRule[];
  readonly notifications: readonly NotificationRule[];
  readonly lifecycle?: unknown;
}
