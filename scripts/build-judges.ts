/**
 * Builds src/data/judges.json from two files: the Federal Judicial Center's export of all service on Article III
 * courts, one commission a row, and a list of later commissions. The same files give the same bytes.
 *
 *   npm run build:judges [-- SERVICE.csv COMMISSIONS.csv]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import presidents from '../src/data/presidents.json' with { type: 'json' };
import { courtOfCode } from './judges/court-codes.ts';
import { type Commission, type Judge, mergeCommissions } from './judges/merge-commissions.ts';
import { packJudges } from './judges/pack-judges.ts';
import { readService, type ServiceRow } from './judges/read-service.ts';
import { dataFile, required } from './shared-data.ts';

const [
  serviceFile = dataFile('judges/fjc-service-2024-02-14.csv'),
  commissionsFile = dataFile('judges/commissions-2024-02-15_to_2026-06-18.csv'),
] = process.argv.slice(2);

/** The days up to which the two files are true; they stand in the files' names. */
const asOf = { commissions: lastDate(commissionsFile), service: lastDate(serviceFile) };

const judges = readService(readCsv<ServiceRow>(serviceFile));
const added = mergeCommissions(judges, readCsv<Commission>(commissionsFile), courtOfCode);
const commonNames = new Map(presidents.map(({ record, name }) => [record, name]));
const packed = packJudges(judges, commonNames, asOf);

// One judge or table entry a line: a new commission changes a line, not the file.
const lines = Object.entries(packed).map(([key, value]) => {
  const list = Array.isArray(value)
    ? `[\n${value.map((one) => JSON.stringify(one)).join(',\n')}\n]`
    : JSON.stringify(value);
  return `${JSON.stringify(key)}: ${list}`;
});
const json = `{\n${lines.join(',\n')}\n}\n`;
writeFileSync(new URL('../src/data/judges.json', import.meta.url), json);
console.log(
  `${judges.length} judges, ${countSeats(judges)} seats (${added.seats} later ones, ${added.notArticleThree} not of ` +
    `Article III left out); ${json.length} characters, ${Buffer.byteLength(json)} bytes, ` +
    `${gzipSync(json, { level: 9 }).length} compressed`,
);

function readCsv<Row>(file: string): Row[] {
  return parse(readFileSync(required(file)), { columns: true, bom: true, trim: true }) as Row[];
}

function lastDate(file: string): string {
  const date = file.match(/\d{4}-\d{2}-\d{2}/g)?.at(-1);
  if (date === undefined)
    throw new Error(`${file}: the name must end in the day up to which the file is true`);
  return date;
}

function countSeats(all: readonly Judge[]): number {
  return all.reduce((sum, { seats }) => sum + seats.length, 0);
}
