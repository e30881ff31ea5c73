/** One series' colour, and the colour of text upon it. */
export interface SeriesColour {
  readonly fill: string;
  readonly text: string;
}

const dark = (fill: string): SeriesColour => ({ fill, text: '#ffffff' });
const light = (fill: string): SeriesColour => ({ fill, text: '#1c1c1c' });

/**
 * Seven colours that stay apart for colour-blind readers (after Okabe and Ito), dark and light by turns, so that
 * neighbours in a bar differ in greyscale too.
 */
const palette: readonly SeriesColour[] = [
  dark('#0b4f7d'),
  light('#e8a317'),
  dark('#00695c'),
  light('#f3e37c'),
  dark('#8e3563'),
  light('#8fc9ec'),
  dark('#a8420a'),
];

/**
 * The colour of a series by its ordinal, from 1; after the seventh they begin again.
 *
 * @example
 * seriesColour(1).text; // '#ffffff'
 */
export const seriesColour = (ordinal: number): SeriesColour =>
  palette[(ordinal - 1) % palette.length] ?? { fill: '#444444', text: '#ffffff' };
