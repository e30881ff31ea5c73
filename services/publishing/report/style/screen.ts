import { html } from '../html.ts';

/** How the page looks on a screen, and the ground of how it prints. Three-line tables, one accent, tabular numbers. */
export const screenStyle = html`
:root { --ink: #1d2126; --soft: #565d66; --line: #c9ced4; --faint: #f5f6f7; --accent: #9a1f23; --serif: "Noto Serif CJK SC", "Source Han Serif SC", "STSong", "SimSun", serif; --sans: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #fff; color: var(--ink); font: 16px/1.75 var(--sans); }
main, footer { max-width: 1180px; margin: 0 auto; padding: 0 32px; }
[lang="en"] { color: var(--soft); font-size: .8em; font-weight: 400; line-height: 1.4; letter-spacing: 0; }
small { font-size: .8em; font-weight: 400; color: var(--soft); }
code { font: .92em/1.5 ui-monospace, "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace; }
.hash { overflow-wrap: anywhere; }

header { padding: 72px 0 36px; text-align: center; }
.series { margin: 0 0 10px; color: var(--accent); font-family: var(--serif); letter-spacing: .12em; }
h1 { margin: 0 0 36px; padding-bottom: 32px; border-bottom: 2px solid var(--accent); font: 700 40px/1.35 var(--serif); letter-spacing: .06em; }
h1 small { display: block; margin-top: 10px; font-size: 22px; letter-spacing: .1em; color: var(--ink); }
h1 [lang="en"] { display: block; margin-top: 12px; font-family: var(--sans); font-size: 15px; }
.facts { display: grid; grid-template-columns: repeat(4, auto); justify-content: space-between; gap: 16px 32px; margin: 0; text-align: left; }
.facts dt { color: var(--soft); font-size: 14px; }
.facts dd { margin: 2px 0 0; }
.facts.wide { grid-template-columns: 1fr; gap: 10px; }

nav ol { display: flex; flex-wrap: wrap; gap: 4px 28px; margin: 0 0 16px; padding: 12px 0; list-style: none; border-bottom: 1px solid var(--line); }
a { color: inherit; text-decoration-color: var(--line); text-underline-offset: 4px; }
a:hover { color: var(--accent); }
section { padding-top: 40px; }
h2 { margin: 0 0 16px; font: 700 25px/1.4 var(--serif); }
h2 .numeral { color: var(--accent); }
h3 { margin: 0 0 4px; font: 700 19px/1.5 var(--sans); }
.zone { padding: 28px 0 4px; }
.zone-id { color: var(--soft); font-size: 14px; font-weight: 400; }
.standing { margin: 0 0 8px; }
.note, .notes { color: var(--soft); font-size: 14px; }
.notes { margin: 8px 0 0; padding-left: 1.6em; }
.definitions { padding-left: 1.6em; }
.definitions p { margin: 0 0 10px; }
.exception { margin: 16px 0; padding: 10px 18px; border-left: 3px solid var(--accent); background: var(--faint); }
.exception p { margin: 4px 0; }
.exception ul { margin: 4px 0; padding-left: 1.4em; }
.top-list { font-size: 18px; }

.scroll { margin: 8px 0; overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; border-top: 2px solid var(--ink); border-bottom: 2px solid var(--ink); font-size: 15px; line-height: 1.45; }
caption { padding: 0 0 8px; font-weight: 700; font-size: 17px; text-align: center; }
caption .unit { float: right; font-weight: 400; font-size: 14px; color: var(--soft); }
th, td { padding: 8px 10px; text-align: left; vertical-align: top; font-weight: 400; }
thead th { text-wrap: balance; border-bottom: 1px solid var(--ink); vertical-align: bottom; font-weight: 600; }
thead th [lang="en"] { display: block; font-size: 11.5px; }
tbody th [lang="en"] { display: block; }
td [lang="en"] { white-space: normal; }
.number { text-align: right; font-variant-numeric: tabular-nums lining-nums; white-space: nowrap; }
th.number { white-space: normal; }
.total, .standing b { font-weight: 700; }
.rank { width: 4.5em; text-align: center; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.rank { font-weight: 700; }
.rank small { margin: 0 3px; }
.group { white-space: nowrap; }
#ranking h3 { margin-top: 24px; }
.ranking tbody th, .standings tbody th, .contributions tbody th { white-space: nowrap; font-weight: 600; }
.ranking thead th.number { min-width: 5.6em; }
tbody tr + tr > * { border-top: 1px solid #eceef0; }
.unranked > *, .reason { color: var(--soft); }
.reason { white-space: normal; }
.figures { font-size: 13.5px; }
.figures th, .figures td { padding: 4px 10px; }
.figures tbody + tbody { border-top: 1px solid var(--line); }
.formula { white-space: nowrap; }

.legend { display: flex; flex-wrap: wrap; gap: 6px 22px; margin: 12px 0; padding: 0; list-style: none; font-size: 14px; }
.legend li { display: flex; align-items: center; gap: 7px; }
.legend svg { flex: none; width: 18px; height: 18px; font-size: 11px; }
.legend .ordinal { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.chart { display: block; width: 100%; min-width: 760px; font-family: var(--sans); }
.chart .grid { stroke: #dfe3e7; }
.chart .axis { fill: #565d66; font-size: 12px; }
.chart .zone-name { fill: #1d2126; font-size: 15px; }
.chart .zone-total { fill: #1d2126; font-size: 15px; font-weight: 700; font-variant-numeric: tabular-nums; }
.chart rect { stroke: #fff; stroke-width: 1; }
.chart .segment { font-size: 9px; opacity: .85; }
.chart .segment-value { font-size: 12px; font-variant-numeric: tabular-nums; }
details { margin: 8px 0; }
summary { cursor: pointer; color: var(--soft); font-size: 14px; }
summary:hover { color: var(--accent); }

footer { margin-top: 56px; padding-top: 14px; padding-bottom: 40px; border-top: 1px solid var(--line); color: var(--soft); font-size: 13px; }
footer p { margin: 4px 0; }
.synthetic-banner { position: sticky; top: 0; z-index: 3; padding: 8px 16px; background: #fff3c4; border-bottom: 2px solid #8a6100; color: #4a3400; text-align: center; font-weight: 700; }
.synthetic-banner [lang="en"], footer strong [lang="en"] { color: inherit; font-weight: 700; }
.synthetic section { scroll-margin-top: 40px; }
.watermark { position: fixed; inset: 0; z-index: 2; display: grid; grid-template-columns: 1fr 1fr; align-items: center; justify-items: center; overflow: hidden; pointer-events: none; }
.watermark span { transform: rotate(-28deg); color: rgb(154 31 35 / .13); font: 700 30px/1 var(--serif); white-space: nowrap; }

@media screen and (max-width: 760px) {
  main, footer { padding-left: 16px; padding-right: 16px; }
  header { padding: 36px 0 20px; }
  h1 { font-size: 27px; letter-spacing: .02em; padding-bottom: 20px; margin-bottom: 20px; }
  h1 small { font-size: 18px; }
  .facts { grid-template-columns: 1fr; gap: 10px; }
  h2 { font-size: 21px; }
  table { font-size: 14px; }
  .ranking, .contributions { min-width: 1000px; }
  .figures { min-width: 620px; }
  .goalposts, .totals { min-width: 720px; }
  .indicators { min-width: 520px; }
  .indicators tbody th { min-width: 9.5em; }
  .synthetic-banner { font-size: 14px; }
  caption { text-align: left; }
  caption .unit { float: none; margin-left: 1em; }
  .watermark { grid-template-columns: 1fr; }
}
`;
