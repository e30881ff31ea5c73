import { plain } from '../../../decimal.ts';
import { canonicalUnits } from '../../../indicator-table.ts';
import type { Message } from '../../../message.ts';
import { growthText } from '../growth-text.ts';
import { lastYear } from '../last-year.ts';
import { sightFigure } from '../placed-figures.ts';
import { type RestatedBase, restatedBases } from '../restated-bases.ts';
import type { SheetRule } from '../rule.ts';
import type { JudgedSheet } from '../sheet-reading.ts';

/** A figure of the prior year is not the one that was accepted a year ago. */
export const baseDiffers: SheetRule = {
  id: 'base.differs',
  level: 'must-explain',
  source: 'The base-year guard: a base that changes changes every growth',
  hint: {
    zh: '请改为上年审核通过数；因统计口径、区划调整等修订上年数的，请说明原因并附依据',
    en: 'Use the figure accepted last year; if it was revised, by scope or boundary, give the reason and the evidence',
  },
  find: (sheet) => {
    const basis = basisOf(sheet);
    return restatedBases(sheet).map((base) => {
      const unit = canonicalUnits[base.placed.figure.field];
      const { what } = base.placed;
      const said = differenceOf(base, unit);
      const growth = growthOf(base);
      const expected = base.accepted ? `${plain(base.accepted)} ${unit}` : '与上年一致（上年未填报）';
      return sightFigure(base.placed, expected, {
        zh: `${what.zh}${said.zh}${growth?.zh ?? ''}${basis.zh}`,
        en: `${what.en} ${said.en}${growth?.en ?? ''}${basis.en}`,
      });
    });
  },
};

/** Where what was accepted last year was not filed here, the document that says so. */
const basisOf = (sheet: JudgedSheet): Message => {
  const imported = lastYear(sheet)?.imported;
  return imported
    ? { zh: `（上年数依据：${imported.document}）`, en: ` (last year’s by ${imported.document})` }
    : { zh: '', en: '' };
};

const differenceOf = ({ stated, accepted }: RestatedBase, unit: string): Message => {
  const now = `${plain(stated)} ${unit}`;
  if (!accepted) {
    return { zh: `填报 ${now}，而上年未填报该数`, en: `is ${now}, but last year it was not filed` };
  }
  const before = `${plain(accepted)} ${unit}`;
  const difference = `${plain(stated.minus(accepted))} ${unit}`;
  return {
    zh: `填报 ${now}，上年审核通过 ${before}，相差 ${difference}`,
    en: `is ${now}, but ${before} was accepted last year: a difference of ${difference}`,
  };
};

const growthOf = ({ current, stated, accepted }: RestatedBase): Message | undefined => {
  const onAccepted = current && accepted && growthText(current, accepted);
  const onStated = current && growthText(current, stated);
  if (!onAccepted || !onStated) return undefined;
  return {
    zh: `；按上年报送数${onAccepted.zh}，按本表上年数${onStated.zh}`,
    en: `; over the accepted figure ${onAccepted.en}, over this table’s ${onStated.en}`,
  };
};
