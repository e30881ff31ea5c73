import { localCredentials, localPlace } from '../place.ts';
import type { FunctionDefinition } from '../template/definitions.ts';

/**
 * The whole environment of a function's thread: its own settings and what Lambda sets, and nothing of this process's.
 * Source: Lambda, "Defined runtime environment variables".
 *
 * @param origin where the SDK finds every service; a loopback address, so that S3 is called path-style
 */
export function sandboxEnvironment(fn: FunctionDefinition, taskRoot: string, origin: string): Record<string, string> {
  return {
    ...fn.environment,
    AWS_ACCESS_KEY_ID: localCredentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: localCredentials.secretAccessKey,
    AWS_REGION: localPlace.region,
    AWS_DEFAULT_REGION: localPlace.region,
    AWS_ENDPOINT_URL: origin,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: fn.name,
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(fn.memoryMegabytes),
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${fn.name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    LAMBDA_TASK_ROOT: taskRoot,
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
    _HANDLER: fn.handler,
  };
}
