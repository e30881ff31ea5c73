import type { Outcome, Refusal } from '../dynamodb/aws-json.ts';

/**
 * A refusal of SQS (HTTP 400): the shape name, and in a header the code of the older query protocol, which the SDK
 * clients still take as the error's code.
 */
export function refuse(type: string, message: string, queryCode = type): Refusal {
  return {
    status: 400,
    type: `com.amazonaws.sqs#${type}`,
    message,
    headers: { 'x-amzn-query-error': `${queryCode};Sender` },
  };
}

/** A call of SQS refused. */
export function refused(refusal: Refusal): Outcome {
  return { refusal };
}

export function queueDoesNotExist(): Refusal {
  const code = 'AWS.SimpleQueueService.NonExistentQueue';
  return refuse('QueueDoesNotExist', 'The specified queue does not exist.', code);
}

export function invalidParameter(parameter: string, value: unknown, reason: string): Refusal {
  const text = `Value ${String(value)} for parameter ${parameter} is invalid. Reason: ${reason}`;
  return refuse('InvalidParameterValue', text);
}

export function invalidReceiptHandle(handle: string): Refusal {
  return refuse('ReceiptHandleIsInvalid', `The input receipt handle "${handle}" is not a valid receipt handle.`);
}
