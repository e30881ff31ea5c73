import { describe, expect, it } from 'vitest';
import { type Actor, type Role, roles } from './actor.ts';
import type { Finding, FindingAudience } from './finding.ts';
import { countFindings, reservedCounts } from './finding.ts';
import { countsFor, findingsFor } from './finding-audience.ts';
import { fileRules, sheetRules } from './forms/indicator-data/rules/index.ts';
import { recordForms } from './forms/record-forms.ts';

const finding = (rule: string, audience?: FindingAudience): Finding => ({
  ...{ rule, level: 'info', sheet: null, cell: null, seen: '', expected: '' },
  message: { zh: '', en: '' },
  hint: { zh: '', en: '' },
  ...(audience ? { audience } : {}),
});

const findings = [finding('all'), finding('office', 'office'), finding('talk', 'zone-and-office')];
const filing = { zone: 'hangzhou' };
const of = (role: Role, zone = 'hangzhou'): Actor =>
  role.startsWith('zone-') ? { sub: 'x', role, zone } : { sub: 'x', role };

describe('for whom a finding is', () => {
  it('is everybody, or the office and its auditors, or the zone that filed and the office', () => {
    const seen = (actor: Actor) => findingsFor(actor, filing, findings).map(({ rule }) => rule);
    expect(Object.fromEntries(roles.slice(0, 6).map((role) => [role, seen(of(role))]))).toMatchObject({
      'zone-officer': ['all', 'talk'],
      'zone-lead': ['all', 'talk'],
      office: ['all', 'office', 'talk'],
      'office-lead': ['all', 'office', 'talk'],
      auditor: ['all', 'office'],
      portal: ['all'],
    });
    expect(seen(of('zone-lead', 'ningbo'))).toEqual(['all']);
  });

  it('counts for each role what it sees, and nothing else', () => {
    const kept = { counts: countFindings(findings), ...reservedCounts(findings) };
    for (const role of roles) {
      expect(countsFor(of(role), filing, kept)).toEqual(countFindings(findingsFor(of(role), filing, findings)));
    }
  });

  it('keeps no counts of audiences for which there is nothing', () => {
    expect(reservedCounts([finding('all')])).toEqual({});
    expect(reservedCounts(findings).reserved).toMatchObject({ office: { info: 1 }, 'zone-and-office': { info: 1 } });
  });

  it('is the office alone only of infos, since a zone answers the rest', () => {
    const rules = [...fileRules, ...sheetRules, ...recordForms.flatMap((form) => form.rules)];
    const reserved = rules.filter(({ audience }) => audience !== undefined);
    expect(reserved.length).toBeGreaterThan(0);
    expect(reserved.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
