import type { Objects } from '../ports/objects.ts';
import { type S3Options, s3Files } from './s3-files.ts';
import { s3Signing } from './s3-signing.ts';

/**
 * The whole port of files on S3. A function that only reads or only signs takes `s3Files` or `s3Signing`: its bundle is smaller.
 *
 * @example
 * const objects = s3Objects({ client: s3Client(), buckets: { uploads: 'lianchuang-dev-uploads' } });
 */
export const s3Objects = (options: S3Options): Objects => ({ ...s3Files(options), ...s3Signing(options) });
