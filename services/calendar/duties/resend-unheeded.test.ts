import { beforeEach, describe, expect, it } from 'vitest';
import { evaluationCompleted } from '../../../events/evaluation-completed.v1.ts';
import { evaluationTransitioned } from '../../../events/evaluation-transitioned.v1.ts';
import { exportRequested } from '../../../events/export-requested.v1.ts';
import { outgoing } from '../../../events/outgoing.ts';
import { submissionCommented } from '../../../events/submission-commented.v1.ts';
import { submissionValidated } from '../../../events/submission-validated.v1.ts';
import { bundles } from '../../../libs/ports/bundles.ts';
import { loggedIds } from '../../../libs/ports/event-log.ts';
import { type ExportJob, exportJobs } from '../../../libs/ports/exports.ts';
import type { Write } from '../../../libs/ports/records.ts';
import { drafts, releases } from '../../../libs/ports/reports.ts';
import { reviewedCopies } from '../../../libs/ports/reviewed-copies.ts';
import { submissions } from '../../../libs/ports/submissions.ts';
import { commitWork, type OutgoingEvent, SENT } from '../../../libs/ports/unit-of-work.ts';
import { hangzhou, lodge, registerZones } from '../../../test/support/line/lodge.ts';
import { expectOneEffect } from '../../../test/support/line/one-effect.ts';
import { type Line, openLine } from '../../../test/support/line/open-line.ts';
import { resendUnheeded } from './resend-unheeded.ts';

const SENT_AT = '2026-03-03T01:00:00.000Z';
const made = { source: 'lianchuang/test', cause: 'test', time: SENT_AT } as const;

let line: Line;
beforeEach(() => {
  line = openLine();
});

const commit = async (event: OutgoingEvent, into = line): Promise<void> => {
  into.setClock(SENT_AT);
  const audit = { actor: 'test', action: 'test.sent', subject: event.id };
  await commitWork(into.ports, { table: 'intake', chain: 'hangzhou', audit, writes: [], events: [event] });
};

/** How many the duty sends so many minutes after the event was sent. */
const sentAfter = (minutes: number, { ports } = line): Promise<number> =>
  resendUnheeded.run(ports, new Date(Date.parse(SENT_AT) + minutes * 60_000).toISOString());

const watched = () => line.records.all().filter(({ due }) => due?.pk === SENT);

const logged = ({ id }: OutgoingEvent): Write => loggedIds.write(id, 'absent', { sequence: 1 });

const validated = outgoing(submissionValidated, { ...made, subject: 'sub-1', data: submissionValidated.example });

describe('an event of which people are to be told', () => {
  it('and that is not in the log is sent again after ten minutes, then after twice as long each time', async () => {
    await commit(validated);
    const sent: number[] = [];
    for (const minutes of [9, 10, 11, 29, 30, 69, 70, 71]) sent.push(await sentAfter(minutes));
    expect(sent).toEqual([0, 1, 0, 0, 1, 0, 1, 0]);
    expect(new Set(line.sent('notice').map(({ id }) => id)).size).toBe(1);
    expect(line.sent('notice').length).toBe(4);
  });

  it('and that is in the log is sent no more, and looked at once', async () => {
    await commit(validated);
    await line.place(logged(validated));
    expect(watched().length).toBe(1);
    expect(await sentAfter(10)).toBe(0);
    expect(watched()).toEqual([]);
    const reads: string[] = [];
    const readRecord: typeof line.ports.readRecord = (key) => {
      reads.push(key.table);
      return line.ports.readRecord(key);
    };
    await sentAfter(20, { ...line, ports: { ...line.ports, readRecord } });
    expect(reads).toEqual(['calendar']);
  });

  it('is looked for each ten minutes', async () => {
    await sentAfter(10);
    await commit(validated);
    expect([await sentAfter(19), await sentAfter(20)]).toEqual([0, 1]);
  });
});

const run = { evaluation: 'e', run: 'run-2025-0123456789abcdef' };
const files = { files: [], year: 2025, ...run };
const job: Omit<ExportJob, 'state'> = {
  ...{ id: 'x', kind: 'submissions', format: 'csv', year: 2025 },
  asked: { by: 'office-1', role: 'office', at: SENT_AT },
};
const transition = (to: 'feedback' | 'circulated') =>
  outgoing(evaluationTransitioned, { ...made, subject: 'e', data: { ...run, year: 2025, to } });
const circulated = transition('circulated');
const completed = outgoing(evaluationCompleted, { ...made, subject: 'e', data: { ...run, year: 2025 } });
const asked = outgoing(exportRequested, { ...made, subject: 'x', data: { export: 'x' } });
const released = (decidedAt: string) => releases.write(2025, 'absent', { ...files, stage: 'released', decidedAt });
const bundle = bundles.write(run, 'absent', { ...run, key: 'b', size: 1, sha256: 's', keyId: 'k' });

describe('what should come of an event, where it', () => {
  it.each<readonly [string, OutgoingEvent, readonly Write[], readonly Write[]]>([
    [
      'an export',
      asked,
      [exportJobs.write('x', 'absent', { ...job, state: 'queued' })],
      [exportJobs.write('x', 1, { ...job, state: 'done' })],
    ],
    [
      'a running export',
      asked,
      [exportJobs.write('x', 'absent', { ...job, state: 'running' })],
      [exportJobs.write('x', 1, { ...job, state: 'failed' })],
    ],
    [
      'the draft of a report',
      completed,
      [logged(completed)],
      [drafts.write(run, 'absent', { ...files, stage: 'draft', decidedAt: '' })],
    ],
    ['a released report', circulated, [logged(circulated), bundle], [released(SENT_AT)]],
    [
      'a release of this decision',
      circulated,
      [logged(circulated), bundle, released('2026-03-02T01:00:00.000Z')],
      [releases.write(2025, 1, { ...files, stage: 'released', decidedAt: SENT_AT })],
    ],
    ['a bundle', circulated, [logged(circulated), released('2026-03-04T01:00:00.000Z')], [bundle]],
    ['nothing but what people are told', transition('feedback'), [bundle], [logged(transition('feedback'))]],
  ])('is %s, is missing, is sent again, and once it is there, no more', async (_, event, before, then) => {
    await commit(event);
    await line.place(...before);
    expect(await sentAfter(10)).toBe(1);
    await line.place(...then);
    expect(await sentAfter(30)).toBe(0);
    expect(watched()).toEqual([]);
  });

  it.each([
    ['a copy with the comments', '数据表.xlsx', 1],
    ['no copy, since a CSV has no cells to write on', '数据表.csv', 0],
  ])('is %s, is found', async (_, name, again) => {
    await registerZones(line, hangzhou);
    await lodge(line, { state: 'returned' });
    const { value, version } = (await submissions.read(line.ports.readRecord, 'sub-1')) ?? expect.fail();
    const reviewed = { by: 'office-1', at: SENT_AT, decision: 'return', comments: { key: 'k', count: 1 } } as const;
    const named = value.files.map((file) => ({ ...file, name }));
    await line.place(submissions.write('sub-1', version, { ...value, files: named, reviewed }));
    const data = { submission: 'sub-1', ...value.filing, attempt: 1 };
    await commit(outgoing(submissionCommented, { ...made, subject: 'sub-1', data }));
    expect(await sentAfter(10)).toBe(again);
    const annotated = { key: 'a', size: 1, sha256: 's' };
    await line.place(reviewedCopies.write('sub-1', 'absent', { annotated, at: SENT_AT }));
    expect(await sentAfter(30)).toBe(0);
    expect(watched()).toEqual([]);
  });
});

it('has one effect, whatever is repeated or breaks', async () => {
  const arrange = async () => {
    const fresh = openLine();
    await commit(validated, fresh);
    await commit(asked, fresh);
    await fresh.place(logged(validated));
    return fresh;
  };
  const act = (ports: Line['ports']) => resendUnheeded.run(ports, '2026-03-03T01:15:00.000Z');
  expect(await expectOneEffect({ arrange, act })).toBeGreaterThanOrEqual(10);
}, 30_000);
