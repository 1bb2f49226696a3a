import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Analysis } from '../../src/core/finding.ts';
import { builtCli, runCli } from './run-cli.ts';

type Line = Omit<Analysis, 'findings'> & {
  id: unknown;
  findings: (Analysis['findings'][number] & { block?: string })[];
  line?: number;
  error?: string;
};

const linesOf = (out: string): Line[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slantlight-cli-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('JSON Lines', () => {
  test('keep order and ids, and count offsets in the whole text', async () => {
    const text = 'One 😀.\r\n\nSadly, Roe “slammed” it.\nBad news for Roe.';
    const records = [{ id: 7, text }, { id: 'b', text: '' }, { text: 'Sadly.' }];
    const { status, out } = await runCli(
      ['annotate'],
      records.map((record) => JSON.stringify(record)).join('\n'),
    );
    const [first, second, third] = linesOf(out);
    expect(status).toBe(0);
    expect([first?.id, second?.id, third?.id]).toEqual([7, 'b', null]);
    expect(Object.keys(first ?? {})).toEqual([
      'id',
      'findings',
      'sentences',
      'quotations',
      'judges',
      'wordsOwnVoice',
    ]);
    expect(first?.findings.map(({ quote }) => quote)).toEqual(['Sadly', 'slammed', 'Bad news']);
    for (const { start, end, quote, block } of first?.findings ?? []) {
      expect(text.slice(start, end)).toBe(quote);
      expect(block).toBeUndefined();
    }
    expect(first?.quotations.map(({ start, end }) => text.slice(start, end))).toEqual(['“slammed”']);
    expect(first?.sentences.map(({ start, end }) => text.slice(start, end))).toEqual([
      'One 😀.',
      'Sadly, Roe “slammed” it.',
      'Bad news for Roe.',
    ]);
  });

  test('with blocks keep the blocks', async () => {
    const record = { id: 'x', blocks: [{ id: 'p1', kind: 'quotation', text: 'Sadly so.' }] };
    const [line] = linesOf((await runCli(['annotate'], JSON.stringify(record))).out);
    expect(line?.findings).toMatchObject([{ block: 'p1', start: 0, end: 5, voice: 'quoted' }]);
  });

  test('name bad lines, do the others, and end with status 1', async () => {
    const input = [
      '{"id":1,"text":"Sadly."}',
      '',
      '{"id":2,',
      '[]',
      '{"id":3}',
      '{"text":"a","date":"soon"}',
      '{"id":4,"text":"b"}',
    ];
    const { status, out } = await runCli(['annotate'], input.join('\n'));
    const lines = linesOf(out);
    expect(status).toBe(1);
    expect(lines.map(({ id, line }) => id ?? `line ${line}`)).toEqual([
      1,
      'line 3',
      'line 4',
      'line 5',
      'line 6',
      4,
    ]);
    for (const { line, error } of lines) if (line) expect(error).toMatch(/\w/);
  });

  test('may hold the separators of Unicode, and begin with a byte order mark', async () => {
    const { status, out } = await runCli(['annotate'], `\ufeff{"id":1,"text":"One\u2028two\u0085three"}\r\n`);
    expect([status, linesOf(out).length]).toEqual([0, 1]);
  });

  test('take a sensitivity or a strength', async () => {
    const input = JSON.stringify({ id: 1, text: 'Sadly, the regime and the massive draconian rule.' });
    const count = async (...args: string[]) =>
      linesOf((await runCli(['annotate', ...args], input)).out)[0]?.findings.length;
    const everyWord = 8;
    const fewer = (await count('--sensitivity', 'fewer')) ?? 0;
    const balanced = (await count()) ?? 0;
    expect(await count('--min-strength', '1')).toBe(0);
    expect(fewer).toBeGreaterThan(0);
    expect(balanced).toBeGreaterThan(fewer);
    expect(await count('--min-strength', '0')).toBe(everyWord);
  });

  test('are written one by one, while more are to come', async () => {
    const child = spawn(process.execPath, [builtCli(), 'annotate']);
    const firstLine = new Promise<string>((resolve) =>
      child.stdout.setEncoding('utf8').once('data', resolve),
    );
    child.stdin.write('{"id":"early","text":"Sadly."}\n');
    expect(await firstLine).toContain('"early"');
    child.stdin.end();
    await new Promise((resolve) => child.on('close', resolve));
  });

  test('stop quietly when nobody reads on', async () => {
    const child = spawn(process.execPath, [builtCli(), 'annotate']);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdin.on('error', () => {});
    child.stdin.write('{"id":1,"text":"Sadly."}\n');
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.stdout.destroy();
    child.stdin.end('{"id":2,"text":"Sadly."}\n'.repeat(2000));
    await new Promise((resolve) => child.on('close', resolve));
    expect(err).toBe('');
  });
});

describe('files', () => {
  test('of text and of pages are one record each', async () => {
    const txt = join(folder, 'a.txt');
    const html = join(folder, 'b.html');
    writeFileSync(txt, 'A headline\n\nSadly, the council met.\n');
    const filler =
      '<p>The council met again on Monday, and the members spoke of roads, schools and bridges.</p>';
    writeFileSync(
      html,
      `<!doctype html><html><head><title>Council meets</title><meta property="article:published_time" content="2021-02-03T10:00Z"></head>
      <body><article><h1>Council meets</h1>${filler.repeat(8)}<p>Sadly, the council met.</p>
      <blockquote><p>Sadly, we lost.</p></blockquote>${filler.repeat(8)}</article></body></html>`,
    );
    const { status, out } = await runCli(['annotate', txt, html]);
    const [text, page] = linesOf(out);
    expect(status).toBe(0);
    expect(text).toMatchObject({ id: txt, findings: [{ start: 12, end: 17, voice: 'outlet' }] });
    expect(page).toMatchObject({ id: html, findings: [{ voice: 'outlet' }, { voice: 'quoted' }] });
  });

  test('that cannot be read are named, and the others done', async () => {
    const txt = join(folder, 'c.txt');
    writeFileSync(txt, 'Sadly.');
    const { status, out, err } = await runCli(['annotate', join(folder, 'none.jsonl'), txt]);
    expect([status, linesOf(out).length]).toEqual([1, 1]);
    expect(err).toContain('none.jsonl');
  });
});

test('pretty marks the words and explains them', async () => {
  const { out } = await runCli(
    ['annotate', '--format', 'pretty'],
    JSON.stringify({ id: 1, text: '“Absurd,” said Ann Stone, who slammed it. Sadly, it passed.' }),
  );
  expect(out).toContain('“«Absurd»[1],” said Ann Stone, who «slammed»[2] it.');
  expect(out).toContain('  1. “Absurd” (loaded language, emotive; quoted: Ann Stone)');
  expect(out).toContain('     Plainer: criticise.');
  expect(out).toContain('     Plainer: leave it out; the facts stay the same.');
});

test('--help explains, and a wrong flag ends with status 2', async () => {
  expect(await runCli(['--help'])).toMatchObject({
    status: 0,
    out: expect.stringContaining('Usage:'),
    err: '',
  });
  const wrong = { status: 2, out: '', err: expect.stringContaining('--loud') };
  expect(await runCli(['annotate', '--loud'])).toMatchObject(wrong);
});
