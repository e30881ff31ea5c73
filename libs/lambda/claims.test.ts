import { describe, expect, it } from 'vitest';
import { roles } from '../domain/actor.ts';
import { actorOf, defaultClaimNames } from './claims.ts';

const actor = (claims: Record<string, unknown> | undefined) => actorOf(claims, defaultClaimNames);
const code = (claims: Record<string, unknown> | undefined) => {
  const result = actor(claims);
  return result.ok ? 'admitted' : result.error.code;
};

describe('the actor of a token', () => {
  it('has its zone where the role is one of a zone, and none otherwise', () => {
    expect(actor({ sub: 'u1', role: 'zone-lead', zone: 'ningbo' })).toEqual({
      ok: true,
      value: { sub: 'u1', role: 'zone-lead', zone: 'ningbo' },
    });
    expect(actor({ sub: 'u2', role: 'office', zone: 'ningbo' })).toEqual({
      ok: true,
      value: { sub: 'u2', role: 'office' },
    });
  });

  it('may have any of the known roles', () => {
    for (const role of roles) expect(code({ sub: 'u', role, zone: 'ningbo' })).toBe('admitted');
  });

  it('is read from the claims that the settings name', () => {
    const names = { sub: 'uid', role: 'https://issuer.example/role', zone: 'org' };
    const claims = {
      uid: 'u1',
      'https://issuer.example/role': 'zone-officer',
      org: 'jinhua',
      sub: 'x',
      role: 'office',
    };
    expect(actorOf(claims, names)).toEqual({ ok: true, value: { sub: 'u1', role: 'zone-officer', zone: 'jinhua' } });
  });

  it('is nobody without a token', () => {
    expect(code(undefined)).toBe('access.token-missing');
  });

  it.each([
    ['no role', { sub: 'u' }],
    ['an unknown role', { sub: 'u', role: 'superuser' }],
    ['a role of another spelling', { sub: 'u', role: 'Office' }],
    ['roles as a list', { sub: 'u', role: ['office'] }],
    ['roles as the gateway writes a list', { sub: 'u', role: '[office auditor]' }],
    ['a role that every object has', { sub: 'u', role: 'constructor' }],
    ['a role as an object', { sub: 'u', role: { toString: () => 'office' } }],
    ['a role from the prototype', Object.create({ sub: 'u', role: 'office' })],
    ['no subject', { role: 'office' }],
    ['an empty subject', { sub: '', role: 'office' }],
    ['a subject that is a number', { sub: 7, role: 'office' }],
    ['a subject with a separator of keys', { sub: 'a#b', role: 'office' }],
    ['an endless subject', { sub: 'x'.repeat(129), role: 'office' }],
    ['a role of a zone without the zone', { sub: 'u', role: 'zone-officer' }],
    ['an empty zone', { sub: 'u', role: 'zone-officer', zone: '' }],
    ['zones as a list', { sub: 'u', role: 'zone-lead', zone: ['ningbo', 'jinhua'] }],
    ['zones as the gateway writes a list', { sub: 'u', role: 'zone-lead', zone: '[ningbo]' }],
  ])('is refused with %s', (_, claims) => {
    expect(code(claims)).toBe('access.token-unusable');
  });
});
