import { en } from 'zod/locales';
import * as z from 'zod/mini';
import type { TokenClaims } from '../http-api/issuer.ts';

/** The roles that a token may carry, with what they are called. */
export const roleNames = {
  'zone-officer': { zh: '联动创新区填报员', en: 'Zone officer' },
  'zone-lead': { zh: '联动创新区签发人', en: 'Zone lead' },
  office: { zh: '省自贸办经办人', en: 'Office' },
  'office-lead': { zh: '省自贸办负责人', en: 'Office lead' },
  portal: { zh: '省级门户', en: 'Portal' },
  auditor: { zh: '审计', en: 'Auditor' },
} as const;

const roles = Object.keys(roleNames) as (keyof typeof roleNames)[];

const choice = z
  .strictObject({
    role: z.enum(roles),
    zone: z.optional(z.string().check(z.regex(/^[a-z0-9-]{1,64}$/))),
    sub: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
  })
  .check(
    z.refine((request) => request.zone !== undefined || !request.role.startsWith('zone-'), {
      error: 'a zone role needs its zone',
      path: ['zone'],
    }),
  );

/** Who a token is asked for, or what is wrong with that. */
export type ChosenPerson =
  | { readonly kind: 'person'; readonly claims: TokenClaims }
  | { readonly kind: 'refused'; readonly why: string };

/**
 * Reads who a token is asked for: a role, the zone that zone roles need, and a subject, which is `dev-<role>[-<zone>]` where none
 * is named.
 *
 * @example choosePerson({ role: 'zone-lead', zone: 'ningbo' }) // { kind: 'person', claims: { sub: 'dev-zone-lead-ningbo', … } }
 */
export function choosePerson(asked: unknown): ChosenPerson {
  const parsed = choice.safeParse(asked, { error: en().localeError });
  if (!parsed.success) return { kind: 'refused', why: z.prettifyError(parsed.error) };
  const { role, zone, sub = ['dev', role, zone].filter(Boolean).join('-') } = parsed.data;
  return { kind: 'person', claims: { sub, role, zone } };
}
