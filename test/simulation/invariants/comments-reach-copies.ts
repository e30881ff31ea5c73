import { workbookOf } from '../../../libs/domain/submitted-files.ts';
import type { Invariant } from './invariant.ts';

/** What the office says of cells when it accepts or returns a workbook stands in an annotated copy of it in the end. */
export const commentsReachCopies: Invariant = {
  name: 'comments reach copies',
  atRest: ({ sim, view }) => {
    const annotated = new Set(
      sim.world.records
        .all()
        .filter(({ key }) => key.table === 'validation' && key.sk === 'REVIEWED')
        .map(({ key }) => key.pk),
    );
    return [...view().submissions.values()]
      .filter(({ value }) => value.reviewed?.comments && workbookOf(value.files)?.name.endsWith('.xlsx'))
      .filter(({ value }) => !annotated.has(`SUB#${value.id}`))
      .map(({ value }) => `comments on ${value.id}, which is ${value.state}, stand in no copy`);
  },
};
