import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBrowser, type TestBrowser } from './harness/test-browser.ts';

let browser: TestBrowser;

beforeAll(async () => {
  browser = await startBrowser();
});

afterAll(() => browser?.close());

test('the browser finds nothing wrong with the manifest', async () => {
  expect(await browser.manifestErrors()).toEqual([]);
});
