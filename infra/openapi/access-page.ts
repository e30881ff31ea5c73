import { type Role, roles } from '../../libs/domain/actor.ts';
import { isAction } from '../../libs/domain/policy/judge.ts';
import { policy } from '../../libs/domain/policy/policy.ts';
import type { Grant, PolicyRow } from '../../libs/domain/policy/row.ts';
import type { Route } from '../../libs/lambda/route.ts';
import { accessPreface } from './access-preface.ts';
import { type RouteModule, routeModules, routesOf } from './route-modules.ts';

/**
 * The text of `docs/access.md`: who may call each route, made from the policy that is enforced and the routes themselves.
 *
 * @example writeFileSync('docs/access.md', accessPage())
 */
export function accessPage(modules: readonly RouteModule[] = routeModules): string {
  return `${[accessPreface, ...modules.map(sectionOf)].join('\n')}`;
}

function sectionOf(module: RouteModule): string {
  const { zh, en } = module.about;
  const heading = ['route', ...roles, 'state', 'not by who'];
  return [
    `### ${en} (${zh})`,
    '',
    line(heading),
    line(heading.map(() => '---')),
    ...routesOf(module).map(lineOf),
    '',
  ].join('\n');
}

function lineOf(route: Route): string {
  if (!isAction(route.id)) throw new TypeError(`route ${route.id} has no row in the policy`);
  const row: PolicyRow = policy[route.id];
  const grants = roles.map((role) => grantOf(row, role));
  return line([named(route), ...grants, (row.states ?? []).map(code).join(' '), (row.notBy ?? []).join(', ')]);
}

function named({ method, path, summary }: Route): string {
  return `${code(`${method} ${path}`)}<br>${summary.en} (${summary.zh})`;
}

function grantOf({ who, knownBy }: PolicyRow, role: Role): string {
  if (who === 'anyone') return 'any';
  const grant: Grant | undefined = who[role];
  if (!grant) return '–';
  const limit = grant.named ? ', where named' : grant.states ? `, once ${grant.states[0]}` : '';
  return `${grant.reach}${grant.reach === 'own' && knownBy ? '*' : ''}${limit}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function code(text: string): string {
  return `\`${text}\``;
}
