import type { SiteServer } from './harness/server.ts';
import type { TestPage } from './harness/test-page.ts';

/** A link of a page's own: whatever the page holds, and whatever we do in it, it leads where it led. */
export const link = '<p><a id="out" href="/next">On to the next page of this site</a></p>';

export function addNextPage(server: SiteServer): void {
  server.add('/next', '<!doctype html><title>Next</title><p>The page after.</p>');
}

/** Clicks the link, and waits for the page that it leads to. */
export async function goOut(page: TestPage): Promise<void> {
  await page.click('#out');
  await waitForNextPage(page);
}

export async function waitForNextPage(page: TestPage): Promise<void> {
  await page.waitFor('the next page', () => location.pathname === '/next');
}
