import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fileIn, serve } from '../scripts/serve.mjs';

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'slantlight-serve-'));
  writeFileSync(join(folder, 'a page.htm'), '<p>Ferries</p>');
  server = await serve((path) => {
    if (path === '/gone') throw new Error('the file has gone');
    return fileIn(folder, path);
  });
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

test('a page is served as one, whatever its ending', async () => {
  const answer = await fetch(`${server.origin}/a%20page.htm`);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await answer.text()).toBe('<p>Ferries</p>');
});

test.each(['/none.html', '/%E0%A4%A', '/%2e%2e%2fsecret', '/gone'])(
  '%s is not found, and the server goes on',
  async (path) => {
    expect((await fetch(server.origin + path)).status).toBe(404);
    expect((await fetch(`${server.origin}/a%20page.htm`)).status).toBe(200);
  },
);
