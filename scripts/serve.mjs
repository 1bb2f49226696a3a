// Serves pages and folders to this machine only.
import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';

/** @typedef {{ body: Uint8Array | string, type: string }} Served */

/** @type {Record<string, string>} */
const types = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/**
 * A file of the folder; nothing outside of it.
 * @param {string} folder
 * @param {string} path
 * @returns {Promise<Served | undefined>}
 */
export async function fileIn(folder, path) {
  const file = join(folder, decodeURIComponent(path));
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep)) return undefined;
  return readServed(file).catch(() => undefined);
}

/**
 * @param {string} file
 * @returns {Promise<Served>}
 */
export async function readServed(file) {
  const body = await readFile(file);
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  // A page in another encoding says so itself.
  return { body, type: type.startsWith('text/') && isUtf8(body) ? `${type}; charset=utf-8` : type };
}

/**
 * An address that cannot be decoded, and a file that has gone, are not found; neither may end the server.
 * @param {string} url
 * @param {(path: string) => Promise<Served | undefined>} find
 */
async function answerTo(url, find) {
  try {
    return await find(new URL(url, 'http://site').pathname);
  } catch {
    return undefined;
  }
}

/**
 * @param {(path: string) => Promise<Served | undefined>} find
 * @returns {Promise<{ origin: string, close: () => void }>}
 */
export async function serve(find) {
  const server = createServer(async ({ url = '/' }, response) => {
    const found = await answerTo(url, find);
    response.setHeader('content-type', found?.type ?? 'text/plain');
    response.statusCode = found ? 200 : 404;
    response.end(found?.body ?? 'Not found');
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
