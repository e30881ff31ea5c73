import { describe, expect, it } from 'vitest';
import { officeColumnsOf } from './office-columns.ts';
import { recordForms } from './record-forms.ts';
import { describeForm } from './records/describe-form.ts';
import { recordSchema } from './records/record-schema.ts';

const withOffice = recordForms.flatMap((form) =>
  form.officeColumns ? [[form.id, form, form.officeColumns] as const] : [],
);

it('the list has the office’s columns of every form, and of no other', () => {
  expect(withOffice.map(([id]) => id)).toEqual([
    'work-plan',
    'reform-replication',
    'delegated-powers',
    'empowerment-request',
  ]);
  for (const { id, officeColumns } of recordForms) expect(officeColumnsOf(id), id).toBe(officeColumns);
  expect(officeColumnsOf('constructor')).toBeUndefined();
});

describe.each(withOffice)('the office’s columns of %s', (_, form, office) => {
  it('stand beside a table of the form, and are none of its own', () => {
    const sheet = form.sheets.find(({ id }) => id === office.sheet);
    const own = sheet?.columns.flatMap(({ field, label, names = [] }) => [field, label, ...names]) ?? [];
    expect(own.length).toBeGreaterThan(0);
    for (const { field, label } of office.columns) {
      expect(own).not.toContain(field);
      expect(own).not.toContain(label.zh);
    }
  });

  it('call rows by what the table tells them apart by', () => {
    const sheet = form.sheets.find(({ id }) => id === office.sheet);
    const row = (value: string) => ({
      cells: Object.fromEntries((sheet?.key ?? []).map((field) => [field, { value: `${value}${field}` }])),
    });
    const names = office.rowNames([row('A'), row('B')]);
    expect(new Set(names).size).toBe(2);
    for (const field of sheet?.key ?? []) expect(names[0]?.toLowerCase()).toContain(`a${field}`.toLowerCase());
  });

  it('need only what the form is given anyway', () => {
    for (const need of office.needs ?? []) expect(form.needs).toContainEqual(need);
  });

  it('are on the form’s page and in its schema as the office’s', () => {
    const page = describeForm(form);
    const [, part = ''] = page.split('## 省自贸办填写栏');
    const schema = recordSchema(form) as {
      'x-office-columns': { columns: Readonly<Record<string, { title: string }>> };
    };
    for (const { field, label, definition } of office.columns) {
      expect(part.split('\n## ')[0]).toContain(`| ${label.zh}<br>${label.en} | \`${field}\` |`);
      expect(part).toContain(definition.zh);
      expect(schema['x-office-columns'].columns[field]?.title).toBe(label.zh);
    }
  });
});

it('a form without such columns has no part for them', () => {
  const form = recordForms.find(({ id }) => id === 'bulletin')!;
  expect(describeForm(form)).not.toContain('省自贸办填写栏');
  expect(recordSchema(form)).not.toHaveProperty('x-office-columns');
});
