import { html } from '../html.ts';

/** How the page prints: A4 with page numbers, the wide ranking on its side, one zone after another on pages of their own. */
export const printStyle = html`
@page { size: A4; margin: 20mm 18mm 22mm; @bottom-center { content: "— " counter(page) " —"; font-size: 10pt; color: #565d66; } }
@page wide { size: A4 landscape; margin: 15mm 14mm 20mm; }
@media print {
  body { font-size: 10.5pt; line-height: 1.6; }
  main, footer { max-width: none; padding: 0; }
  header { padding: 58mm 0 10mm; }
  nav, summary { display: none; }
  h2, h3, h2 + p, caption, .standing { break-after: avoid; }
  .facts:not(.wide) { grid-template-columns: 1fr 1fr; }
  #ranking, #standings, #contributions { page: wide; break-before: page; break-after: page; }
  section { padding-top: 8mm; }
  #ranking, #standings, #contributions, #zones { padding-top: 0; }
  .zone { padding-top: 0; }
  .zone + .zone { break-before: page; }
  #zones + section { break-before: page; }
  .scroll { overflow: visible; }
  table { font-size: 9.5pt; }
  thead { display: table-header-group; }
  tr, .standings, .corrections, .contributions, .decisions, .totals, .goalposts, .indicators, .facts, .exception, .definitions li { break-inside: avoid; }
  .ranking, .contributions { font-size: 9pt; }
  .ranking th, .ranking td { padding: 6px 5px; }
  .contributions th, .contributions td { padding: 3px 5px; }
  .figures { font-size: 8.5pt; }
  .figures th, .figures td { padding: 1.5px 6px; }
  .legend { gap: 4px 14px; margin: 6px 0; font-size: 9pt; }
  .chart { min-width: 0; max-height: 150mm; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  .synthetic-banner { position: static; }
  .synthetic-banner, .exception, .legend svg, .chart { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .watermark { grid-template-columns: 1fr; }
  .watermark span { font-size: 34pt; }
}
`;
