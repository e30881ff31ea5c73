import * as z from 'zod/mini';
import { lampReasons, lamps } from '../../libs/domain/boards/lamp.ts';
import { defineRoute } from '../../libs/lambda/route.ts';
import { asOf, message, opaqueId, period, time, year, yearText, zoneId } from '../../libs/lambda/shapes.ts';
import { XLSX_TYPE } from '../../libs/workbook/media-type.ts';

const asked = {
  method: 'GET',
  query: z.strictObject({ year: yearText, zone: z.exactOptional(zoneId), asOf: z.exactOptional(asOf) }),
  problems: ['zone.unknown'],
} as const;

/** Reads the plan board. */
export const readPlanBoardRoute = defineRoute({
  ...asked,
  id: 'readPlanBoard',
  path: '/v1/plan-board',
  summary: { zh: '挂图作战表', en: 'The plan board: every task of the year with its lamp' },
  answer: {
    status: 200,
    description: {
      zh: '按区、片区列出审核通过的工作任务及红黄绿灯；asOf 为当时的状态',
      en: 'The accepted tasks by zone and sub-area, each with its lamp and why; as they stood at asOf, now by default',
    },
    body: z.strictObject({
      year,
      asOf: time,
      counts: z.strictObject({ green: z.int(), yellow: z.int(), red: z.int() }),
      items: z.array(
        z.strictObject({
          zone: zoneId,
          zoneName: z.string(),
          subArea: z.string(),
          taskId: z.string(),
          task: z.string(),
          target: z.exactOptional(z.string()),
          responsible: z.array(z.string()),
          platform: z.array(z.string()),
          deadline: z.exactOptional(z.string()),
          status: z.string(),
          adjustment: z.exactOptional(z.string()),
          lamp: z.enum(lamps),
          reasons: z.array(z.strictObject({ code: z.enum(lampReasons), message })),
          source: z.strictObject({ period, submission: opaqueId, sheet: z.string(), cell: z.string() }),
        }),
      ),
      missing: z.array(z.strictObject({ zone: zoneId, name: z.string() })),
      synthetic: z.exactOptional(z.literal(true)),
    }),
  },
  example: {
    answer: {
      year: 2025,
      asOf: '2025-09-10T09:00:00+08:00',
      counts: { green: 0, yellow: 1, red: 0 },
      items: [
        {
          zone: 'hangzhou',
          zoneName: '杭州联动创新区',
          subArea: '主城片区',
          taskId: 'T01',
          task: '建设数字贸易综合服务平台',
          target: '接入企业200家',
          responsible: ['市商务局', '市数据局'],
          platform: ['杭州高新技术产业开发区'],
          deadline: '2025-09',
          status: '推进中',
          lamp: 'yellow',
          reasons: [{ code: 'due-soon', message: { zh: '临近时限', en: 'its last day is near' } }],
          source: {
            period: '2025Q2',
            submission: '0197a3c2-5d4e-7f60-8a1b-2c3d4e5f6071',
            sheet: '工作机制',
            cell: 'C5',
          },
        },
      ],
      missing: [],
    },
  },
});

/** Answers the plan board as a workbook that is printed on one page of A3. */
export const printPlanBoardRoute = defineRoute({
  ...asked,
  id: 'printPlanBoard',
  path: '/v1/plan-board/xlsx',
  summary: { zh: '挂图作战表（工作簿）', en: 'The plan board as a workbook' },
  answer: {
    status: 200,
    description: { zh: 'A3 单页打印的工作簿（.xlsx）', en: 'A workbook (.xlsx), printed on one page of A3' },
    contentType: XLSX_TYPE,
  },
});
