import { PutObjectCommand } from '@aws-sdk/client-s3';
import { beforeAll, describe, expect, it } from 'vitest';
import { clientsOf, factOf, sendTo, startFor } from './cloud-under-test.ts';
import { fixturePackage, packagingTimeoutMs } from './fixture-package.ts';

let packageDir: string;
beforeAll(async () => {
  packageDir = await fixturePackage();
}, packagingTimeoutMs);

const deadlineMs = 20_000;
const bucket = 'fixture-test-uploads-000000000000';

async function upload(origin: string, key: string): Promise<void> {
  await clientsOf(origin).s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: 'bytes' }));
}

describe('a consumer', () => {
  it('gets each message once when all goes well', async () => {
    const { origin, settled, queues } = await startFor({ packageDir });
    const bodies = Array.from({ length: 12 }, (_, index) => `m${index}`);
    await Promise.all(bodies.map((body) => sendTo(origin, 'work', body)));
    await settled(deadlineMs);
    const facts = await Promise.all(bodies.map((body) => factOf(origin, `message ${body}`)));
    expect(facts.map((fact) => fact.seen)).toEqual(bodies.map(() => 1));
    expect(queues.counts()['fixture-test-work']).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it('keeps what it did well of a batch, and its poison ends in the dead-letter queue, from where it can be sent again', async () => {
    const { origin, settled, queues } = await startFor({ packageDir });
    await Promise.all(['good', 'poison', 'fine'].map((body) => sendTo(origin, 'work', body)));
    await settled(deadlineMs);
    expect(await queues.deadLetters()).toMatchObject([{ queue: 'fixture-test-work-dead', body: 'poison' }]);
    expect((await factOf(origin, 'message poison')).seen).toBe(2);
    expect((await factOf(origin, 'message good')).seen).toBe(1);
    expect(queues.redrive('fixture-test-work-dead', 'fixture-test-work', 10)).toBe(1);
    await settled(deadlineMs);
    expect((await factOf(origin, 'message poison')).seen).toBe(4);
  });

  it.each(['fail-all', 'lie'])('that fails as a whole leaves its batch to the queue: %s', async (body) => {
    const { origin, settled, queues } = await startFor({ packageDir });
    await sendTo(origin, 'work', body);
    await settled(deadlineMs);
    expect((await queues.deadLetters()).map((letter) => letter.body)).toEqual([body]);
  });

  it('loses no message when its thread is killed', async () => {
    let kills = 0;
    const killSandbox = (name: string) => name === 'fixture-test-consume' && kills++ === 0;
    const { origin, settled, queues } = await startFor({ packageDir, faults: { killSandbox } });
    await sendTo(origin, 'work', 'survivor');
    await settled(deadlineMs);
    expect((await factOf(origin, 'message survivor')).seen).toBeGreaterThanOrEqual(1);
    expect(await queues.deadLetters()).toEqual([]);
  });
});

describe('an upload', () => {
  it('reaches its consumer through the queue that the bucket tells, if its key is the kind', async () => {
    const { origin, settled } = await startFor({ packageDir });
    await upload(origin, 'uploads/报告 1.xlsx');
    await upload(origin, 'elsewhere/2.xlsx');
    await settled(deadlineMs);
    const encoded = 'uploads/%E6%8A%A5%E5%91%8A+1.xlsx';
    expect((await factOf(origin, `upload ${encoded}`)).seen).toBe(1);
    expect((await factOf(origin, 'upload elsewhere/2.xlsx')).seen).toBe(0);
  });

  it('is told twice when a test wants it', async () => {
    const { origin, settled } = await startFor({ packageDir, faults: { repeatNotification: () => true } });
    await upload(origin, 'uploads/1');
    await settled(deadlineMs);
    expect((await factOf(origin, 'upload uploads/1')).seen).toBe(2);
  });

  it('can be refused by a fault', async () => {
    const answer = (service: string) => (service === 's3' ? { status: 503, body: '' } : undefined);
    const { origin } = await startFor({ packageDir, faults: { answer } });
    const { s3 } = clientsOf(origin);
    const command = new PutObjectCommand({ Bucket: bucket, Key: 'uploads/1', Body: 'x' });
    await expect(s3.send(command)).rejects.toMatchObject({ $metadata: { httpStatusCode: 503 } });
  });
});

it('says what is still going on when it does not settle in time', async () => {
  const { origin, settled } = await startFor({ packageDir });
  await sendTo(origin, 'work', 'poison');
  await expect(settled(50)).rejects.toThrow(/fixture-test-work|calls of functions/);
});
