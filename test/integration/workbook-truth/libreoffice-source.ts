const namespaces = ['office', 'table', 'text', 'style', 'number', 'fo', 'of']
  .map((name) => {
    const uri = name === 'fo' ? 'xsl-fo-compatible' : name === 'number' ? 'datastyle' : name;
    return `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${uri}:1.0"`;
  })
  .join(' ')
  .replace('opendocument:xmlns:of:1.0', 'opendocument:xmlns:of:1.2');

const styles = `
<number:date-style style:name="N1"><number:year number:style="long"/><number:text>年</number:text><number:month/><number:text>月</number:text><number:day/><number:text>日</number:text></number:date-style>
<number:date-style style:name="N2"><number:year number:style="long"/><number:text>-</number:text><number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/><number:text> </number:text><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:date-style>
<number:time-style style:name="N3"><number:hours number:style="long"/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<number:time-style style:name="N4" number:truncate-on-overflow="false"><number:hours/><number:text>:</number:text><number:minutes number:style="long"/></number:time-style>
<number:percentage-style style:name="N5"><number:number number:decimal-places="2" number:min-integer-digits="1"/><number:text>%</number:text></number:percentage-style>
<number:boolean-style style:name="N6"><number:boolean/></number:boolean-style>
<style:style style:name="hiddenTable" style:family="table"><style:table-properties table:display="false"/></style:style>
${[1, 2, 3, 4, 5, 6].map((n) => `<style:style style:name="c${n}" style:family="table-cell" style:data-style-name="N${n}"/>`).join('\n')}`;

const text = (value: string) =>
  `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`;
const number = (value: number) => `<table:table-cell office:value-type="float" office:value="${value}"/>`;
const date = (style: number, value: string) =>
  `<table:table-cell table:style-name="c${style}" office:value-type="date" office:date-value="${value}"/>`;
const time = (style: number, value: string) =>
  `<table:table-cell table:style-name="c${style}" office:value-type="time" office:time-value="${value}"/>`;
const formula = (code: string) => `<table:table-cell table:formula="of:=${code}"/>`;
const boolean = (value: boolean) =>
  `<table:table-cell table:style-name="c6" office:value-type="boolean" office:boolean-value="${value}"/>`;
const percent = (value: number) =>
  `<table:table-cell table:style-name="c5" office:value-type="percentage" office:value="${value}"/>`;
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`;

const rows = [
  `<table:table-row><table:table-cell table:number-columns-spanned="3" table:number-rows-spanned="1" office:value-type="string"><text:p>合并的标题</text:p></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>`,
  row(text('片区'), text('0012'), text('１２３．５'), text('第一行</text:p><text:p>第二行')),
  `<table:table-row table:visibility="collapse">${number(1.5)}${number(0.1)}${number(233_049.75)}</table:table-row>`,
  row(date(1, '2025-03-14'), date(2, '2024-02-29T08:30:00'), time(3, 'PT08H30M00S'), time(4, 'PT36H00M00S')),
  row(boolean(true), boolean(false), percent(0.0302), number(1e21), number(-1e-7)),
  row(formula('SUM([.A3:.C3])'), formula('1/0'), formula('NA()'), formula('[.A2]&amp;&quot;亩&quot;')),
  row(formula('DATE(2025;3;14)'), formula('1=1'), formula('&quot;&quot;')),
];

/**
 * A spreadsheet in LibreOffice's own format (flat ODF), from which it makes an .xlsx: dates, times, percentages, errors,
 * formulas, merges, and what is hidden.
 *
 * @param nullDate the day from which it counts, e.g. `1904-01-01`
 */
export const libreOfficeSource = (nullDate: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${namespaces} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:automatic-styles>${styles}</office:automatic-styles>
<office:body><office:spreadsheet>
<table:calculation-settings><table:null-date table:date-value="${nullDate}"/></table:calculation-settings>
<table:table table:name="基础数据表"><table:table-column/><table:table-column table:visibility="collapse"/>${rows.join('\n')}</table:table>
<table:table table:name="去年" table:style-name="hiddenTable">${row(text('旧表'), number(2024))}</table:table>
</office:spreadsheet></office:body></office:document>`;
