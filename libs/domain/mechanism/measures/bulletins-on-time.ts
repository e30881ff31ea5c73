import type { MechanismMeasure } from '../mechanism-measure.ts';
import { meanTimeliness, timelinessRules } from '../timeliness.ts';

/** How timely the four quarterly bulletins (专报) were; how many there are counts nothing. */
export const bulletinsOnTime: MechanismMeasure = {
  id: 'bulletinsOnTime',
  title: { zh: '专报报送及时率', en: 'Bulletins on time' },
  definition: {
    zh: '四个季度专报的报送及时率的平均；数量和采用情况只展示、不计分',
    en: 'Mean timeliness of the four quarterly bulletins; volume is shown, not scored',
  },
  clause: '三（三）',
  forms: ['bulletin'],
  compute: (facts) => ({ value: meanTimeliness(facts, 'bulletin', timelinessRules) }),
};
