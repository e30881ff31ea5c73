import type { Operation } from '../operation.ts';
import { deleteObject } from './delete-object.ts';
import { getObject } from './get-object.ts';
import { headObject } from './head-object.ts';
import { listObjectVersions } from './list-object-versions.ts';
import { listObjects } from './list-objects.ts';
import { putObject } from './put-object.ts';

/** Every signed operation of the embedded S3; the form upload (POST) signs its form instead and stands apart. */
export const operations: readonly Operation[] = [
  putObject,
  getObject,
  headObject,
  deleteObject,
  listObjects,
  listObjectVersions,
];
