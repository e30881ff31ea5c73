import { openDynamo } from '../../../infra/local/dynamodb/local-dynamo.ts';
import { ORDERS } from './orders-table.ts';
import { serve } from './serve.ts';

// A process of its own, to be killed: `node dynamo-process.ts <directory>` prints its origin once it serves.
const dynamo = await openDynamo({ path: process.argv[2] ?? '', clock: Date.now });
await dynamo.createTable(ORDERS);
const serving = await serve(dynamo.handle);
process.stdout.write(`${serving.origin}\n`);
