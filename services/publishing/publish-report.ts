import { outgoing } from '../../events/outgoing.ts';
import { reportPublished } from '../../events/report-published.v1.ts';
import { sha256Hex } from '../../libs/domain/digest.ts';
import type { Evaluation } from '../../libs/domain/evaluation/evaluation.ts';
import type { Scheme } from '../../libs/domain/schemes/scheme.ts';
import { evaluations } from '../../libs/ports/evaluations.ts';
import type { BucketName, GetObject, PutObject } from '../../libs/ports/objects.ts';
import type { Expectation } from '../../libs/ports/records.ts';
import { drafts, type Report, type ReportFile, releases } from '../../libs/ports/reports.ts';
import { schemeRecords } from '../../libs/ports/schemes.ts';
import { done, type StepOutcome, setAside } from '../../libs/ports/step.ts';
import { commitWork, untilCommitted, type WorkPorts } from '../../libs/ports/unit-of-work.ts';
import { renderRankingFile } from './ranking-file.ts';
import { readRun } from './read-run.ts';
import { renderReport } from './report/render-report.ts';

/** What publishing needs. */
export interface PublishReportPorts extends WorkPorts {
  readonly getObject: GetObject;
  readonly putObject: PutObject;
}

/** The part of an evaluation's events that publishing reads. */
interface EvaluationEvent {
  readonly evaluation: string;
  readonly year: number;
  readonly run: string;
}

/** A run is complete: its watermarked draft is built, for the office alone. Built before, nothing changes. */
export const buildDraft =
  (ports: PublishReportPorts) =>
  (event: EvaluationEvent): Promise<StepOutcome> =>
    publish(ports, event, 'draft');

/** An evaluation went further: once circulated (通报), its report is frozen and released; before that, nothing is. */
export const releaseReport =
  (ports: PublishReportPorts) =>
  async (event: EvaluationEvent & { readonly to: string }): Promise<StepOutcome> =>
    event.to === 'circulated' ? publish(ports, event, 'released') : done;

const publish = (ports: PublishReportPorts, event: EvaluationEvent, stage: Report['stage']): Promise<StepOutcome> =>
  untilCommitted(async () => {
    const found = await evaluations.read(ports.readRecord, event.evaluation);
    if (found?.value.run?.id !== event.run) {
      return setAside(`没有这次考评或测算 / no such evaluation or run: ${event.evaluation}, ${event.run}`);
    }
    const before = await readBefore(ports, event, stage);
    if (before?.value.run === event.run && before.value.evaluation === event.evaluation) return done;
    const report = await buildReport(ports, found.value, stage);
    // Of two releases of a year the later decision stands, in whatever order their events come.
    if (before && before.value.decidedAt > report.decidedAt) return done;
    return (await keep(ports, event, report, before?.version ?? 'absent')) ? done : undefined;
  });

const readBefore = ({ readRecord }: PublishReportPorts, event: EvaluationEvent, stage: Report['stage']) =>
  stage === 'draft' ? drafts.read(readRecord, event) : releases.read(readRecord, event.year);

const keep = (ports: PublishReportPorts, event: EvaluationEvent, report: Report, expect: Expectation) =>
  commitWork(ports, {
    table: 'publishing',
    chain: 'province',
    audit: {
      actor: 'system:publishing',
      action: `report.${report.stage}`,
      subject: event.evaluation,
      facts: { files: report.files.map(({ name, sha256 }) => ({ name, sha256 })) },
    },
    writes: [
      report.stage === 'draft' ? drafts.write(event, expect, report) : releases.write(event.year, expect, report),
    ],
    events: report.stage === 'released' ? [publishedEvent(report)] : [],
  });

const publishedEvent = ({ year, evaluation, run, decidedAt }: Report) =>
  outgoing(reportPublished, {
    source: 'lianchuang/publishing',
    cause: `${evaluation}:${run}`,
    subject: evaluation,
    time: decidedAt,
    data: { evaluation, year, run },
  });

const buildReport = async (ports: PublishReportPorts, evaluation: Evaluation, stage: Report['stage']) => {
  const { request, run, decisions } = evaluation;
  const { inputs, result } = await readRun(ports.getObject, run);
  const bucket: BucketName = stage === 'draft' ? 'results' : 'published';
  // A draft is of the run alone: built late, it would print what was decided meanwhile.
  const activation = await readActivation(ports, inputs.scheme);
  const printed = stage === 'draft' ? [] : decisions;
  const html = renderReport({ inputs, result, stage, decisions: printed, ...(activation ? { activation } : {}) });
  const store = (name: string, contentType: string, text: string) => storeFile(ports, bucket, name, contentType, text);
  const files = [await store(`${request.year}.html`, 'text/html; charset=utf-8', html)];
  if (stage === 'draft' || inputs.scheme.disclosure === 'scores') {
    files.push(await store(`${request.year}-ranking.json`, 'application/json', renderRankingFile(result.ranking)));
  }
  return {
    year: request.year,
    evaluation: request.evaluation,
    run: run?.id ?? '',
    stage,
    decidedAt: decisions.find(({ to }) => stage === 'released' && to === 'circulated')?.at ?? '',
    files,
    ...(run?.synthetic ? { synthetic: run.synthetic } : {}),
  };
};

/** A scheme holds before a run of it is asked for, so that a draft that is built late says no more. */
const readActivation = async ({ readRecord }: PublishReportPorts, { id, version }: Scheme) =>
  (await schemeRecords.read(readRecord, { id, version }))?.value.activated;

/** Files are named by their content: what was published once can never change. */
const storeFile = async (
  { putObject }: PublishReportPorts,
  bucket: BucketName,
  name: string,
  contentType: string,
  text: string,
): Promise<ReportFile> => {
  const bytes = new TextEncoder().encode(text);
  const sha256 = sha256Hex(bytes);
  const key = `reports/${sha256}/${name}`;
  await putObject({ bucket, key, bytes, contentType });
  return { name, key, contentType, size: bytes.length, sha256 };
};
