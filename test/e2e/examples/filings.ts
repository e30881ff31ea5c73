import { sha256Hex } from '../../../libs/domain/digest.ts';
import { fillTemplate } from '../../../libs/domain/forms/template/fill-template.fixture.ts';
import { templateOf } from '../../../libs/domain/forms/template/form-template.ts';
import { templateCases } from '../../../libs/domain/forms/template/template-cases.fixture.ts';
import { templateSettings } from '../../../libs/domain/forms/template/template-settings.ts';
import { writeWorkbook } from '../../../libs/workbook/write/write-workbook.ts';
import { certify, done, review, untilState } from '../../support/cloud/filing.ts';
import { filledForm } from '../../support/xlsx/filled-form.ts';
import { type ExampleWorld, officeLead, officer } from './step.ts';

/** A workbook of a form and a period, of the zone of the examples. */
interface Filed {
  readonly form: 'indicator-data' | 'work-plan';
  readonly period: string;
  readonly bytes: Uint8Array;
}

/** The second sub-area, as the example of the registry has it. */
const qiantang = { B5: '钱塘片区' } as const;

/** The figures of 2025 as nothing is to be found in them. */
export const figuresOf2025 = (note?: string): Filed['bytes'] =>
  filledForm({ unit: '杭州联动创新区', cells: qiantang, ...(note === undefined ? {} : { note }) });

/** The same with the land that is planned in place of the land in use (D4): fifteen times last year's. */
export const figuresWithPlannedLand = (): Filed['bytes'] =>
  filledForm({ unit: '杭州联动创新区', cells: { ...qiantang, D4: 180_000, D6: 188_000 } });

/** The figures of 2024, on which those of 2025 rest. */
export const figuresOf2024 = (): Filed['bytes'] => {
  const main = { C4: 380_500, E4: 231_200, F4: 76e5, G4: 850, H4: 450, I4: 1210, J4: 32_000, K4: 30_500 };
  const second = { C5: 201_300, E5: 125_400, F5: 45e5, G5: 410, H5: 277.2, I5: 655, J5: 28_120, K5: 27_300 };
  const sums = { C6: 581_800, E6: 356_600, F6: 121e5, G6: 1260, H6: 727.2, I6: 1865, J6: 60_120, K6: 57_800 };
  const energy = { L4: 88e4, L5: 6e5, L6: 148e4, M4: 86e4, M5: 59e4, M6: 145e4 };
  const added = { N4: 24e5, N5: 16e5, N6: 4e6, O4: 231e4, O5: 155e4, O6: 386e4 };
  const cells = { ...qiantang, ...main, ...second, ...sums, ...energy, ...added };
  return filledForm({ unit: '杭州联动创新区', period: '2024年度', cells });
};

/** A plan of work with the three tasks of the form's own example; `added` is a fourth, T04, that the office has to approve. */
export const workPlan = async (period: string, { added }: { readonly added: boolean }): Promise<Filed['bytes']> => {
  const found = templateCases.find(({ template }) => template.id === 'work-plan');
  if (!found) throw new Error('there is no case of the work plan');
  const { template, context, filling } = found;
  const tasks = filling.rows['工作机制'] ?? [];
  const fourth = {
    ...tasks[2],
    ...{ 工作任务: '建设生物医药保税研发中心', 任务编号: 'T04', 调整类型: '新增' },
    ...{ 调整原因: '落实省里部署', 调整文号: '杭联创办〔2025〕6号' },
  };
  const [meeting] = filling.rows['例会情况'] ?? [];
  const held = { 会议名称: '领导小组办公室三季度例会', 日期: '2025-08-15', 纪要文号: '杭联创办纪要〔2025〕3号' };
  const later = { 工作机制: [...tasks, fourth], 例会情况: [{ ...meeting, ...held }] };
  const rows = added ? { ...filling.rows, ...later } : filling.rows;
  const plan = templateOf(template, { context: { ...context, period }, settings: templateSettings });
  return new Uint8Array(await writeWorkbook(fillTemplate(plan, { ...filling, rows })));
};

/** Has a workbook of before this system accepted (导入以往年度认定数). */
export const importAccepted = async (world: ExampleWorld, filed: Filed): Promise<void> => {
  const basis = { document: '浙自贸办〔2025〕3号', date: '2025-03-18' };
  const json = { ...announced(filed), basis };
  const path = await post(world, filed, { as: officeLead, method: 'POST', path: '/v1/imports', json });
  await untilState(world.api, path, 'accepted');
};

/** Files a workbook, waits until it is found valid, and has `{submission}` stand for it. */
export const fileValid = async (world: ExampleWorld, filed: Filed): Promise<string> => {
  const call = { as: officer, method: 'POST', path: '/v1/submissions', json: announced(filed) };
  const path = await post(world, filed, call);
  const { json } = await untilState(world.api, path, 'valid', 'invalid', 'rejected');
  if (json.state !== 'valid') {
    const { text } = await done(world.api, { as: officer, path: `${path}/findings?level=error` });
    throw new Error(`${filed.form} of ${filed.period} is ${json.state}: ${text}`);
  }
  return path;
};

/** Files a workbook and takes it through to its acceptance. */
export const fileAccepted = async (world: ExampleWorld, filed: Filed): Promise<void> => {
  const path = await fileValid(world, filed);
  await certified(world, path);
  const { status, text } = await review(world.api, path, { decision: 'accept' });
  if (status !== 200) throw new Error(`it was not accepted: ${text}`);
};

/** The zone's lead signs off. */
export const certified = async ({ api }: ExampleWorld, path: string): Promise<void> => {
  const { status, text } = await certify(api, 'hangzhou', path);
  if (status !== 200) throw new Error(`it was not certified: ${text}`);
};

const nameOf = ({ form, period }: Filed): string => `${period}-${form}.xlsx`;

const announced = (filed: Filed) => {
  const { form, period, bytes } = filed;
  const files = [{ role: 'workbook', name: nameOf(filed), size: bytes.length, sha256: sha256Hex(bytes) }];
  return { zone: 'hangzhou', form, period, files };
};

const post = async (world: ExampleWorld, filed: Filed, call: Parameters<typeof done>[1]): Promise<string> => {
  const { json } = await done(world.api, call);
  const posted = await world.world.postForm({ ...json.uploads[0], name: nameOf(filed), bytes: filed.bytes });
  if (posted.status !== 204) throw new Error(`the upload answered ${posted.status}: ${posted.text}`);
  world.ids.set('{submission}', json.id);
  return `/v1/submissions/${json.id}`;
};
