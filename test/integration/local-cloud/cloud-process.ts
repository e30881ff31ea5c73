/** Runs the cloud in a process that a test can kill: `cloud-process.ts <package> <data> <start>`; prints its origin when ready. */
import { startCloud } from '../../../infra/local/cloud.ts';

const [packageDir = '', dataDir = '', startAt = ''] = process.argv.slice(2);
const cloud = await startCloud({ packageDir, dataDir, startAt });
process.stdout.write(`${cloud.origin}\n`);
