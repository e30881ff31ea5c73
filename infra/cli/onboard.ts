import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { findForm } from '../../libs/domain/forms/index.ts';
import { onboardingTemplate } from '../../libs/domain/onboarding/onboarding-template.ts';
import { readRegistryPlan } from '../../libs/domain/onboarding/registry-plan.ts';
import { inflateNode } from '../../libs/workbook/inflate-node.ts';
import { readWorkbookFile } from '../../libs/workbook/read-file.ts';
import { writeWorkbook } from '../../libs/workbook/write/write-workbook.ts';
import { checkFile } from './check/check-report.ts';
import { CommandStop } from './command-stop.ts';
import { importValues } from './onboard/import-values.ts';
import { type OnboardOptions, readOptions } from './onboard/options.ts';
import { register } from './onboard/register.ts';
import { importLines, type RegistryReport, registryLines } from './onboard/report-lines.ts';
import { openSystem, type System } from './onboard/system.ts';
import { printAll } from './print-all.ts';
import { runCommand } from './run-command.ts';

type Options<Kind extends OnboardOptions['kind']> = Extract<OnboardOptions, { readonly kind: Kind }>;

/**
 * Registers zones and people from one workbook (建档), or imports what was accepted of an earlier year. Gives the exit code: 0; 1 where the
 * workbook has a mistake or the system refuses something; 2 where a file cannot be read or the system not be reached.
 */
const onboard = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args);
  switch (options.kind) {
    case 'template':
      await writeTemplate(options.out);
      return 0;
    case 'registry':
      return registerAll(options);
    case 'import':
      return importOne(options);
  }
};

const writeTemplate = async (out: string): Promise<void> => {
  const bytes = await writeWorkbook(onboardingTemplate());
  try {
    await writeFile(out, bytes);
  } catch (cause) {
    throw new CommandStop(64, `${out} cannot be written: ${whyOf(cause)}`, { cause });
  }
};

const registerAll = async ({ file, system, dryRun, json }: Options<'registry'>): Promise<number> => {
  const workbook = await readWorkbookFile(await readBytes(file), { name: basename(file), inflate: inflateNode });
  if (!workbook.ok) throw new CommandStop(2, `${workbook.error.message.zh} / ${workbook.error.message.en}`);
  const { plan, findings } = readRegistryPlan(workbook.value);
  const changes = findings.length > 0 ? [] : await using(system, (open) => register(open, plan, dryRun));
  const ok = findings.length === 0 && changes.every(({ refused }) => refused === undefined);
  const report: RegistryReport = { ok, dryRun, findings, changes };
  await print(json, report, registryLines(report));
  return ok ? 0 : 1;
};

const importOne = async ({ what, system, dryRun, json }: Options<'import'>): Promise<number> => {
  const bytes = await readBytes(what.file);
  const form = findForm(what.form);
  if (!form) throw new CommandStop(64, `there is no form ${what.form}`);
  const stated = { zone: what.zone, period: what.period };
  const { report } = await checkFile({ name: basename(what.file), bytes, form, stated });
  // What would not pass is not sent; what asks for an explanation was accepted all the same.
  const errors = report.findings.filter(({ level }) => level === 'error');
  const outcome =
    errors.length > 0
      ? ({ what: 'not-accepted' } as const)
      : await using(system, (open) => importValues(open, what, { bytes, dryRun }));
  await print(json, { ...outcome, findings: errors }, importLines(outcome, errors));
  return outcome.what === 'not-accepted' || outcome.what === 'refused' ? 1 : 0;
};

const using = async <T>(which: Options<'registry'>['system'], work: (system: System) => Promise<T>): Promise<T> => {
  const system = await openSystem(which);
  try {
    return await work(system);
  } finally {
    await system.close();
  }
};

const readBytes = async (file: string): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    return Uint8Array.from(await readFile(file));
  } catch (cause) {
    throw new CommandStop(2, `${file} cannot be read: ${whyOf(cause)}`, { cause });
  }
};

const whyOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

const print = (json: boolean, report: object, lines: readonly string[]): Promise<void> =>
  printAll(json ? [`${JSON.stringify(report)}\n`] : lines.map((line) => `${line}\n`));

await runCommand(onboard);
