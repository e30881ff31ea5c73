import type { LocalRequest, LocalResponse } from '../../exchange.ts';
import { uriEncode, uriEncodePath } from '../auth/uri-encode.ts';
import type { BucketDefinition } from '../bucket-definition.ts';
import type { Storage } from '../operation.ts';
import { createObject, creationHeaders } from '../operations/create-object.ts';
import { invalidArgument, isRefusal, noSuchBucket, notImplemented, type Refusal, refuse } from '../refusal.ts';
import type { StoredVersion } from '../storage/stored-version.ts';
import { xmlDocument } from '../xml.ts';
import { checkPostPolicy } from './check-post-policy.ts';
import { readPostForm } from './post-form.ts';
import { readPostPolicy } from './post-policy.ts';
import { checkPostSignature } from './post-signature.ts';

/** The addressee of a form upload; the bucket may not exist, which only a signed form is told. */
export interface PostTarget {
  readonly name: string;
  readonly bucket: BucketDefinition | undefined;
  readonly requestId: string;
}

/**
 * Form upload, as `createPresignedPost` prepares it: the signed policy in the form authorises it, not the request.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/RESTObjectPOST.html
 */
export async function postObject(
  request: LocalRequest,
  { name, bucket, requestId }: PostTarget,
  storage: Storage,
): Promise<LocalResponse | Refusal> {
  if (!/^multipart\/form-data\b/i.test(request.headers['content-type'] ?? '')) {
    return refuse(412, 'PreconditionFailed', 'Bucket POST must be of the enclosure-type multipart/form-data');
  }
  const form = await readPostForm(request);
  if (isRefusal(form)) return form;
  const { fields, file } = form;
  const refusal = authorise(name, fields, file.length, storage) ?? refuseUnknownField(fields);
  if (refusal !== undefined) return refusal;
  if (bucket === undefined) return noSuchBucket(name);
  const headers = Object.fromEntries(fields);
  const creation = { bucket, key: fields.get('key') ?? '', headers, body: file, requestId };
  const stored = createObject({ ...creation, eventName: 'ObjectCreated:Post' }, storage);
  return isRefusal(stored) ? stored : created(request.url, bucket, stored, fields.get('success_action_status'));
}

function authorise(
  bucket: string,
  fields: ReadonlyMap<string, string>,
  size: number,
  { keys, clock }: Storage,
): Refusal | undefined {
  const refusal = checkPostSignature(fields, keys);
  if (refusal !== undefined) return refusal;
  if ((fields.get('key') ?? '') === '') {
    const message =
      "Bucket POST must contain a field named 'key'.  If it is specified, please check the order of the fields.";
    return invalidArgument(message, 'key');
  }
  const policy = readPostPolicy(fields.get('policy') ?? '');
  return isRefusal(policy) ? policy : checkPostPolicy(policy, { bucket, fields, size }, clock());
}

/** Fields that S3 acts upon and this cloud does not; `x-amz-…` beyond those it knows count among them. */
const unknownField = /^(acl|tagging|redirect|success_action_redirect|awsaccesskeyid|signature|x-amz-.*)$/;
const knownField =
  /^x-amz-(algorithm|credential|date|signature|security-token|checksum-.+|sdk-checksum-algorithm|meta-.+)$/;

function refuseUnknownField(fields: ReadonlyMap<string, string>): Refusal | undefined {
  const unknown = [...fields.keys()].find((name) => unknownField.test(name) && !knownField.test(name));
  return unknown === undefined ? undefined : notImplemented(`the form field ${unknown}`);
}

function created(url: URL, bucket: BucketDefinition, stored: StoredVersion, wanted = '204'): LocalResponse {
  const location = `${url.origin}/${uriEncode(bucket.name)}/${uriEncodePath(stored.key)}`;
  const headers = { ...creationHeaders(bucket, stored), location };
  if (wanted === '201') {
    const body = xmlDocument([
      'PostResponse',
      [
        ['Location', location],
        ['Bucket', bucket.name],
        ['Key', stored.key],
        ['ETag', `"${stored.etag}"`],
      ],
    ]);
    return { status: 201, headers: { ...headers, 'content-type': 'application/xml' }, body };
  }
  return { status: wanted === '200' ? 200 : 204, headers };
}
