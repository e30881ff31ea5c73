import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accessOf, isAction } from '../../libs/domain/policy/judge.ts';
import { policy } from '../../libs/domain/policy/policy.ts';
import { accessPage } from './access-page.ts';
import { routeModules, routesOf } from './route-modules.ts';

const routes = routeModules.flatMap(routesOf);

describe('docs/access.md', () => {
  it('is what the policy says now; else run `npm run generate`', () => {
    expect(readFileSync(join(import.meta.dirname, '../../docs/access.md'), 'utf8')).toBe(accessPage());
  });

  it('has a line for every route', () => {
    const page = accessPage();
    const missing = routes.filter(({ method, path }) => !page.includes(`| \`${method} ${path}\`<br>`));
    expect(missing.map(({ id }) => id)).toEqual([]);
    expect(page).toMatch(/`POST \/v1\/submissions\/\{id\}\/review`[^|]*\| – \| – \| any \| any \| – \| – \|/);
  });
});

describe('the policy', () => {
  it('has a row for every route, and none for a route that is gone', () => {
    expect(Object.keys(policy).toSorted()).toEqual(routes.map(({ id }) => id).toSorted());
  });

  it('is what every route is served by: none says for itself who may call it', () => {
    const differing = routes.filter(({ id, access }) => !isAction(id) || String(accessOf(id)) !== String(access));
    expect(differing.map(({ id }) => id)).toEqual([]);
  });

  it('lets the auditor change nothing but ask for exports, and the portal nothing but its own webhooks', () => {
    const changing = routes.filter(({ method }) => method !== 'GET');
    const by = (role: 'auditor' | 'portal') =>
      changing.filter(({ access }) => access !== 'public' && access.includes(role)).map(({ path }) => path);
    expect(changing.length).toBeGreaterThan(30);
    expect(by('auditor')).toEqual(['/v1/exports']);
    expect(by('portal').filter((path) => !path.startsWith('/v1/webhooks'))).toEqual([]);
  });
});
