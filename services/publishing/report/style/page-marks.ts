import { SYNTHETIC_NOTICE } from '../../../../libs/domain/synthetic.ts';
import { html } from '../html.ts';

/**
 * The synthetic notice at the foot of every printed page, above the page number. In the page's margin, where it cannot
 * cover anything: a fixed element is placed by the size of the first page and gets lost on those that lie on their
 * side. Browsers that print nothing in margins still have it at the head of every section and zone.
 */
export const syntheticPages = html`
@page { @bottom-center { content: "${SYNTHETIC_NOTICE.zh} ${SYNTHETIC_NOTICE.en}\\a — " counter(page) " —"; white-space: pre; text-align: center; color: #4a3400; } }
@media print {
  section::before, .zone + .zone::before { content: "${SYNTHETIC_NOTICE.zh} ${SYNTHETIC_NOTICE.en}"; display: block; margin-bottom: 2mm; color: #4a3400; font-size: 8pt; text-align: right; break-after: avoid; }
}
`;

/** What a draft is called at the head of every printed page, beside the watermark. */
export const draftPages = html`
@page { @top-center { content: "初步结果 · 内部 DRAFT"; color: #9a1f23; font-size: 10pt; } }
`;
