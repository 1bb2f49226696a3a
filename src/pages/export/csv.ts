import { stringify } from 'csv-stringify/browser/esm/sync';

/**
 * A table as CSV (RFC 4180), with the mark at the start by which spreadsheet programs know UTF-8. A cell that
 * such a program would take for a formula begins with an apostrophe.
 */
export function toCsv(table: readonly (readonly string[])[]): string {
  return stringify([...table], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
