import { afterAll } from '@jest/globals';
import { type SiteServer, startServer } from './server.ts';
import { startBrowser, type TestBrowser } from './test-browser.ts';

/**
 * A site of our own and a browser with the extension, for all tests of a file: await it at the top. Both are closed
 * after the last test.
 */
export async function startSite(): Promise<{ readonly server: SiteServer; readonly driven: TestBrowser }> {
  const server = await startServer();
  const driven = await startBrowser();
  afterAll(async () => {
    await driven.close();
    await server.close();
  });
  return { server, driven };
}
