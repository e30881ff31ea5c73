import type { LocalRequest, LocalResponse } from './exchange.ts';
import type { Faults } from './faults.ts';
import type { Answerer } from './front-door.ts';
import { gatewayAnswer } from './http-api/gateway-answer.ts';
import { type HttpApi, largestBody as largestApiBody } from './http-api/http-api.ts';

/** Everything that stands behind the one port. */
export interface Behind {
  readonly dynamo: { readonly handle: HttpApi };
  readonly queues: { readonly handle: HttpApi };
  readonly buckets: { readonly handle: HttpApi; readonly has: (bucket: string) => boolean };
  readonly dev: HttpApi;
  /** Undefined when the template has no route. */
  readonly api: HttpApi | undefined;
  readonly faults: Faults;
}

type Service = 'dynamodb' | 'sqs' | 's3' | 'dev' | 'api';

const megabyte = 1024 * 1024;

/** The largest body that each takes: more than their own limits, so that each can refuse in its own words. */
const largest: Readonly<Record<Service, number>> = {
  dynamodb: 20 * megabyte,
  sqs: 4 * megabyte,
  s3: 64 * megabyte,
  dev: megabyte,
  api: largestApiBody,
};

/**
 * Tells by a request which service it is for: an SDK call of DynamoDB or SQS by its target header, S3 by a path that begins with
 * a bucket's name, `/dev/*`, and otherwise the HTTP API.
 */
export function answerer(behind: Behind): Answerer {
  function serviceOf({ headers, url }: Omit<LocalRequest, 'body'>): Service {
    const target = headers['x-amz-target'] ?? '';
    if (target.startsWith('DynamoDB_')) return 'dynamodb';
    if (target.startsWith('AmazonSQS.')) return 'sqs';
    const first = url.pathname.split('/')[1] ?? '';
    if (behind.buckets.has(first)) return 's3';
    return first === 'dev' ? 'dev' : 'api';
  }

  async function answer(service: Service, request: LocalRequest): Promise<LocalResponse> {
    switch (service) {
      case 'dynamodb':
        return behind.dynamo.handle(request);
      case 'sqs':
        return behind.faults.answer?.(service, request) ?? behind.queues.handle(request);
      case 's3':
        return behind.faults.answer?.(service, request) ?? behind.buckets.handle(request);
      case 'dev':
        return behind.dev(request);
      case 'api':
        return behind.api?.(request) ?? gatewayAnswer(404);
    }
  }

  return {
    largestBody: (head) => largest[serviceOf(head)],
    answer: async (request) => {
      const service = serviceOf(request);
      // The HTTP API refuses a long body itself, with its CORS headers; the others never see one.
      if (service !== 'api' && request.body.length > largest[service]) return gatewayAnswer(413);
      return answer(service, request);
    },
  };
}
