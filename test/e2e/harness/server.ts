import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileIn } from '../../../scripts/serve.mjs';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Addresses that begin like this serve the folder's files. */
const folders: Record<string, string> = {
  '/demo/': join(root, 'demo'),
  '/pages/': join(root, 'test/fixtures/pages'),
};

/** As strict as a news site could be: nothing foreign, no inline style, and Trusted Types without a policy. */
const strictPolicy =
  "default-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export type SiteServer = {
  /** Two names for one server, which makes two sites; without a slash at the end. */
  readonly origins: readonly [loopback: string, localhost: string];
  /** Method and path of every request so far, favicons left out. */
  readonly requests: readonly string[];
  /** Empties `requests`. */
  forget(): void;
  /** Serves the markup (or what else the path's ending says) under a path and returns the full address. */
  add(path: string, html: string): string;
  /** The address of a path; `strict` adds the strict policy, `host` chooses among the two names. */
  url(path: string, options?: { strict?: boolean; host?: 'loopback' | 'localhost' }): string;
  close(): Promise<void>;
};

/** Serves `demo/` at /demo/, `test/fixtures/pages/` at /pages/, and markup that a test has added. */
export async function startServer(): Promise<SiteServer> {
  const added = new Map<string, string>();
  const requests: string[] = [];

  const server = createServer(async ({ method, url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://site');
    if (pathname !== '/favicon.ico') requests.push(`${method} ${url}`);
    const file = await load(pathname, added);
    response.setHeader('cache-control', 'no-store');
    if (searchParams.has('strict')) response.setHeader('content-security-policy', strictPolicy);
    response.setHeader('content-type', file ? file.type : 'text/plain');
    response.statusCode = file ? 200 : 404;
    response.end(file?.body ?? 'Not found');
  });

  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const origins = [`http://127.0.0.1:${port}`, `http://localhost:${port}`] as const;

  const url: SiteServer['url'] = (path, { strict = false, host = 'loopback' } = {}) =>
    `${origins[host === 'loopback' ? 0 : 1]}${path}${strict ? '?strict' : ''}`;

  return {
    origins,
    requests,
    url,
    forget() {
      requests.length = 0;
    },
    add(path, html) {
      added.set(path, html);
      return url(path);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

async function load(pathname: string, added: ReadonlyMap<string, string>) {
  const markup = added.get(pathname);
  if (markup !== undefined) return { body: markup, type: typeOf(pathname) };
  const prefix = Object.keys(folders).find((start) => pathname.startsWith(start));
  const folder = prefix && folders[prefix];
  return folder ? fileIn(folder, pathname.slice(prefix.length)) : undefined;
}

const types: Readonly<Record<string, string>> = {
  xhtml: 'application/xhtml+xml',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  json: 'application/json',
  txt: 'text/plain',
  pdf: 'application/pdf',
};

function typeOf(path: string): string {
  return `${types[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'text/html'}; charset=utf-8`;
}
