import { bulletinRules } from './bulletin/rules/index.ts';
import { categories, mediaLevels } from './bulletin/terms.ts';
import { bulletinHeading } from './headings/bulletin.ts';
import { choiceOf, columnsFrom } from './records/define-column.ts';
import type { RecordForm } from './records/record-form.ts';

const column = columnsFrom('三（三）');

/** 信息专报: one row a news item of the quarter, in the four kinds that the notice names. */
export const bulletinForm: RecordForm = {
  ...bulletinHeading,
  version: 1,
  sheets: [
    {
      id: 'items',
      name: '信息专报',
      title: '联动创新区信息专报（新闻信息汇总）',
      key: ['title', 'medium'],
      blankRows: 20,
      columns: [
        column('seq', '序号', { kind: 'sequence' }, ['顺序号', 'A running number'], { width: 6 }),
        column(
          'category',
          '类别',
          choiceOf(...categories),
          ['招商活动、项目推进、经济运行、改革创新四类之一', 'One of the four kinds of news that the notice names'],
          { required: true, width: 12, names: ['信息类别', '分类'] },
        ),
        column('title', '标题', { kind: 'text', min: 4, max: 100 }, ['发布时的标题', 'The headline as published'], {
          required: true,
          width: 36,
          names: ['信息标题', '新闻标题'],
        }),
        column('date', '日期', { kind: 'date' }, ['发布日期，在本季度内', 'When it was published, in the quarter'], {
          required: true,
          width: 12,
          names: ['发布日期', '发布时间', '刊发日期'],
        }),
        column(
          'subArea',
          '片区名称',
          { kind: 'sub-area', whole: '全区' },
          ['所涉片区；涉及全区的填“全区”', 'The sub-area that it is about; 全区 for the zone as a whole'],
          { required: true, width: 14, names: ['片区', '所属片区'] },
        ),
        column(
          'abstract',
          '内容摘要',
          { kind: 'text', min: 20, max: 500 },
          ['20 至 500 字，写明事实和数据', 'In 20 to 500 characters, with facts and figures'],
          { required: true, width: 48, names: ['摘要', '主要内容'] },
        ),
        column('medium', '媒体名称', { kind: 'text', max: 60 }, ['发布的媒体', 'Where it was published'], {
          required: true,
          width: 16,
          names: ['媒体', '发布媒体'],
        }),
        column('mediaLevel', '媒体级别', choiceOf(...mediaLevels), ['媒体的级别', 'The level of the medium'], {
          required: true,
          width: 10,
          names: ['级别'],
        }),
        column('link', '链接', { kind: 'url' }, ['网络发布的填写网址', 'The address, where it is on the web'], {
          width: 30,
          names: ['网址', '链接地址'],
        }),
      ],
    },
  ],
  statements: [
    {
      id: 'noNews',
      label: '无信息类别说明',
      sheet: 'items',
      definition: {
        zh: '本季度某一类别没有信息的，说明原因',
        en: 'Why there was no news of a kind in the quarter, where there was none',
      },
    },
  ],
  rules: bulletinRules,
};
