import { expect, it } from 'vitest';
import { sha256Hex } from '../../libs/domain/digest.ts';
import { fillTemplate } from '../../libs/domain/forms/template/fill-template.fixture.ts';
import { templateOf } from '../../libs/domain/forms/template/form-template.ts';
import { templateCases } from '../../libs/domain/forms/template/template-cases.fixture.ts';
import { templateSettings } from '../../libs/domain/forms/template/template-settings.ts';
import { onEvents } from '../../libs/lambda/events.ts';
import { recordedLogs } from '../../libs/lambda/recorded-logs.fixture.ts';
import { sqs } from '../../libs/lambda/sqs.ts';
import { writeWorkbook } from '../../libs/workbook/write/write-workbook.ts';
import { memoryWorld } from './memory-world.ts';
import { lead, office, officer } from './story/people.ts';

const zone = 'hangzhou';

/** Files the example of a form from upload to review, and returns what stands in its cells. */
const fileExample = async (world: ReturnType<typeof memoryWorld>, form: string) => {
  const { template, context, filling } = templateCases.find((one) => one.template.id === form)!;
  const plan = fillTemplate(templateOf(template, { context, settings: templateSettings }), filling);
  const bytes = new Uint8Array(await writeWorkbook(plan));
  const files = [
    { role: 'workbook', name: '张三的手机13800001234.xlsx', size: bytes.length, sha256: sha256Hex(bytes) },
  ];
  const body = { zone, form, period: context.period, files };
  const announced = await world.call(officer(zone), 'POST', '/v1/submissions', { body });
  const { id, uploads } = JSON.parse(announced.text);
  world.objects.submitForm(uploads[0].fields, bytes);
  while (await world.deliver());
  const path = `/v1/submissions/${id}`;
  const etag = async () => (await world.call(officer(zone), 'GET', path)).headers['etag'] ?? '';
  const certified = { headers: { 'if-match': await etag() } };
  await world.call(lead(zone), 'POST', `${path}/certification`, certified);
  const review = { decision: 'return', comment: '请王五（13900005678）核对' };
  await world.call(office, 'POST', `${path}/review`, { headers: { 'if-match': await etag() }, body: review });
  while (await world.deliver());
  return {
    id: String(id),
    cells: Object.values(filling.rows).flatMap((rows) => rows.flatMap((row) => Object.values(row))),
  };
};

it('the journal names requests, events and submissions, and nobody and nothing that was filed', async () => {
  const logs = recordedLogs();
  const world = memoryWorld('2026-01-12T01:00:00.000Z', logs);
  const body = { name: '杭州联动创新区', subAreas: [{ name: '主城片区' }, { name: '钱塘片区' }], cohorts: [2025] };
  await world.call(office, 'PUT', `/v1/zones/${zone}`, { headers: { 'if-none-match': '*' }, body });
  const filed = [];
  for (const form of ['institution', 'indicator-data', 'major-projects']) filed.push(await fileExample(world, form));
  // What is wrong is not repeated in the journal either: in a query, a body, or a message.
  await world.call(office, 'GET', '/v1/submissions?period=13800001234');
  await world.call(office, 'POST', '/v1/adjustments', { body: { reason: '张三 13800001234' } });
  const consume = sqs(onEvents({}), { logs, setAside: async () => {}, maxReceiveCount: 4, now: world.now });
  for (const wrong of ['张三 13800001234', '{"type":"张三","id":"13800001234"}']) {
    const record = { messageId: 'm', body: wrong, attributes: { ApproximateReceiveCount: '1' } };
    await consume({ Records: [record] } as never, {} as never);
  }

  const text = [...logs.lines, ...logs.figures].map((line) => JSON.stringify(line)).join('\n');
  for (const { id } of filed) {
    const about = logs.lines.filter(({ subject }) => subject === id);
    expect(about.filter(({ event }) => event === 'step.ended').length).toBeGreaterThanOrEqual(2);
    expect(about.filter(({ event, requestId }) => event === 'request.answered' && requestId).length).toBeGreaterThan(2);
  }
  // A number of fewer digits might stand in any id or duration.
  const cells = filed.flatMap((one) => one.cells).map((value) => String(value ?? ''));
  const telling = cells.filter((value) => (/\p{Script=Han}/u.test(value) ? value.length > 1 : value.length > 4));
  expect(telling.length).toBeGreaterThan(20);
  expect(telling.filter((value) => text.includes(value))).toEqual([]);
  for (const planted of ['13800001234', '13900005678', '张三', '王五', '核对']) expect(text).not.toContain(planted);
});
