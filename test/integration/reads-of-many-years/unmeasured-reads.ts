/** Reads that are not measured, by their operation, and why the years that are stored cannot matter to them, or must. */
export const unmeasuredReads: Readonly<Record<string, string>> = {
  exportAudit: 'what is asked for is the trail of every year; each answer is one part of it, from a seal on',
  verifyAudit: 'what is asked for is the trail of every year; each answer is one part of it, from a seal on',
  listDeadLetters: 'reads no table: what failed and was not sent again waits in queues, for 14 days at most',
  listForms: 'reads no table: the forms are a part of the program',
  listPeople: 'what is asked for is everybody who was registered, also who left: a few a unit, 1,000 at most',
  readAnnotated: 'the submission, and a record under its id',
  readBundle: 'the evaluation, and a record under its id',
  readDraft: 'the evaluation, and a record under its id',
  readExport: 'one record, by its id',
  readOpenApi: 'a static file',
  readReplicationRate:
    'the submission, and what its template and its office’s entries read, both of which are measured',
  readReportFile: 'the year’s own release, by the year in the file’s name',
  readScenario: 'one record, by its evaluation and id',
};
