import type { FormHeading } from '../form.ts';

/** 改革试点经验目录: the office's catalogue of reforms to be replicated. Each accepted filing is a version of it. */
export const reformCatalogueHeading: FormHeading = {
  id: 'reform-catalogue',
  title: { zh: '改革试点经验目录', en: 'Catalogue of reforms' },
  frequency: 'year',
  window: { kind: 'always-open' },
  filedBy: 'office',
};
