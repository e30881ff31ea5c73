import { openBuckets } from '../../../infra/local/s3/open-buckets.ts';
import { serve } from './serve.ts';

/**
 * A process of its own that serves the buckets of a file and tells its endpoint on stdout. With `--die-notifying` it
 * kills itself when it is about to deliver its first notification.
 */
const [, , file = '', mode] = process.argv;

const buckets = openBuckets({
  file,
  clock: Date.now,
  region: 'cn-north-1',
  credentials: { accessKeyId: 'LOCALKEY', secretAccessKey: 'local-secret' },
  notify() {
    if (mode === '--die-notifying') process.kill(process.pid, 'SIGKILL');
  },
});
buckets.createBucket({
  name: 'zone-files',
  versioned: true,
  cors: [],
  notifications: [{ event: 's3:ObjectCreated:*', queueArn: 'arn:aws-cn:sqs:cn-north-1:000000000000:uploads' }],
});
process.stdout.write(`${(await serve(buckets)).endpoint}\n`);
