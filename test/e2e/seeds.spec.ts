import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { waitForCard } from './harness/card.ts';
import { startSite } from './harness/start-site.ts';

// The two reports the project grew out of belong to their outlets and are not in the repository: jest.config.mjs
// leaves this file out where they are not beside it.
const folder = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const sober = '000_af12e6a64f906eab.txt';
const slanted = '004_e84fef067f7b1708.txt';

const asText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function pageOf(file: string): string {
  const [title = '', ...lines] = readFileSync(`${folder}${file}`, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(asText);
  const paragraphs = lines.map((line) => `<p>${line}</p>`).join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
<meta property="og:type" content="article"><body><article><h1>${title}</h1>${paragraphs}</article>`;
}

const { server, driven } = await startSite();
for (const file of [sober, slanted]) server.add(`/${file}.html`, pageOf(file));

describe('the two reports of one ruling', () => {
  const open = async (file: string) => {
    const page = await driven.open(server.url(`/${file}.html`));
    await page.waitForPaint();
    return page;
  };

  /** What the popup lists: the words, and whose they are. */
  async function listed(file: string): Promise<string[]> {
    const page = await open(file);
    const popup = await driven.openPopup(page);
    await popup.text('.findings');
    const marks = await popup.evaluate(() =>
      Array.from(document.querySelectorAll('.findings .lead'), (lead) =>
        Array.from(lead.children, (part) => part.textContent).join(' | '),
      ),
    );
    await popup.close();
    await page.close();
    return marks;
  }

  test('in the sober one the appointee is named in passing, and the record agrees', async () => {
    const page = await open(sober);
    await page.hover('Carter appointee');
    const { text } = await waitForCard(page, 'Carter appointee');
    expect(text).toContain('The federal record agrees');
    expect(text).toContain('Barbara Jacobs Rothstein');
    await page.close();
    // What one party wanted to say of the other is not the outlet's.
    expect((await listed(sober)).filter((mark) => mark.startsWith('silencing | '))).toEqual([
      'silencing | reported',
    ]);
  });

  test('in the slanted one the appointment comes with a comment', async () => {
    const page = await open(slanted);
    for (const words of ['Democrat-appointed', 'nominated to the court in 1979 by President Jimmy Carter']) {
      await page.hover(words);
      const { text } = await waitForCard(page, words);
      expect(text).toContain('The federal record agrees');
      expect(text).toContain('Perhaps unsurprisingly');
      await page.page.keyboard.press('Escape');
    }
    await page.close();
  });

  test('the slanted one uses loaded words of its own, and more than twice as many', async () => {
    const marks = await listed(slanted);
    const words = 'Bad news,tech giant,false claims,dominate,fatal blow,Big Tech,sadly,unsurprisingly';
    for (const word of words.split(',')) expect(marks).toContain(`${word} | own words`);
    expect(marks.some((mark) => mark.startsWith('colluded | '))).toBe(true);
    const own = (all: readonly string[]) => all.filter((mark) => mark.endsWith('own words')).length;
    // The reports are of nearly the same length: 348 words of its own here, 275 there.
    expect(own(marks) / 348).toBeGreaterThanOrEqual((2 * own(await listed(sober))) / 275);
  });
});
