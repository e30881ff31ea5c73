import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { ObjectPlace, Objects, SignedUpload, UploadPolicy } from '../../libs/ports/objects.ts';

/** The ports of files under test, and a browser's side of what they sign. */
export interface ObjectsUnderTest extends Objects {
  /** Posts a form; says whether the file was stored. */
  readonly submit: (form: SignedUpload, bytes: Uint8Array) => Promise<boolean>;
  /** Follows a link; `undefined` where it is refused or leads to no file. */
  readonly open: (url: string) => Promise<OpenedFile | undefined>;
  /** Lets time pass: at once where the clock is ours. */
  readonly passTime: (seconds: number) => Promise<void>;
}

/** What a browser is given, and the name under which it would save it. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly fileName: string;
}

/** Every promise of the ports of files (`libs/ports/objects.ts`), kept by whatever store `make` gives. */
export const describeObjects = (name: string, make: () => ObjectsUnderTest): void => {
  describe(`the objects of ${name}`, () => {
    describeFiles(make);
    describeUploads(make);
    describeDownloads(make);
  });
};

const describeFiles = (make: () => ObjectsUnderTest): void => {
  describe('keep files', () => {
    test('a file is read back with its bytes, type and time', async () => {
      const { getObject, putObject } = make();
      const place = freshPlace();
      const bytes = Uint8Array.from({ length: 70_000 }, (_, n) => n % 251);
      await putObject({ ...place, bytes, contentType: 'application/x-ndjson' });
      const found = await getObject(place);
      expect(found?.bytes).toEqual(bytes);
      expect(found?.contentType).toBe('application/x-ndjson');
      expect(found?.storedAt).toMatch(RFC_3339);
    });

    test('a file may be empty', async () => {
      const { getObject, putObject } = make();
      const place = freshPlace();
      await putObject({ ...place, bytes: new Uint8Array(), contentType: 'text/plain' });
      expect((await getObject(place))?.bytes).toEqual(new Uint8Array());
    });

    test('a file that is not there is undefined, and has no first version', async () => {
      const { getObject, findFirstVersion } = make();
      expect(await getObject(freshPlace())).toBeUndefined();
      expect(await findFirstVersion({ bucket: 'uploads', key: freshPlace().key })).toBeUndefined();
    });

    test('putting a key again is no mistake and changes nothing', async () => {
      const { getObject, putObject } = make();
      const place = freshPlace();
      await putObject({ ...place, bytes: text('first'), contentType: 'text/plain' });
      await putObject({ ...place, bytes: text('second'), contentType: 'text/html' });
      const found = await getObject(place);
      expect([found?.bytes, found?.contentType]).toEqual([text('first'), 'text/plain']);
    });

    test('buckets are separate', async () => {
      const { getObject, putObject } = make();
      const place = freshPlace();
      await putObject({ ...place, bytes: text('here'), contentType: 'text/plain' });
      expect(await getObject({ ...place, bucket: 'published' })).toBeUndefined();
    });

    test('changing the bytes that were written, or that were read, changes nothing stored', async () => {
      const { getObject, putObject } = make();
      const place = freshPlace();
      const bytes = text('kept');
      await putObject({ ...place, bytes, contentType: 'text/plain' });
      bytes.fill(0);
      (await getObject(place))?.bytes.fill(0);
      expect((await getObject(place))?.bytes).toEqual(text('kept'));
    });

    test.each(['a b+c&d=e%20f', '中文/报表 “2025”.xlsx', "it's(1)*.txt"])('a key may hold %j', async (tail) => {
      const { getObject, putObject } = make();
      const place: ObjectPlace = { bucket: 'results', key: `${randomUUID()}/${tail}` };
      await putObject({ ...place, bytes: text(tail), contentType: 'text/plain' });
      expect((await getObject(place))?.bytes).toEqual(text(tail));
    });
  });
};

const describeUploads = (make: () => ObjectsUnderTest): void => {
  describe('sign uploads', () => {
    test('a signed form stores its file, and the first version tells of it', async () => {
      const { submit, signUpload, findFirstVersion, getObject } = make();
      const { bytes, policy } = freshUpload();
      expect(await submit(await signUpload(policy), bytes)).toBe(true);
      const first = await findFirstVersion(uploaded(policy));
      expect(first).toEqual({
        versionId: expect.stringMatching(/./),
        size: bytes.length,
        storedAt: expect.stringMatching(RFC_3339),
      });
      const stored = await getObject({ ...uploaded(policy), versionId: first!.versionId });
      expect([stored?.bytes, stored?.contentType]).toEqual([bytes, policy.contentType]);
      expect(stored?.versionId).toBe(first!.versionId);
    });

    test('a second version does not change the first one', async () => {
      const { submit, signUpload, findFirstVersion, getObject, passTime } = make();
      const { bytes, policy } = freshUpload('first');
      await submit(await signUpload(policy), bytes);
      const first = await findFirstVersion(uploaded(policy));
      await passTime(1);
      const second = freshUpload('second', policy.key);
      expect(await submit(await signUpload(second.policy), second.bytes)).toBe(true);
      expect(await findFirstVersion(uploaded(policy))).toEqual(first);
      expect((await getObject({ ...uploaded(policy), versionId: first!.versionId }))?.bytes).toEqual(bytes);
      expect((await getObject(uploaded(policy)))?.bytes).toEqual(second.bytes);
    });

    test('the first version of a key is not that of a longer key', async () => {
      const { submit, signUpload, findFirstVersion } = make();
      const { bytes, policy } = freshUpload();
      await submit(await signUpload({ ...policy, key: `${policy.key}0` }), bytes);
      expect(await findFirstVersion(uploaded(policy))).toBeUndefined();
    });

    test('a form of another key, type or checksum than was signed is refused', async () => {
      const { submit, signUpload, findFirstVersion } = make();
      const { bytes, policy } = freshUpload();
      const form = await signUpload(policy);
      const other = freshUpload('other');
      const changes: Record<string, string>[] = [
        { key: other.policy.key },
        { 'Content-Type': 'text/html' },
        { 'x-amz-checksum-sha256': Buffer.from(other.policy.sha256, 'hex').toString('base64') },
        { 'x-amz-signature': '0'.repeat(64) },
        { 'x-amz-meta-more': 'than was signed' },
      ];
      for (const change of changes) {
        expect(await submit({ ...form, fields: { ...form.fields, ...change } }, bytes)).toBe(false);
      }
      expect(await findFirstVersion(uploaded(policy))).toBeUndefined();
      expect(await findFirstVersion(uploaded(other.policy))).toBeUndefined();
    });

    test.each(['key', 'Content-Type', 'x-amz-checksum-sha256'])('a form without its %s is refused', async (field) => {
      const { submit, signUpload, findFirstVersion } = make();
      const { bytes, policy } = freshUpload();
      const form = await signUpload(policy);
      const { [field]: _, ...fields } = form.fields;
      expect(await submit({ ...form, fields }, bytes)).toBe(false);
      expect(await findFirstVersion(uploaded(policy))).toBeUndefined();
    });

    test('bytes of another size or content than was signed are refused', async () => {
      const { submit, signUpload, findFirstVersion } = make();
      const { bytes, policy } = freshUpload('exactly this');
      const form = await signUpload(policy);
      for (const wrong of ['exactly this!', 'exactly thi', 'exactly that', '']) {
        expect(await submit(form, text(wrong))).toBe(false);
      }
      expect(await findFirstVersion(uploaded(policy))).toBeUndefined();
      expect(await submit(form, bytes)).toBe(true);
    });

    test('a form works until its time is over', async () => {
      const { submit, signUpload, findFirstVersion, passTime } = make();
      const { bytes, policy } = freshUpload();
      const form = await signUpload({ ...policy, seconds: 2 });
      await passTime(4);
      expect(await submit(form, bytes)).toBe(false);
      expect(await findFirstVersion(uploaded(policy))).toBeUndefined();
    });
  });
};

const describeDownloads = (make: () => ObjectsUnderTest): void => {
  describe('sign downloads', () => {
    test.each(['report.html', '2025年 杭州“指标”表.xlsx', "a'b(c)*;d=%20.csv", '😀'])(
      'a link saves the file as %j',
      async (fileName) => {
        const { open, putObject, signDownload } = make();
        const place = freshPlace();
        await putObject({ ...place, bytes: text('content'), contentType: 'text/csv' });
        const url = await signDownload({ ...place, fileName, seconds: 60 });
        expect(await open(url)).toEqual({ bytes: text('content'), contentType: 'text/csv', fileName });
      },
    );

    test('a link to a version leads to that version', async () => {
      const { open, submit, signUpload, signDownload, findFirstVersion } = make();
      const { bytes, policy } = freshUpload('first');
      await submit(await signUpload(policy), bytes);
      const { versionId } = (await findFirstVersion(uploaded(policy)))!;
      const second = freshUpload('second', policy.key);
      await submit(await signUpload(second.policy), second.bytes);
      const place = { ...uploaded(policy), fileName: 'upload.xlsx', seconds: 60 };
      expect((await open(await signDownload({ ...place, versionId })))?.bytes).toEqual(bytes);
      expect((await open(await signDownload(place)))?.bytes).toEqual(second.bytes);
    });

    test('a link works until its time is over, and a link to nothing leads nowhere', async () => {
      const { open, putObject, signDownload, passTime } = make();
      const place = freshPlace();
      expect(await open(await signDownload({ ...place, fileName: 'x', seconds: 60 }))).toBeUndefined();
      await putObject({ ...place, bytes: text('content'), contentType: 'text/csv' });
      const url = await signDownload({ ...place, fileName: 'x', seconds: 2 });
      await passTime(4);
      expect(await open(url)).toBeUndefined();
    });
  });
};

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const freshPlace = (): ObjectPlace => ({ bucket: 'results', key: `conformance/${randomUUID()}` });

const text = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content);

const freshUpload = (content = 'a workbook 工作簿', key = `uploads/${randomUUID()}/1`) => {
  const bytes = text(content);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const policy: UploadPolicy = { key, size: bytes.length, contentType, sha256, seconds: 900 };
  return { bytes, policy };
};

const uploaded = ({ key }: UploadPolicy) => ({ bucket: 'uploads', key }) as const;
