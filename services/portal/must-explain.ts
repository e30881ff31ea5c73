import type { Finding } from '../../libs/domain/finding.ts';
import type { Submission } from '../../libs/domain/submission.ts';
import type { GetObject } from '../../libs/ports/objects.ts';
import type { WorkPorts } from '../../libs/ports/unit-of-work.ts';

/** What reading findings beside a command needs. */
export interface ReadFindingsPorts extends WorkPorts {
  readonly getObject: GetObject;
}

/** The findings of a submission that the zone must explain before it can certify. */
export const mustExplain = async (
  { getObject }: Pick<ReadFindingsPorts, 'getObject'>,
  { id, validation }: Submission,
): Promise<readonly Finding[]> => {
  if (!validation || validation.counts.mustExplain === 0) return [];
  const object = await getObject({ bucket: 'results', key: validation.findings });
  if (!object) throw new Error(`the findings of submission ${id} are gone`);
  const lines = new TextDecoder().decode(object.bytes).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as Finding).filter(({ level }) => level === 'must-explain');
};
