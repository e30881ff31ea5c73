import { sha256Hex } from '../../libs/domain/digest.ts';
import { ok } from '../../libs/domain/result.ts';
import { shanghaiDate, shanghaiTime } from '../../libs/domain/shanghai-time.ts';
import type { Command } from '../../libs/lambda/api-request.ts';
import type { Objects } from '../../libs/ports/objects.ts';
import { readTrail, type TrailPorts } from './read-trail.ts';
import { cursorOf, placeOf } from './trail-place.ts';
import type { exportAuditRoute } from './trail-routes.ts';

/** What exporting needs. */
export type ExportAuditPorts = TrailPorts & Pick<Objects, 'putObject' | 'signDownload'>;

/** How long a link works, in seconds. */
const LINK_SECONDS = 300;

/** Answers a link to a page of the trail as JSON Lines, which `verify-audit` verifies without us. */
export const exportAudit =
  (ports: ExportAuditPorts): Command<typeof exportAuditRoute> =>
  async ({ query, time }) => {
    const { lines, next } = await readTrail(ports, placeOf(query.cursor), time);
    const bytes = new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const sha256 = sha256Hex(bytes);
    const place = { bucket: 'results', key: `audit/${sha256}.jsonl` } as const;
    await ports.putObject({ ...place, bytes, contentType: 'application/jsonl' });
    const fileName = `audit-${shanghaiDate(time)}-${sha256.slice(0, 8)}.jsonl`;
    const url = await ports.signDownload({ ...place, fileName, seconds: LINK_SECONDS });
    const expiresAt = shanghaiTime(new Date(Date.parse(time) + LINK_SECONDS * 1000).toISOString());
    return ok({
      body: { url, expiresAt, fileName, size: bytes.length, sha256, ...(next ? { next: cursorOf(next) } : {}) },
    });
  };
