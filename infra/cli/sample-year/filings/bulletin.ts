import { between, nth } from '../draw.ts';
import type { SampleFiling, SampleRow } from '../filing.ts';
import { media, products } from '../names.ts';
import { inGoodTime } from '../windows.ts';
import type { SampleZone } from '../zones.ts';

/** 专报: an item of each of the four kinds, each quarter; with its document. */
export const bulletinFilings = (zone: SampleZone, year: number): readonly SampleFiling[] =>
  [1, 2, 3, 4].map((quarter) => ({
    zone: zone.id,
    form: 'bulletin',
    period: `${year}Q${quarter}`,
    receivedAt: inGoodTime(zone.id, 'bulletin', `${year}Q${quarter}`),
    rows: { items: itemsOf(zone, year, quarter) },
    ...(zone.id === 'taizhou' ? { ownLayout: true as const } : {}),
  }));

const itemsOf = (zone: SampleZone, year: number, quarter: number): readonly SampleRow[] => {
  const key = `${zone.id}/${year}/${quarter}`;
  const product = nth(products, between(0, 7, `${key}/product`));
  const [signed, billion, growth, days] = [
    between(3, 12, `${key}/signed`),
    between(8, 60, `${key}/billion`),
    between(20, 120, `${key}/growth`) / 10,
    between(2, 9, `${key}/days`),
  ];
  const area = nth(zone.subAreas, quarter).name;
  return [
    {
      category: '招商活动',
      title: `${zone.city}联动创新区举办专题招商推介会`,
      subArea: '全区',
      abstract: `推介会上签约项目${signed}个，计划总投资${billion}亿元，涉及${product}等产业链上下游企业。`,
    },
    {
      category: '项目推进',
      title: `${area}${product}项目进入设备安装阶段`,
      subArea: area,
      abstract: `${product}项目完成主体施工，累计完成投资${billion / 10}亿元，计划年内试生产。`,
    },
    {
      category: '经济运行',
      title: `${zone.city}联动创新区外贸运行平稳`,
      subArea: '全区',
      abstract: `今年以来全区进出口保持平稳，重点监测的${between(40, 90, key)}家企业出口增长${growth}%。`,
    },
    {
      category: '改革创新',
      title: `${area}推出通关便利化新举措`,
      subArea: area,
      abstract: `${area}推行查验预约和结果互认，单票货物平均通关时间压缩${days}小时，惠及企业${signed * 9}家。`,
    },
  ].map((item, at) => {
    const [medium, mediaLevel] = nth(media, at + quarter);
    const month = String(quarter * 3 - 2 + (at % 3)).padStart(2, '0');
    return {
      ...item,
      date: `${year}-${month}-${between(10, 28, `${key}/${at}`)}`,
      medium,
      mediaLevel,
      link: `https://example.org/${zone.id}/${year}/${quarter}/${at + 1}`,
    };
  });
};
