import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { messageOf } from '../core/message-of.ts';
import { annotateRecord, toJsonLine } from './annotate-record.ts';
import type { Options } from './options.ts';
import type { Output } from './output.ts';
import { printPretty } from './print-pretty.ts';
import { readLines } from './read-lines.ts';
import { type AnnotationRecord, parseRecord, textRecord } from './record.ts';

/** Annotates file by file, record by record, in order, holding one record at a time; false when one failed. */
export async function annotateFiles(options: Options, output: Output): Promise<boolean> {
  let allWell = true;
  for (const file of options.files.length > 0 ? options.files : ['-']) {
    try {
      const done = isOneRecord(file)
        ? annotatePage(file, options, output)
        : annotateLines(file, options, output);
      if (!(await done)) allWell = false;
    } catch (error) {
      process.stderr.write(`slantlight: ${file}: ${messageOf(error)}\n`);
      allWell = false;
    }
  }
  return allWell;
}

const isOneRecord = (file: string): boolean => /\.(?:txt|html?)$/i.test(file);

async function annotatePage(file: string, options: Options, output: Output): Promise<boolean> {
  const text = (await readFile(file, 'utf8')).replace(/^\ufeff/, '');
  if (/\.txt$/i.test(file)) {
    await output(annotate(textRecord(file, text), options));
    return true;
  }
  // Only pages need a DOM, which takes a while to load.
  const { htmlRecord } = await import('./html-record.ts');
  await output(annotate(htmlRecord(file, text), options));
  return true;
}

async function annotateLines(file: string, options: Options, output: Output): Promise<boolean> {
  const stream = file === '-' ? process.stdin : createReadStream(file);
  stream.setEncoding('utf8');
  let number = 0;
  let allWell = true;
  for await (const line of readLines(stream as AsyncIterable<string>)) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      await output(annotate(parseRecord(line), options));
    } catch (error) {
      allWell = false;
      await output(badLine(number, messageOf(error), options));
    }
  }
  return allWell;
}

function annotate(record: AnnotationRecord, options: Options): string {
  const dated = options.date === undefined ? record : { date: options.date, ...record };
  const annotated = annotateRecord(dated, options);
  return options.format === 'pretty' ? printPretty(dated, annotated) : `${toJsonLine(dated, annotated)}\n`;
}

function badLine(line: number, error: string, { format }: Options): string {
  return format === 'pretty' ? `Line ${line}: ${error}\n\n` : `${JSON.stringify({ line, error })}\n`;
}
