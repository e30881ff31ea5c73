import type { TrailLine } from '../../../libs/domain/audit/trail-line.ts';
import { CommandStop } from '../command-stop.ts';

const KINDS: readonly string[] = ['seal', 'entry', 'head', 'end'] satisfies readonly TrailLine['kind'][];

/** Reads the lines of a trail; text that is none ends the command with exit code 2. What lines say is the verifier's to judge. */
export const trailLines = (text: string): readonly TrailLine[] => {
  const lines = text.split('\n').filter(Boolean);
  if (lines.length === 0) throw new CommandStop(2, 'there is no line of an audit trail in it');
  return lines.map((line, index) => {
    const value = parse(line);
    if (!isTrailLine(value)) throw new CommandStop(2, `line ${index + 1} is no line of an audit trail`);
    return value;
  });
};

const parse = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    // Told by the number of the line.
    return undefined;
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only the shape without which a line cannot be looked at. */
const isTrailLine = (value: unknown): value is TrailLine => {
  if (!isObject(value) || !KINDS.includes(String(value['kind']))) return false;
  switch (value['kind']) {
    case 'seal':
      return isObject(value['seal']) && Array.isArray(value['moved']) && value['moved'].every(isObject);
    case 'entry':
      return isObject(value['entry']);
    case 'end':
      return typeof value['at'] === 'string' && !Number.isNaN(Date.parse(value['at']));
    default:
      return true;
  }
};
