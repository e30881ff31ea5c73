import type { Handover } from '../../libs/domain/handovers/handover.ts';
import { shanghaiTime } from '../../libs/domain/shanghai-time.ts';

/** A handover as the API shows it. */
export const handoverView = (handed: Handover): Handover => ({ ...handed, at: shanghaiTime(handed.at) });
