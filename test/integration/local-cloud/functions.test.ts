import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cloud, startCloud } from '../../../infra/local/cloud.ts';
import { templateFile } from '../../../infra/local/template/read-template.ts';
import { dataFolder, startFor } from './cloud-under-test.ts';
import { fixturePackage, packagingTimeoutMs } from './fixture-package.ts';

let packageDir: string;
let cloud: Cloud;
beforeAll(async () => {
  packageDir = await fixturePackage();
  cloud = await startCloud({ packageDir, startAt: '2031-05-06T07:08:09Z' });
}, packagingTimeoutMs);
afterAll(() => cloud?.close());

async function misbehave(how: string, origin = cloud.origin): Promise<[number, string]> {
  const response = await fetch(`${origin}/misbehave/${how}`, { method: 'POST' });
  return [response.status, await response.text()];
}

const unavailable = [503, '{"message":"Service Unavailable"}'];
const failed = [500, '{"message":"Internal Server Error"}'];

/** A copy of the package in which one text of the template is another. */
function packageWith(from: string, to: string): string {
  const changed = dataFolder();
  cpSync(packageDir, changed, { recursive: true });
  const file = join(changed, templateFile);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  return changed;
}

it('does not start with a handler that Lambda would not find', async () => {
  const changed = packageWith('services/echo.handler', 'services/reply.handler');
  await expect(startCloud({ packageDir: changed })).rejects.toThrow(/services\/reply\.js/);
});

describe('a function', () => {
  it('has its own settings and what Lambda sets, and nothing of the process that runs it', async () => {
    process.env['SECRET_OF_THE_HOST'] = 'secret';
    const { environment } = (await (await fetch(`${cloud.origin}/public/echo`)).json()) as {
      environment: Record<string, string>;
    };
    expect(environment).toMatchObject({
      STAGE: 'test',
      AWS_REGION: 'local-1',
      AWS_ENDPOINT_URL: cloud.origin,
      AWS_LAMBDA_FUNCTION_NAME: 'fixture-test-echo',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '256',
    });
    const own = Object.keys(environment).filter((name) => !/^(AWS_|LAMBDA_|_HANDLER$|LANG$|TZ$)/.test(name));
    expect(own).toEqual(['STAGE']);
  });

  it('lives in the time of the world', async () => {
    const { now, date } = (await (await fetch(`${cloud.origin}/public/echo`)).json()) as { now: number; date: string };
    expect(date).toMatch(/^2031-05-06T07:/);
    expect(Math.abs(now - cloud.now())).toBeLessThan(60_000);
  });

  it('stays warm between calls', async () => {
    const [, first] = await misbehave('count');
    const [, second] = await misbehave('count');
    expect(Number(second)).toBe(Number(first) + 1);
  });

  it.each(['hang', 'spin'])('is ended when it takes too long: %s', async (how) => {
    expect(await misbehave(how)).toEqual(unavailable);
    expect(await misbehave('count')).toEqual([200, '1']);
  });

  it('may end its own thread and is started anew by the next call', async () => {
    expect(await misbehave('exit')).toEqual(failed);
    expect(await misbehave('count')).toEqual([200, '1']);
  });

  it('fails one call, not the instance, when it throws', async () => {
    const [, before] = await misbehave('count');
    expect(await misbehave('throw')).toEqual(failed);
    expect(await misbehave('count')).toEqual([200, String(Number(before) + 2)]);
  });

  it('is throttled over its reserved concurrency', async () => {
    const answers = await Promise.all([misbehave('slow'), misbehave('slow'), misbehave('slow')]);
    expect(answers.map(([status]) => status).sort()).toEqual([204, 503, 503]);
  });

  it('can be killed in the middle of a call by a test', async () => {
    const calls: string[] = [];
    const killSandbox = (name: string) => calls.push(name) === 1;
    const { origin } = await startFor({ packageDir, faults: { killSandbox } });
    expect(await misbehave('count', origin)).toEqual(failed);
    expect(await misbehave('count', origin)).toEqual([200, '1']);
  });

  it('writes to a log of its own, and its errors with it', async () => {
    const dataDir = dataFolder();
    const lines: string[] = [];
    const logging = await startFor({ packageDir, dataDir, log: (line) => lines.push(line) });
    await misbehave('throw', logging.origin);
    await logging.close();
    const log = readFileSync(join(dataDir, 'logs/fixture-test-misbehave.log'), 'utf8');
    expect(log).toContain('as asked');
    expect(lines.join('\n')).toContain('fixture-test-misbehave: ERROR');
  });
});
