import { openQueues } from '../../../infra/local/sqs/local-queues.ts';
import { serve } from '../local-dynamodb/serve.ts';

// A process of its own, to be killed: `node queue-process.ts <file>` prints its origin once it serves.
let origin = '';
const queues = openQueues({
  file: process.argv[2] ?? '',
  clock: Date.now,
  origin: () => origin,
  region: 'us-east-1',
  accountId: '000000000000',
});
queues.createQueue({ name: 'work', visibilityTimeoutSeconds: 30 });
({ origin } = await serve(queues.handle));
process.stdout.write(`${origin}\n`);
