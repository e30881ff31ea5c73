import type { ChoiceOption } from '../records/column-type.ts';

/** At which level a reform is carried out (层级). What ministries carry out everywhere is counted apart. */
export const itemLevels: readonly ChoiceOption[] = [
  { value: '部委统一实施', aliases: ['部委', '国家部委统一实施', '国家部委'] },
  { value: '省级部门', aliases: ['省级部门实施', '省级部门组织实施', '省级'] },
  { value: '地方自主', aliases: ['地方自主实施', '地方自行实施', '地方'] },
];
