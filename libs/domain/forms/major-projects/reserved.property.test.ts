import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleZone, judgeRows, type Row, tableOf } from '../../../../test/support/forms/judge-rows.ts';
import type { Actor } from '../../actor.ts';
import type { AcceptedTable } from '../../filing.ts';
import { findingsFor } from '../../finding-audience.ts';
import { disclosedTable } from '../disclosed-table.ts';
import { majorProjectsForm as form } from '../major-projects.ts';
import { majorProjectsExamples } from './examples.ts';

const auditor: Actor = { sub: 'a', role: 'auditor' };
const officer: Actor = { sub: 'o', role: 'zone-officer', zone: exampleZone.id };
const [signed, , talk] = majorProjectsExamples['projects'] as readonly [Row, Row, Row];

/** Names that stand nowhere else: what is in talks is known by them. */
const secrets = ['柔性光伏', '车规芯片', '合成生物', '低空装备', '量子测量'] as const;
const secretName = fc.constantFrom(...secrets).map((word) => `${word}项目`);
const code = fc.constantFrom('2404-330114-04-01-111111', '2404-330114-04-01-222222', null);

/** A project in any state of repair; those without a phase are as reserved as those in talks. */
const project = (phases: readonly (string | null)[]) =>
  fc.record({
    base: fc.constantFrom(signed, talk),
    name: secretName,
    code,
    phase: fc.constantFrom(...phases),
    odd: fc.constantFrom<Row>({}, { total: 'x' }, { subArea: '某片区' }, { partners: '主城片区' }, { capital: null }),
  });
const rowOf = ({
  base,
  odd,
  ...own
}: {
  base: Row;
  odd: Row;
  name: string;
  code: string | null;
  phase: string | null;
}) => ({
  ...base,
  ...own,
  ...odd,
});
const open = { ...signed, name: '公开的签约项目', investor: '公开公司（德国）', code: '2404-330114-04-01-384756' };

const filed = (zone: string, rows: readonly Row[]): AcceptedTable => ({
  zone,
  period: '2025Q3',
  fileSha256: '0',
  table: tableOf(form, { projects: rows }, '2025Q3'),
});

describe('a project under negotiation', () => {
  it('is told of to its zone and the office, and to no auditor, whatever else is wrong with the filing', () => {
    fc.assert(
      fc.property(fc.array(project(['在谈', null, '谈判中']), { minLength: 1, maxLength: 3 }), (projects) => {
        const rows = [open, ...projects.map(rowOf), { ...open, total: 'y' }];
        const { findings } = judgeRows(form, { projects: rows }, { period: '2025Q3' });
        const shown = JSON.stringify(findingsFor(auditor, { zone: exampleZone.id }, findings));
        for (const secret of secrets) expect(shown).not.toContain(secret);
        expect(findingsFor(officer, { zone: exampleZone.id }, findings)).toEqual(findings);
      }),
      { numRuns: 25, seed: 11 },
    );
  });

  it('leaves what is said of the other projects to be read by all', () => {
    const { findings } = judgeRows(form, { projects: [{ ...open, total: 'y' }, talk] }, { period: '2025Q3' });
    expect(findings).toMatchObject([{ rule: 'value.not-a-number', cell: 'J4' }]);
    expect(findings[0]).not.toHaveProperty('audience');
    const same = judgeRows(
      form,
      { projects: [{ ...talk, phase: '签约', total: 3, contracted: 5 }, talk] },
      { period: '2025Q3' },
    );
    expect(same.findings).toContainEqual(
      expect.objectContaining({ rule: 'project.repeated', audience: 'zone-and-office' }),
    );
  });

  it('of another zone is never named by the finding that a project is filed twice, nor is that zone', () => {
    fc.assert(
      fc.property(
        fc.array(project(['在谈']), { minLength: 1, maxLength: 3 }),
        fc.array(project(['在谈', '签约', '注册']), { minLength: 1, maxLength: 3 }),
        (theirs, own) => {
          const talks = theirs.map(({ base, name, code: known }) => ({
            ...talk,
            investor: base['investor'],
            name,
            code: known,
          }));
          const unique = [...new Map(talks.map((row) => [row.code ?? row.name, row])).values()];
          const references = { zones: [filed('ningbo', unique)] };
          const rows = own.map(rowOf);
          const before = judgeRows(form, { projects: rows }, { period: '2025Q3' }).findings;
          const { findings } = judgeRows(form, { projects: rows }, { period: '2025Q3', references });
          expect(findings).toEqual(before);
          expect(JSON.stringify(findings)).not.toMatch(/ningbo|宁波/u);
        },
      ),
      { numRuns: 20, seed: 12 },
    );
  });

  it('is printed for others as being there, and nothing more', () => {
    const table = tableOf(form, { projects: [open, talk] }, '2025Q3');
    const shown = disclosedTable('major-projects', table);
    expect(shown).toMatchObject({
      sheets: { projects: [{ cells: { name: { value: '公开的签约项目' } } }, { row: 5 }] },
    });
    expect(JSON.stringify(shown)).toContain('在谈，不列出');
    expect(JSON.stringify(shown)).not.toMatch(/生物医药|某制药公司/u);
    expect(disclosedTable('indicator-data', table)).toBe(table);
  });
});
