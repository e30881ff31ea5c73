import { describe, expect, it } from 'vitest';
import { readOfficialScheme } from './read-official-scheme.ts';
import { sample2025 } from './sample-2025.ts';
import { standard2025 } from './standard-2025.ts';

const problemsOf = (document: unknown) => {
  const read = readOfficialScheme(document);
  return read.ok ? [] : read.error.map(({ pointer, message }) => `${pointer} ${message.en}`);
};
type Change = readonly [path: readonly (string | number)[], value: unknown];

/** The document with values at paths; `undefined` leaves them out. */
const changed = (document: unknown, ...changes: readonly Change[]): unknown =>
  JSON.parse(JSON.stringify(changes.reduce<unknown>((made, [path, value]) => put(made, path, value), document)));

const put = (document: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown => {
  if (step === undefined) return value;
  if (Array.isArray(document)) return document.map((each, at) => (at === step ? put(each, rest, value) : each));
  const object = document as Readonly<Record<string, unknown>>;
  return { ...object, [step]: put(object[step], rest, value) };
};

const blockChild = (child: number) => ['tree', 'children', 0, 'children', child, 'weight'];

describe('an official scheme', () => {
  it('has weights that add up to 100, to 1 or to the points above them', () => {
    expect(problemsOf(changed(sample2025, [blockChild(0), '21']))).toEqual([
      '/tree/children/0/children have weights of 101 together, not of 100, 1 or 100',
    ]);
    const ones = ['0.2', '0.15', '0.15', '0.1', '0.15', '0.1', 0.15].map(
      (share, at): Change => [blockChild(at), share],
    );
    expect(problemsOf(changed(sample2025, ...ones))).toEqual([]);
    expect(problemsOf(changed(standard2025, [blockChild(1), 17]))).toEqual([
      '/tree/children/0/children have weights of 41 together, not of 100, 1 or 40',
      '/tree/children/0/children/1/children have weights of 16 together, not of 100, 1 or 17',
    ]);
  });

  it('may be of 1000 points', () => {
    const thousand = [400, 600].map((points, at): Change => [['tree', 'children', at, 'weight'], points]);
    const blocks = problemsOf(changed(standard2025, ...thousand));
    expect(blocks.map((problem) => problem.split(' ')[0])).toEqual(['/tree/children/0/children']);
    const [more] = problemsOf(changed(standard2025, [['tree', 'children', 0, 'weight'], 50]));
    expect(more).toBe('/tree/children have weights of 110 together, not of 100, 1 or 1000');
  });

  it('leaves brothers without any weight alone', () => {
    const none = [0, 1, 2, 3, 4, 5, 6].map((at): Change => [blockChild(at), undefined]);
    expect(problemsOf(changed(sample2025, ...none))).toEqual([]);
  });

  it('counts no source the wrong way round, and says what a gap counts', () => {
    const wrong = changed(sample2025, [['items', 6, 'direction'], 'down'], [['missing'], 'fail']);
    expect(problemsOf(wrong)).toEqual([
      '/items/6/direction must be up: its source is better when higher',
      '/missing must say what a gap counts in an official scheme',
    ]);
  });

  it('uses no method that is only for trying out', () => {
    const odd = changed(
      sample2025,
      [['normaliser'], { method: 'borda' }],
      [['items', 1, 'normaliser'], { method: 'raw' }],
      [['items', 2, 'treatment'], { method: 'winsorise' }],
      [['weights'], { method: 'entropy' }],
      [['tree', 'aggregate'], 'copeland'],
      [['tree', 'children', 0, 'aggregate'], 'harmonic'],
    );
    expect(problemsOf(odd)).toEqual(
      [
        '/normaliser/method',
        '/items/1/normaliser/method',
        '/weights/method',
        '/tree/aggregate',
        '/tree/children/0/aggregate',
      ].map((pointer) => `${pointer} is not for official schemes`),
    );
  });

  it('names only what there is on the way from score to place, and each once', () => {
    const placed = {
      ...standard2025,
      ranking: {
        ties: 'competition',
        tieBreaks: [{ node: 'economy' }, { item: 'gdp' }, { node: 'sea' }, { node: 'economy' }],
      },
      consequences: { 'no-award': { gradeAtMost: 'superb' }, 'block-zero': { blocks: ['economy', 'sea'] } },
      cohort: { zones: [{ zone: 'hangzhou' }, { zone: 'ningbo' }, { zone: 'hangzhou' }] },
    };
    expect(problemsOf(placed)).toEqual([
      '/ranking/tieBreaks/1/item is no item of this scheme',
      '/ranking/tieBreaks/2/node is no node of the tree',
      '/ranking/tieBreaks/3 is there twice',
      '/consequences/no-award/gradeAtMost is no grade that figures give',
      '/consequences/block-zero/blocks/1 is no node of the tree',
      '/cohort/zones/2/zone is there twice',
    ]);
    const { grades: _, ...ungraded } = standard2025;
    expect(problemsOf({ ...ungraded, consequences: { downgrade: { steps: 1 } } })).toEqual([
      '/consequences/downgrade needs grades, which the scheme has not',
    ]);
  });

  it('has grades that can all be given, each once', () => {
    const graded = (grades: object) => problemsOf({ ...sample2025, grades });
    const of = (grade: string, more: object = {}) => ({ grade, title: { zh: grade, en: grade }, ...more });
    const bands = (...from: readonly string[]) => from.map((each, at) => of(`g${at}`, { from: each }));
    expect(graded({ method: 'bands', bands: bands('90', '80'), rest: of('C') })).toEqual([]);
    expect(graded({ method: 'bands', bands: bands('60', '90', '90'), rest: of('C') })).toEqual([
      '/grades/bands/1/from must be below the 60 of the grade before, or nobody could have it',
      '/grades/bands/2/from must be below the 90 of the grade before, or nobody could have it',
    ]);
    const steps = (...shares: readonly string[]) =>
      shares.map((share, at) => of(`g${at}`, { share, rounding: 'floor' }));
    expect(graded({ method: 'quota', steps: steps('0.6', '0.4'), rest: of('C') })).toEqual([]);
    expect(graded({ method: 'quota', steps: steps('0.6', '0.5', '0.1'), rest: of('C') })).toEqual([
      '/grades/steps/1/share makes shares of 1.1 together, over 1',
    ]);
    const twice = { method: 'quota', steps: steps('0.3', '0.3'), rest: of('g0'), byDecision: of('g1') };
    expect(graded(twice)).toEqual(['/grades/rest/grade is a grade twice', '/grades/byDecision/grade is a grade twice']);
  });

  describe('counts in the units of its sources', () => {
    const scored = (item: number, normaliser: object, more: readonly Change[] = []) =>
      problemsOf(changed(sample2025, [['items', item, 'normaliser'], normaliser], ...more));

    it.each([
      ['元', [0, { method: 'goalposts', lower: 100_000, upper: 500_000 }]],
      ['亿元', [0, { method: 'efficacy', bounds: { lower: '0.001', upper: '0.005' } }]],
      ['parts of one for %', [1, { method: 'goalposts', lower: '0.01', upper: '0.05' }]],
      [
        'parts of one for growth',
        [
          3,
          {
            method: 'piecewise',
            points: [
              ['-0.1', 60],
              ['0.25', 100],
            ],
          },
        ],
      ],
      ['more than all of it', [2, { method: 'base-index', base: 101 }]],
      ['basis points', [5, { method: 'distance-to-target', target: 3000 }]],
    ] as const)('and not in %s', (_, [item, normaliser]) => {
      expect(scored(item, normaliser)).toEqual([
        expect.stringMatching(`^/items/${item}/normaliser has .* another unit`),
      ]);
    });

    it('whichever method it has, and however it is capped', () => {
      expect(scored(0, { method: 'base-index', base: '24.097' })).toEqual([]);
      expect(scored(3, { method: 'rank' })).toEqual([]);
      expect(scored(1, { method: 'efficacy', bounds: { quantile: '0.1' } })).toEqual([]);
      const cap = { method: 'cap', upper: 5_000_000 };
      expect(problemsOf({ ...sample2025, treatment: { method: 'cap', upper: 1000 } })).toEqual(
        [1, 2, 4, 6].map(() => expect.stringMatching('^/treatment has 1000 for ')),
      );
      expect(problemsOf(changed(sample2025, [['items', 0, 'treatment'], cap]))).toEqual([
        expect.stringMatching('^/items/0/treatment has 5000000 '),
      ]);
      expect(problemsOf(changed(standard2025, [['items', 4, 'normaliser', 'upper'], 100]))).toEqual([
        expect.stringMatching('^/items/4/normaliser has 100 '),
      ]);
    });

    it('which it states', () => {
      const unit = (id: string) => ['sources', id, 'unit'];
      const stated = [
        changed(sample2025, [unit('taxPerMu'), '元/亩'], [unit('rdIntensity'), '‰']),
        changed(standard2025, [unit('fdiGrowth'), '%']),
      ].flatMap(problemsOf);
      expect(stated).toEqual([
        '/sources/taxPerMu/unit must be 万元/亩, in which the indicator is measured',
        '/sources/rdIntensity/unit must be %, in which the indicator is measured',
        '/sources/fdiGrowth/unit must be 百分点, in which the indicator is measured',
      ]);
      expect(problemsOf(changed(sample2025, [unit('taxPerMu'), undefined]))[0]).toMatch('/sources/taxPerMu');
    });
  });

  it('cites what it rests on', () => {
    const cited = (citation: unknown) => problemsOf({ ...sample2025, citation });
    const clause = { document: '关于开展年度绩效考评的通知', documentNo: '浙自贸办〔2026〕1号', clause: '二' };
    expect(cited([clause, { ...clause, text: '按年度考评' }])).toEqual([]);
    const places = [cited(undefined), cited([]), cited([{ document: '通知' }])].map(([first]) => first?.split(' ')[0]);
    expect(places).toEqual(['/citation', '/citation', '/citation/0/clause']);
  });

  it('takes a manual score by one item alone', () => {
    const manual = { manual: 'review', title: { zh: '专家评审', en: 'Expert review' } };
    expect(problemsOf({ ...sample2025, sources: { ...sample2025.sources, taxPerMu: manual } })).toEqual([]);
    const twice = { ...sample2025.sources, taxPerMu: manual, rdIntensity: manual };
    expect(problemsOf({ ...sample2025, sources: twice })).toEqual(['/sources/rdIntensity/manual is there twice']);
  });

  it('has an id that can stand in an address', () => {
    expect(problemsOf({ ...sample2025, id: '方案/1' })[0]).toMatch(/^\/id /u);
  });
});

describe('golden cases', () => {
  const values = Object.fromEntries(sample2025.items.map(({ id }) => [id, '5']));
  const withCase = (table: object, expected: object) =>
    problemsOf({ ...sample2025, golden: [{ name: '样例', table, expect: expected }] });

  it('are taken where they can be computed', () => {
    expect(withCase({ units: [{ id: 'a', values }] }, { ranks: { a: 1 } })).toEqual([]);
  });

  it('name every item, no other, and expect something of units that are there', () => {
    const { taxPerMu: _, ...rest } = values;
    expect(withCase({ units: [{ id: 'a', values: { ...rest, other: '1' } }] }, { scores: { b: '1' } })).toEqual([
      '/golden/0/table/units/0/values/taxPerMu is missing',
      '/golden/0/table/units/0/values/other is no item of this scheme',
      '/golden/0/expect/scores/b is no unit of this case',
    ]);
    expect(withCase({ units: [{ id: 'a', values }] }, {})).toEqual([
      '/golden/0/expect expects neither scores nor ranks',
    ]);
    const twice = { id: 'a', values };
    expect(withCase({ units: [twice, twice] }, { ranks: { a: 1 } })).toEqual([
      '/golden/0/table/units/1/id is there twice',
    ]);
  });
});
