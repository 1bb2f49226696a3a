import { beforeEach, expect, test } from '@jest/globals';
import type { Browser } from 'webextension-polyfill';
import { articleHtml, germanHtml, shopHtml } from './articles.ts';
import { startSite } from './harness/start-site.ts';
import type { Surface } from './harness/surface.ts';
import { waitFor } from './harness/wait-for.ts';

// In the extension's own tabs, both browsers have it.
declare const browser: Browser;

const { server, driven } = await startSite();
server.add('/story', articleHtml());
server.add('/other', articleHtml({ title: 'Another article' }));
server.add('/shop', shopHtml);
server.add('/deutsch', germanHtml);
beforeEach(() =>
  driven.evaluateInExtension(async () => {
    await browser.storage.local.clear();
  }),
);

const kindSwitch = '.kinds input[value="loaded-language"]';
const isOn = (popup: Surface, selector: string) =>
  popup.evaluate((wanted) => document.querySelector<HTMLInputElement>(wanted)?.checked, selector);

test('a kind that is switched off loses its paint at once, in all tabs, and gets it back', async () => {
  const first = await driven.open(server.url('/story'));
  await first.waitForPaint('fatal blow');
  const second = await driven.open(server.url('/other', { host: 'localhost' }));
  await second.waitForPaint('fatal blow');
  const popup = await driven.openPopup(second);
  await popup.click(kindSwitch);
  for (const page of [first, second]) {
    await waitFor('only the appointment to be left', async () => {
      const texts = (await page.painted()).map(({ text }) => text);
      return texts.includes('Carter appointee') && !texts.includes('fatal blow');
    });
  }
  await popup.click(kindSwitch);
  for (const page of [first, second]) await page.waitForPaint('fatal blow');
  await popup.close();
  await first.close();
  await second.close();
});

test('two switches that are clicked at once both hold', async () => {
  const page = await driven.open(server.url('/story'));
  await page.waitForPaint('fatal blow');
  const popup = await driven.openPopup(page);
  await popup.text('.kinds');
  await popup.evaluate(() => {
    for (const kind of ['loaded-language', 'judge-appointment'])
      document.querySelector<HTMLInputElement>(`.kinds input[value="${kind}"]`)?.click();
  });
  await page.waitForNoPaint();
  const kinds = () =>
    driven.evaluateInExtension(async () => {
      const { settings } = await browser.storage.local.get('settings');
      return (settings as { kinds: Record<string, boolean> }).kinds;
    });
  expect(await kinds()).toMatchObject({ 'loaded-language': false, 'judge-appointment': false });
  await popup.waitFor('both to be shown as off', () => {
    const boxes = document.querySelectorAll<HTMLInputElement>('.kinds input');
    return [...boxes].slice(0, 2).every(({ checked }) => !checked);
  });
  await popup.close();
  await page.close();
});

test('what is switched stays so when the background is stopped, and when the browser is', async () => {
  const page = await driven.open(server.url('/story'));
  await page.waitForPaint('fatal blow');
  const popup = await driven.openPopup(page);
  await popup.click(kindSwitch);
  await waitFor(
    'the mark to go',
    async () => !(await page.painted()).some(({ text }) => text === 'fatal blow'),
  );
  await popup.close();
  await driven.killBackground();
  await page.reload();
  await page.waitForPaint('Carter appointee');
  expect((await page.painted()).map(({ text }) => text)).not.toContain('fatal blow');

  await driven.restart();
  const again = await driven.open(server.url('/story'));
  await again.waitForPaint('Carter appointee');
  expect((await again.painted()).map(({ text }) => text)).not.toContain('fatal blow');
  const reopened = await driven.openPopup(again);
  await reopened.text('.kinds');
  expect(await isOn(reopened, kindSwitch)).toBe(false);
  await reopened.close();
  await again.close();
});

test('a site can be switched off alone, and so can a page', async () => {
  const page = await driven.open(server.url('/story'));
  const elsewhere = await driven.open(server.url('/story', { host: 'localhost' }));
  await elsewhere.waitForPaint();
  const popup = await driven.openPopup(page);
  await popup.click('.where .toggle:nth-child(1) input');
  await page.waitForNoPaint();
  expect(await popup.text('.why')).toContain('switched off on this site');
  await elsewhere.waitForPaint();
  await popup.click('.where .toggle:nth-child(1) input');
  await page.waitForPaint();
  await popup.click('.where .toggle:nth-child(2) input');
  await page.waitForNoPaint();
  await waitFor('the reason', async () => (await popup.text('main')).includes('switched off on this page'));
  await popup.close();
  const sibling = await driven.open(server.url('/other'));
  await sibling.waitForPaint();
  for (const opened of [page, elsewhere, sibling]) await opened.close();
});

test('a page that is opened while marking is off gets no reader, and is marked once it is on', async () => {
  const page = await driven.open(server.url('/story'));
  await page.waitForPaint();
  const popup = await driven.openPopup(page);
  await popup.click('header input');
  await page.waitForNoPaint();
  await popup.close();
  await page.reload();
  const reopened = await driven.openPopup(page);
  expect(await reopened.text('.why')).toContain('Marking is switched off.');
  await reopened.click('header input');
  await page.waitForPaint('fatal blow');
  await reopened.close();
  await page.close();
});

test('a page that could not be begun says why', async () => {
  const page = await driven.open(`${server.url('/story')}?${'x'.repeat(5000)}`);
  const popup = await driven.openPopup(page);
  expect(await popup.text('.why')).toContain('Expected <=4096');
  await popup.close();
  await page.close();
});

test('quoted words can be left out', async () => {
  const page = await driven.open(server.url('/story'));
  await page.waitForPaint('tech giant');
  const popup = await driven.openPopup(page);
  await popup.click('section[aria-label="What to mark"] .toggle input');
  await waitFor(
    'quoted words to go',
    async () => !(await page.painted()).some(({ text }) => text === 'tech giant'),
  );
  await page.waitForPaint('fatal blow');
  await popup.close();
  await page.close();
});

test('the list leads to the passage and explains it', async () => {
  const page = await driven.open(server.url('/story'));
  await page.waitForPaint();
  const popup = await driven.openPopup(page);
  expect(await popup.text('.findings')).toContain('Carter appointee');
  expect(await popup.text('.article')).toContain('The Example');
  await popup.click('.lead');
  await waitFor('the passage to be lit', async () =>
    (await page.painted()).some(({ highlight }) => highlight.endsWith('-f')),
  );
  await popup.close();
  await page.close();
});

test('what opens behind the last mark of a long list is in view', async () => {
  const words = ['disastrous', 'outrageous', 'shameful', 'appalling', 'disgraceful', 'ludicrous'];
  const extra = words
    .map((word) => `<p>It was ${word}, as those who had come to the court put it.</p>`)
    .join('');
  const page = await driven.open(server.add('/many', articleHtml({ extra })));
  await page.waitForPaint('ludicrous');
  const popup = await driven.openPopup(page);
  await popup.click('.findings > li:last-child summary');
  await popup.waitFor('its words and the reason to be in view', () => {
    const list = document.querySelector('.list')?.getBoundingClientRect();
    const words = document.querySelector('.findings > li:last-child .lead')?.getBoundingClientRect();
    const reason = document.querySelector('.findings details[open] .reason')?.getBoundingClientRect();
    const bottom = Math.min(list?.bottom ?? 0, innerHeight);
    return list && words && reason && words.top >= list.top && reason.bottom <= bottom;
  });
  await popup.close();
  await page.close();
});

/** Goes on with Tab until what has the focus is named so. */
async function tabTo(popup: Surface, name: string): Promise<void> {
  const focused = () => {
    const element = document.activeElement;
    return element?.getAttribute('aria-label') ?? element?.textContent;
  };
  const passed: unknown[] = [];
  while ((await popup.evaluate(focused)) !== name) {
    if (passed.length > 80) throw new Error(`No "${name}" among ${passed.join(', ')}`);
    passed.push(await popup.evaluate(focused));
    await popup.press('Tab');
  }
}

test('a mark is judged, hidden and taken back by the keyboard alone', async () => {
  const page = await driven.open(server.url('/story'));
  await page.waitForPaint('fatal blow');
  const popup = await driven.openPopup(page);
  await popup.text('.findings');
  const marked = async () => (await page.painted()).some(({ text }) => text === 'fatal blow');
  const pressed = () => document.querySelector('.findings [aria-pressed="true"]')?.textContent ?? 'none';
  const isFocused = (name: string) => document.activeElement?.textContent === name;

  await tabTo(popup, 'Why “fatal blow” is marked');
  await popup.press('Enter');
  await tabTo(popup, 'Disagree');
  await popup.press('Space');
  await waitFor('the opinion', async () => (await popup.evaluate(pressed)) === 'Disagree');
  await popup.press('Space');
  await waitFor('the opinion to be taken back', async () => (await popup.evaluate(pressed)) === 'none');

  for (const button of ['Not here', 'Ignore this word']) {
    await tabTo(popup, button);
    await popup.press('Enter');
    await waitFor('the mark to go', async () => !(await marked()));
    await popup.waitFor('the way back', isFocused, 'Undo');
    await popup.press('Enter');
    await waitFor('the mark to be back', marked);
    await popup.waitFor('the button', isFocused, button);
  }
  await popup.close();
  await page.close();
});

test.each([
  ['/shop', 'No news article'],
  ['/deutsch', 'not seem to be in English'],
])(
  'on %s the popup says why nothing is marked, and marks it all the same on demand',
  async (path, reason) => {
    const page = await driven.open(server.url(path));
    const popup = await driven.openPopup(page);
    expect(await popup.text('.why')).toContain(reason);
    expect(await page.painted()).toEqual([]);
    await popup.click('.why button');
    await page.waitForPaint('fatal blow');
    await popup.close();
    await page.close();
  },
);

test('on a page of the browser the popup says so', async () => {
  const page = await driven.open('about:blank');
  const popup = await driven.openPopup(page);
  expect(await popup.text('.why')).toContain('page of the browser');
  await popup.close();
  await page.close();
});
