import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Reply } from '../../support/cloud/caller.ts';
import { escapePointer, type Operation } from './api-document.ts';

/** What every answer may have, of HTTP itself or as the document's own words say of all answers. */
const OF_EVERY_ANSWER = new Set([
  ...['connection', 'content-length', 'date', 'keep-alive', 'transfer-encoding', 'content-type'],
  ...['cache-control', 'content-language', 'content-disposition', 'vary'],
  ...['apigw-requestid', 'x-request-id', 'ratelimit', 'ratelimit-policy', 'traceparent'],
]);

/** What is wrong with an answer: nothing, or each thing in which it is not as the document describes it. */
export type Judge = (operation: Operation, reply: Reply) => readonly string[];

/** A judge of answers by a document, whose schemas check the bodies. */
export const judgeBy = (document: object): Judge => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema(document, 'api', false, false);
  const compiled = new Map<string, ValidateFunction>();
  const validatorAt = (pointer: string): ValidateFunction => {
    const known = compiled.get(pointer);
    if (known) return known;
    const made = ajv.compile({ $ref: `api${pointer}` });
    compiled.set(pointer, made);
    return made;
  };

  return ({ responses }, reply) => {
    if (reply.status >= 500) return [`answered ${reply.status}: ${reply.text.slice(0, 300)}`];
    const response = responses[String(reply.status)];
    if (!response) return [`answered ${reply.status}, which is not described: ${reply.text.slice(0, 300)}`];
    const { headers = {}, content = {} } = response.described;
    const undescribed = [...reply.headers.keys()].filter((name) => !OF_EVERY_ANSWER.has(name) && !(name in headers));
    const wrong = undescribed.map((name) => `${reply.status} has the header ${name}, which is not described`);
    return [...wrong, ...bodyFaults(reply, content, response.pointer, validatorAt)];
  };
};

const bodyFaults = (
  { status, headers, bytes, json }: Reply,
  content: Readonly<Record<string, { readonly schema?: object }>>,
  pointer: string,
  validatorAt: (pointer: string) => ValidateFunction,
): readonly string[] => {
  const type = headers.get('content-type')?.split(';')[0]?.trim();
  if (bytes.length === 0) return [];
  const described = type === undefined ? undefined : content[type];
  if (type === undefined || !described) return [`${status} is ${type}, which is not described`];
  if (!described.schema) return [];
  const validate = validatorAt(`${pointer}/content/${escapePointer(type)}/schema`);
  if (validate(json)) return [];
  const [error] = validate.errors ?? [];
  return [
    `${status} ${error?.instancePath} ${error?.message} ${JSON.stringify(error?.params)}: ${JSON.stringify(json).slice(0, 300)}`,
  ];
};
