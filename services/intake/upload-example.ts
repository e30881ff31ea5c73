/** A file of an example, as it is announced, and what storage is told of it. */
interface ExampleFile<Role extends string> {
  readonly role: Role;
  readonly name: string;
  readonly key: string;
  readonly contentType: string;
  /** Of the announced SHA-256, in base64. */
  readonly checksum: string;
}

/**
 * The signed form that an example answers for a file: each field is sent back as it is. The policy and the signature are cut short.
 *
 * @example
 * uploadExample({ role: 'scan', name: 'a.pdf', key: 'uploads/1/scan-1', contentType: 'application/pdf', checksum: '' }).role; // 'scan'
 */
export const uploadExample = <Role extends string>({ role, name, key, contentType, checksum }: ExampleFile<Role>) => ({
  role,
  name,
  url: 'https://uploads.example.com/',
  fields: {
    'Content-Type': contentType,
    'x-amz-checksum-algorithm': 'SHA256',
    'x-amz-checksum-sha256': checksum,
    bucket: 'uploads',
    'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
    'X-Amz-Credential': 'AKIAIOSFODNN7EXAMPLE/20260112/cn-north-1/s3/aws4_request',
    'X-Amz-Date': '20260112T010001Z',
    key,
    Policy: 'eyJleHBpcmF0aW9uIjoiMjAyNi0wMS0xMlQwMToxNTowMVoi…',
    'X-Amz-Signature': '6ea9da9c5d9f448f56ea12e44a3bbd0e…',
  },
});
