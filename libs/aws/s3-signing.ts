import { GetObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import type { Objects, SignDownload, SignUpload } from '../ports/objects.ts';
import { physicalName } from './physical-name.ts';
import { reach } from './reach.ts';
import type { S3Options } from './s3-files.ts';

/**
 * Signing forms and links for browsers. Nothing is sent: a signature works as far as the signer's own rights do, and no
 * longer than its session.
 *
 * @example
 * const { signUpload } = s3Signing({ client: s3Client(), buckets: { uploads: 'lianchuang-dev-uploads' } });
 */
export const s3Signing = (options: S3Options): Pick<Objects, 'signUpload' | 'signDownload'> => ({
  signUpload: signUploadTo(options),
  signDownload: signDownloadFrom(options),
});

const signUploadTo =
  ({ client, buckets }: S3Options): SignUpload =>
  async ({ key, size, contentType, sha256, seconds }) => {
    if (!/^[0-9a-f]{64}$/i.test(sha256)) throw new TypeError('a SHA-256 has 64 hex digits');
    // S3 puts the name of the posted file there, so the key would no longer be the signer's.
    if (key.includes(FILE_NAME)) throw new TypeError(`a key cannot hold ${FILE_NAME}`);
    const form = {
      Bucket: physicalName(buckets, 'uploads'),
      Key: key,
      Expires: seconds,
      // Each field becomes a condition of equality in the policy.
      Fields: {
        'Content-Type': contentType,
        'x-amz-checksum-algorithm': 'SHA256',
        'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
      },
    };
    const range: ['content-length-range', number, number] = ['content-length-range', size, size];
    return await reach('objects.sign-upload', () => createPresignedPost(client, { ...form, Conditions: [range] }));
  };

const signDownloadFrom =
  ({ client, buckets }: S3Options): SignDownload =>
  async ({ bucket, key, versionId, fileName, seconds, inline }) => {
    const command = new GetObjectCommand({
      Bucket: physicalName(buckets, bucket),
      Key: key,
      ResponseContentDisposition: disposition(inline ? 'inline' : 'attachment', fileName),
      ...(versionId && { VersionId: versionId }),
    });
    return await reach('objects.sign-download', () => getSignedUrl(client, command, { expiresIn: seconds }));
  };

const FILE_NAME = `\${filename}`;

/** RFC 6266 with the extended form of RFC 8187, whose characters are fewer than those that `encodeURIComponent` leaves. */
const disposition = (kind: 'inline' | 'attachment', fileName: string): string => {
  const encoded = encodeURIComponent(fileName.toWellFormed()).replace(/['()*]/g, percentEncoded);
  return `${kind}; filename*=UTF-8''${encoded}`;
};

const percentEncoded = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
