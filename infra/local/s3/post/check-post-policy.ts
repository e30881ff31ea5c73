import { accessDenied, type Refusal, refuse } from '../refusal.ts';
import type { FieldCondition, PostPolicy } from './post-policy.ts';

/** What a form brings to be held to its policy. */
export interface PostedForm {
  readonly bucket: string;
  /** By lower-case name. */
  readonly fields: ReadonlyMap<string, string>;
  /** Bytes of the file. */
  readonly size: number;
}

/** Fields that need no condition: they carry the policy itself. The file is not among the fields. */
const exempt = ['x-amz-signature', 'policy'];

/**
 * Holds a form to its policy: not expired, each condition met, no field without a condition, size within range.
 *
 * @param now milliseconds since the epoch
 * @returns S3's refusal, or `undefined` when all holds
 */
export function checkPostPolicy(policy: PostPolicy, form: PostedForm, now: number): Refusal | undefined {
  if (now > policy.expiration) return accessDenied('Invalid according to Policy: Policy expired.');
  const failed = policy.conditions.find((condition) => !holds(condition, form));
  if (failed !== undefined) {
    const shown = JSON.stringify([failed.operator, `$${failed.field}`, failed.value]);
    return accessDenied(`Invalid according to Policy: Policy Condition failed: ${shown}`);
  }
  const covered = new Set([...exempt, ...policy.conditions.map(({ field }) => field)]);
  const extra = [...form.fields.keys()].filter((name) => !covered.has(name) && !name.startsWith('x-ignore-'));
  if (extra.length > 0) return accessDenied(`Invalid according to Policy: Extra input fields: ${extra.join(', ')}`);
  return refuseSize(policy, form.size);
}

/** The bucket is the one of the URL, whatever the form says. */
function holds({ operator, field, value }: FieldCondition, { bucket, fields }: PostedForm): boolean {
  const actual = field === 'bucket' ? bucket : fields.get(field);
  if (actual === undefined) return false;
  return operator === 'eq' ? actual === value : actual.startsWith(value);
}

function refuseSize({ sizes }: PostPolicy, size: number): Refusal | undefined {
  const tooLarge = sizes.find(({ most }) => size > most);
  if (tooLarge !== undefined) {
    const message = 'Your proposed upload exceeds the maximum allowed size';
    const details = { ProposedSize: String(size), MaxSizeAllowed: String(tooLarge.most) };
    return refuse(400, 'EntityTooLarge', message, details);
  }
  const tooSmall = sizes.find(({ least }) => size < least);
  if (tooSmall === undefined) return undefined;
  const details = { ProposedSize: String(size), MinSizeAllowed: String(tooSmall.least) };
  return refuse(400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', details);
}
