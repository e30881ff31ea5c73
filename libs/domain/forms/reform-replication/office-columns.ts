import { approval, namedBy, type OfficeColumns } from '../records/office-columns.ts';
import { type SaidRow, said } from '../records/said.ts';

/**
 * Whether a row claims that an item of the catalogue is replicated, and names its evidence (落地文件或案例).
 *
 * @example
 * claimsReplication({ cells: { replicated: { value: '是' }, evidence: { value: '杭商务〔2025〕18号' } } }); // true
 */
export const claimsReplication = (row: SaidRow): boolean =>
  ofCatalogue(row) && said(row, 'replicated') === '是' && said(row, 'evidence') !== '';

/**
 * Whether a row claims that the zone lacks the conditions for an item of the catalogue (不具备实施条件).
 *
 * @example
 * claimsExcuse({ cells: { replicated: { value: '否' }, reasonCode: { value: '其他' } } }); // false
 */
export const claimsExcuse = (row: SaidRow): boolean =>
  ofCatalogue(row) && said(row, 'replicated') === '否' && said(row, 'reasonCode') === '不具备实施条件';

const ofCatalogue = (row: SaidRow): boolean => said(row, 'kind') !== '自主创新';

/** What the office decides item by item, and the rate of replication (复制推广率) takes from it. */
export const reformReplicationOffice: OfficeColumns = {
  sheet: 'items',
  rowNames: namedBy('item', 'document'),
  columns: [
    {
      field: 'evidenceConfirmed',
      label: { zh: '落地佐证认定', en: 'Evidence confirmed' },
      ...approval,
      definition: {
        zh: '是否认可落地文件或案例；认可的计入复制推广率的分子',
        en: 'Whether the document or case shows that it is replicated; only then does it count in the rate',
      },
      rows: {
        said: {
          zh: '填“是”并写明落地文件或案例的目录事项',
          en: 'items of the catalogue that are 是, with a document or case',
        },
        where: () => claimsReplication,
      },
      required: true,
      width: 16,
    },
    {
      field: 'approval',
      label: { zh: '不具备实施条件认定', en: 'Lack of conditions approved' },
      ...approval,
      definition: {
        zh: '是否同意“不具备实施条件”；同意的不计入复制推广率的分母',
        en: 'Whether it is approved that the zone lacks the conditions; the item then leaves the rate’s denominator',
      },
      rows: {
        said: {
          zh: '原因类型为“不具备实施条件”的目录事项',
          en: 'items of the catalogue with the reason 不具备实施条件',
        },
        where: () => claimsExcuse,
      },
      required: true,
      width: 16,
    },
  ],
};
