import { describe } from 'vitest';
import { acceptedTable, hangzhou, type RuleCase, testRules, withRows } from '../../institution/rule-cases-fixture.ts';
import { reformCatalogueForm } from '../../reform-catalogue.ts';
import { reformCatalogueExamples } from '../examples.ts';

const context = { zone: hangzhou, period: '2025' };
const changed = (changes: Parameters<typeof withRows>[2]) => withRows(reformCatalogueExamples, 'items', changes);
const previous = [acceptedTable(reformCatalogueForm, reformCatalogueExamples, { ...context, period: '2024' })];

const cases: Readonly<Record<string, RuleCase>> = {
  'item.removed': { bad: changed({ 3: null }), context: { references: { previous } } },
  'item.alike': { bad: changed({ 3: { item: '跨境电商零售进口退货中心仓新模式' } }), at: 'D7' },
};

describe('the rules of reform-catalogue', () => {
  testRules({
    form: reformCatalogueForm,
    folder: import.meta.dirname,
    example: reformCatalogueExamples,
    context,
    cases,
  });
});
