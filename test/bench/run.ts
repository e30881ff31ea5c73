import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensurePackage } from '../../infra/local/package.ts';
import { annotating } from './annotating.ts';
import { boards } from './boards.ts';
import { demo } from './demo.ts';
import { functions } from './functions.ts';
import { describeMachine, machineLine } from './machine.ts';
import { measuredMarkdown } from './markdown.ts';
import type { Measured, Part } from './part.ts';
import { pipeline } from './pipeline.ts';
import { reading } from './reading.ts';
import { readingAForm } from './reading-a-form.ts';
import { readingByLength } from './reading-by-length.ts';
import { readingByWriter } from './reading-by-writer.ts';
import { requests } from './requests.ts';
import { robustness } from './robustness.ts';
import { scoring } from './scoring.ts';
import { simulation } from './simulation.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/** Every part, in the order of the README. To add one is to add its file and a line here. */
const PARTS: Readonly<Record<string, Part>> = {
  pipeline,
  functions,
  demo,
  boards,
  requests,
  reading,
  'reading-a-form': readingAForm,
  'reading-by-length': readingByLength,
  'reading-by-writer': readingByWriter,
  annotating,
  scoring,
  robustness,
  simulation,
};

const say = (line: string): void => console.error(line);

/** Runs the parts that were named, or all. Prints Markdown, or JSON with `--json`. Gives the exit code: 0, or 64 for wrong usage. */
const bench = async (args: readonly string[]): Promise<number> => {
  const chosen = readChoice(args);
  if (!chosen) {
    say(`usage: npm run bench -- [--json] [${Object.keys(PARTS).join('] [')}]`);
    return 64;
  }
  const machine = describeMachine();
  const packaged = () => ensurePackage({ root: ROOT, cacheDir: join(ROOT, '.local/package') });
  const measured: Record<string, Measured> = {};
  for (const [name, part] of chosen.parts) measured[name] = await part({ root: ROOT, packageDir: packaged, say });
  if (chosen.json) {
    const numbers = Object.entries(measured).map(([name, part]) => [name, part.numbers]);
    console.log(JSON.stringify({ machine, ...Object.fromEntries(numbers) }, null, 2));
  } else {
    console.log(`${machineLine(machine)}\n`);
    for (const part of Object.values(measured)) console.log(measuredMarkdown(part));
  }
  return 0;
};

/** `undefined` where it cannot be understood. */
const readChoice = (args: readonly string[]) => {
  const { json, names } = parse(args);
  const wanted = names.length > 0 ? names : Object.keys(PARTS);
  const parts = Object.entries(PARTS).filter(([name]) => wanted.includes(name));
  return wanted.every((name) => Object.hasOwn(PARTS, name)) ? { json, parts } : undefined;
};

/** An unknown option stands among the names, where no part has it. */
const parse = (args: readonly string[]) => {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const names = tokens.flatMap((token) => {
    if (token.kind === 'positional') return token.value;
    return token.kind === 'option' && token.name !== 'json' ? token.rawName : [];
  });
  return { json: values.json === true, names };
};

process.exitCode = await bench(process.argv.slice(2));
