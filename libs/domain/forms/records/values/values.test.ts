import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../../workbook/workbook.ts';
import type { ColumnType } from '../column-type.ts';
import { columnUnit } from '../column-unit.ts';
import { sampleContext } from '../record-fixture.ts';
import { valueReader } from './read-value.ts';

const at = { ref: 'C4', row: 4, column: 3 };

const cellOf = (value: string | number | boolean): Cell => {
  if (typeof value === 'number') return { ...at, type: 'number', value };
  return typeof value === 'boolean' ? { ...at, type: 'boolean', value } : { ...at, type: 'string', value };
};

const read = (value: Cell | string | number | boolean, type: ColumnType, label = '', date1904 = false) =>
  valueReader(type, columnUnit([label], type.kind === 'number' ? type.unit : undefined, []), {
    ...sampleContext,
    date1904,
  })(typeof value === 'object' ? value : cellOf(value));

describe('a date', () => {
  test.each([
    ['2025-03-14', '2025-03-14'],
    ['2025/3/14', '2025-03-14'],
    ['2025.3.14', '2025-03-14'],
    ['２０２５．３．１４', '2025-03-14'],
    ['2025年3月14日', '2025-03-14'],
    ['2025 年 3 月 14 号', '2025-03-14'],
    ['2025年3月14日（星期五）', '2025-03-14'],
    ['2025-03-14 08:30', '2025-03-14'],
    ['2025-03-14T08:30:00', '2025-03-14'],
    ['20250314', '2025-03-14'],
    ['二〇二五年三月十四日', '2025-03-14'],
    ['二○二五年十二月三十一日', '2025-12-31'],
    ['45730', '2025-03-14'],
  ])('%j is %s', (text, date) => {
    expect(read(text, { kind: 'date' })).toMatchObject({ value: date });
    expect(read(text, { kind: 'date', precision: 'month' })).toMatchObject({ value: date.slice(0, 7) });
  });

  test('is read of a serial number whose format was lost, in either system', () => {
    expect(read(45730, { kind: 'date' })).toMatchObject({ value: '2025-03-14' });
    expect(read(44268, { kind: 'date' }, '', true)).toMatchObject({ value: '2025-03-14' });
    expect(read({ ...at, type: 'date', value: '2025-03-14T08:30:00' }, { kind: 'date' })).toEqual({
      value: '2025-03-14',
    });
    expect(read(20250314, { kind: 'date' })).toMatchObject({ value: '2025-03-14' });
  });

  test.each([
    ['2025年3月', '2025-03'],
    ['2025.03', '2025-03'],
    ['2025.10', '2025-10'],
    ['2025-3', '2025-03'],
    ['2025/03', '2025-03'],
    ['2025年12月底', '2025-12'],
    ['202503', '2025-03'],
    [2025.3, '2025-03'],
    [2025.12, '2025-12'],
  ])('%j is the month %s, and no day', (text, month) => {
    expect(read(text, { kind: 'date', precision: 'month' })).toMatchObject({ value: month });
    expect(read(text, { kind: 'date' })).toMatchObject({ value: null, refusal: { code: 'value.not-a-date' } });
  });

  test.each<string | number>([
    '2025-02-30',
    '2025年13月1日',
    '25.3.14',
    '2025',
    2025,
    2025.1,
    '年底',
    '3月14日',
    '1',
    0.5,
    -3,
  ])('%j is none', (text) => {
    expect(read(text, { kind: 'date', precision: 'month' }).refusal?.code).toBe('value.not-a-date');
  });
});

describe('a number', () => {
  const money: ColumnType = { kind: 'number', unit: '亿元', min: '0' };

  test.each<[string | number, string]>([
    [12.5, '12.5'],
    [0.1 + 0.2, '0.3'],
    ['12.5', '12.5'],
    ['１２．５', '12.5'],
    ['1,234.5', '1234.5'],
    ['12.5亿元', '12.5'],
    ['125000万元', '12.5'],
    ['0', '0'],
  ])('%j is %s 亿元', (text, value) => {
    expect(read(text, money)).toMatchObject({ value });
  });

  test('is in the unit of its header, of its own cell before that', () => {
    expect(read(125_000, money, '总投资（万元）').value).toBe('12.5');
    expect(read('12.5亿元', money, '总投资（万元）').value).toBe('12.5');
    expect(read('12.5 亿', money).refusal?.code).toBe('value.not-a-number');
    expect(read('1,2', money).refusal?.code).toBe('value.not-a-number');
    expect(read('12.5万美元', money).refusal?.code).toBe('value.not-a-number');
    expect(read(12.5, money, '总投资（万美元）')).toEqual({ value: null });
  });

  test('may be counted with a word, and has limits that are included', () => {
    const count: ColumnType = { kind: 'number', integer: true, min: '0', max: '120' };
    expect(read('120家', count)).toMatchObject({ value: '120', mended: '120' });
    expect(read(0, count)).toEqual({ value: '0', shown: '0' });
    expect(read(121, count).refusal).toEqual({ code: 'value.out-of-range', expected: '整数，不小于 0，不大于 120' });
    expect(read(1.5, count).refusal?.code).toBe('value.out-of-range');
    expect(read(1e15, { kind: 'number' }).refusal?.code).toBe('value.out-of-range');
  });

  test('that is shown as another is refused, and so are dates and truth', () => {
    const percent: Cell = { ...at, type: 'number', value: 0.125, numberFormat: '0.0%' };
    expect(read(percent, money).refusal?.code).toBe('value.disguised-number');
    expect(read({ ...at, type: 'date', value: '2025-03-14' }, money).refusal?.code).toBe('value.not-a-number');
    expect(read(true, money).refusal?.code).toBe('value.not-a-number');
  });
});

describe('a choice', () => {
  const yesNo: ColumnType = { kind: 'choice', options: [{ value: '是' }, { value: '否', aliases: ['部分'] }] };

  test.each<[string | boolean | number, string]>([
    ['是', '是'],
    ['√', '是'],
    ['✔', '是'],
    ['已', '是'],
    ['yes', '是'],
    [true, '是'],
    [1, '是'],
    ['×', '否'],
    ['未', '否'],
    ['部分', '否'],
    ['否。', '否'],
    ['2.否', '否'],
    ['☑是 □否', '是'],
    ['□是 √否', '否'],
  ])('%j is %s', (text, value) => {
    expect(read(text, yesNo).value).toBe(value);
  });

  test('is unsaid by a dash, and refused with the nearest options first', () => {
    expect(read('——', yesNo)).toEqual({ value: null });
    const status: ColumnType = { kind: 'choice', options: ['未启动', '推进中', '已完成'].map((value) => ({ value })) };
    expect(read('以完成', status).refusal?.expected).toBe('“已完成”、“未启动”、“推进中”');
    expect(read('☑是 ☑否', yesNo).refusal?.code).toBe('value.not-an-option');
    const many: ColumnType = {
      kind: 'choice',
      options: Array.from({ length: 12 }, (_, index) => ({ value: `第${index}类` })),
    };
    expect(read('第7累', many).refusal?.expected).toMatch(/^“第7类”.*等 12 个选项之一$/u);
  });
});

describe('a document number', () => {
  test.each([
    '浙政办发〔2025〕3号',
    '浙政办发[2025]3号',
    '浙政办发（2025）3号',
    '浙政办发【2025】3号',
    '浙政办发 [２０２５] 第03 号',
    '浙政办发〔2025年〕3号',
    '浙政办发〔2025〕3',
    '《关于〔2024〕年工作的通知》（浙政办发〔2025〕3号）',
    '见浙政办发﹝2025﹞3号',
  ])('%j is normalised', (text) => {
    expect(read(text, { kind: 'document-number' }).value).toBe('浙政办发〔2025〕3号');
  });

  test.each(['商务部公告2023年第12号', '国务院令第700号'])('%j stays as it is', (text) => {
    expect(read(text, { kind: 'document-number' })).toEqual({ value: text });
  });

  test('is one, unless many are asked for', () => {
    const two = '国发〔2023〕9号，浙政发(2024)1号';
    expect(read(two, { kind: 'document-number' }).refusal?.code).toBe('value.not-a-document-number');
    expect(read(two, { kind: 'document-number', many: true }).value).toEqual(['国发〔2023〕9号', '浙政发〔2024〕1号']);
    expect(read('市政府文件', { kind: 'document-number', many: true }).refusal?.code).toBe(
      'value.not-a-document-number',
    );
  });
});

describe('a sub-area', () => {
  const type: ColumnType = { kind: 'sub-area', whole: '全区' };

  test.each([
    ['主城片区', '主城片区'],
    ['主城　片区', '主城片区'],
    ['主城', '主城片区'],
    ['主城区块', '主城片区'],
    ['杭州主城片区', '主城片区'],
    ['杭州市主城片区', '主城片区'],
    ['全区', '全区'],
    ['全市', '全区'],
    ['杭州联动创新区', '全区'],
  ])('%j is %s', (text, name) => {
    expect(read(text, type).value).toBe(name);
  });

  test('is one of the registry', () => {
    expect(read('钱塘片区', type).refusal).toEqual({
      code: 'value.unknown-sub-area',
      expected: '“主城片区”、“临空片区”、“全区”',
    });
    expect(read('全区', { kind: 'sub-area' }).refusal?.code).toBe('value.unknown-sub-area');
  });
});

describe('words', () => {
  test('of a list are split outside brackets', () => {
    expect(read('市商务局（牵头、汇总）、市发改委，\n市科技局；市经信局。', { kind: 'list' }).value).toEqual([
      '市商务局（牵头、汇总）',
      '市发改委',
      '市科技局',
      '市经信局',
    ]);
  });

  test('of a text stay as they are, and are counted without white space', () => {
    expect(read(' （一）推进㎡。\n（二）', { kind: 'text' })).toEqual({ value: '（一）推进㎡。\n（二）' });
    expect(read('推 进 中 ', { kind: 'text', min: 4 }).refusal?.code).toBe('value.too-short');
    expect(read('推进中', { kind: 'text', max: 2 }).refusal?.expected).toBe('不超过 2 个字（现 3 个）');
    expect(read(2025, { kind: 'text' }).value).toBe('2025');
  });

  test.each(['——', '-', '/', '无', 'N/A', '　', '×'])('%j say nothing', (text) => {
    for (const kind of ['text', 'list', 'date', 'number', 'url', 'phone', 'document-number', 'sub-area'] as const) {
      expect(read(text, { kind })).toEqual({ value: null });
    }
  });

  test('are no errors and no formulas without a value', () => {
    expect(read({ ...at, type: 'error', value: '#DIV/0!' }, { kind: 'text' }).refusal?.code).toBe('value.error-cell');
    expect(read('#REF!', { kind: 'list' }).refusal?.code).toBe('value.error-cell');
    expect(read({ ...at, type: 'string', value: null, formula: 'A1' }, { kind: 'text' }).refusal?.code).toBe(
      'value.uncalculated',
    );
  });
});

describe('an address, a telephone number, a code, a zone', () => {
  test('of the web', () => {
    expect(read('https://www.zj.gov.cn/art/1.html?x=1', { kind: 'url' })).toEqual({
      value: 'https://www.zj.gov.cn/art/1.html?x=1',
    });
    expect(read('原文链接：https://a.cn/b，请查看', { kind: 'url' }).value).toBe('https://a.cn/b');
    expect(read('www.zj.gov.cn', { kind: 'url' }).value).toBe('http://www.zj.gov.cn');
    for (const text of ['见附件', 'ftp://a.cn', 'https://a.cn https://b.cn', 'https://']) {
      expect(read(text, { kind: 'url' }).refusal?.code).toBe('value.not-a-url');
    }
  });

  test.each<[string | number, string]>([
    [13800000000, '13800000000'],
    ['138 0000 0000', '13800000000'],
    ['138-0000-0000', '13800000000'],
    ['+86 13800000000', '13800000000'],
    ['0571-87050000', '0571-87050000'],
    ['（0571）87050000转8012', '0571-87050000-8012'],
    ['0571－87050000/13800000000', '0571-87050000、13800000000'],
    ['87050000', '87050000'],
  ])('of a telephone: %j', (text, phone) => {
    expect(read(text, { kind: 'phone' }).value).toBe(phone);
  });

  test.each(['12345', '张三', '1380000000'])('of no telephone: %j', (text) => {
    expect(read(text, { kind: 'phone' }).refusal?.code).toBe('value.not-a-phone');
  });

  test('of a fixed shape, and of the zone in any spelling', () => {
    const code: ColumnType = { kind: 'code', pattern: /^T-\d{2}$/u, shape: 'T-01' };
    expect(read(' t－０１ ', code)).toEqual({ value: 'T-01', mended: 'T-01' });
    expect(read('T-1', code).refusal).toEqual({ code: 'value.not-a-code', expected: 'T-01' });
    for (const text of ['杭州', '杭州市', '中国（浙江）自由贸易试验区杭州联动创新区']) {
      expect(read(text, { kind: 'zone' })).toEqual({ value: '杭州联动创新区' });
    }
    expect(read('宁波', { kind: 'zone' }).refusal?.code).toBe('value.unknown-zone');
  });
});
