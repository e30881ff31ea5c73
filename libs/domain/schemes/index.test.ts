import { describe, expect, it } from 'vitest';
import { indicators } from '../indicators/index.ts';
import { findScheme, schemeReference, schemes } from './index.ts';
import { readOfficialScheme } from './read-official-scheme.ts';
import { sample2025 } from './sample-2025.ts';
import { blocksOf } from './scheme-blocks.ts';

describe('finding a scheme', () => {
  it('takes the newest version unless one is named', () => {
    expect(findScheme('sample-2025')).toBe(sample2025);
    expect(findScheme('sample-2025', 1)).toBe(sample2025);
    expect(findScheme('sample-2025', 2)).toBeUndefined();
    expect(findScheme('sample-1999')).toBeUndefined();
  });

  it('lists each id and version once', () => {
    expect(new Set(schemes.map(({ id, version }) => `${id} v${version}`)).size).toBe(schemes.length);
  });
});

it('names a scheme by its content: any change is another hash', () => {
  const { sha256 } = schemeReference(sample2025);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
  expect(schemeReference({ ...sample2025, usableWeightFloor: '70' }).sha256).not.toBe(sha256);
});

describe.each(schemes)('$id v$version', (scheme) => {
  it('is a scheme that the reader of schemes would take', () => {
    expect(readOfficialScheme(scheme)).toEqual({ ok: true, value: scheme });
  });
});

describe('sample-2025', () => {
  const [economy] = blocksOf(sample2025);

  it('weighs the seven indicators in the notice’s order, 100 in all', () => {
    expect(economy).toMatchObject({ id: 'economy', weight: '100' });
    expect(economy?.items.map(({ indicator }) => indicator)).toEqual(indicators.map(({ id }) => id));
    expect(economy?.items.map(({ weight }) => weight)).toEqual(['20', '15', '15', '10', '15', '10', '15']);
  });

  it('has the published goalposts', () => {
    expect(economy?.items.map(({ normaliser }) => normaliser)).toEqual(
      [
        ['10', '50'],
        ['1', '5'],
        ['0.5', '8'],
        ['-10', '25'],
        ['0.5', '8'],
        ['-30', '50'],
        ['-2', '6'],
      ].map(([lower, upper]) => ({ method: 'efficacy', bounds: { lower, upper }, scale: [60, 100] })),
    );
  });
});
