// How long an export of 1,000 notes on 100 articles takes in a browser, from the opened page to the saved file.
// Run `npm run build` first, then `npx tsx scripts/measure-export.ts`: in Chromium.
import type { Note } from '../src/core/note.ts';
import type { StoredArticle } from '../src/core/stored.ts';
import { startBrowser } from '../test/e2e/harness/test-browser.ts';

const articleCount = 100;
const notesOnEach = 10;

const articles: StoredArticle[] = Array.from({ length: articleCount }, (_, index) => ({
  address: `https://news.example/${index}`,
  headline: `Report ${index}`,
  outlet: 'The Example',
  visited: index,
  counts: { 'loaded-language': 0, 'judge-appointment': 0, 'judge-label': 0, attribution: 0 },
  wordsOwnVoice: 500,
  textHash: '',
}));
const notes: Note[] = articles.flatMap(({ address }, index) =>
  Array.from({ length: notesOnEach }, (_, place) => ({
    id: `${index}-${place}`,
    article: address,
    target: {
      about: 'passage' as const,
      selector: {
        exact: `the words ${place}`,
        prefix: 'before ',
        suffix: ' after',
        start: place * 100,
        end: place * 100 + 11,
      },
    },
    body: 'What I think of these words, at some length. '.repeat(5),
    tags: ['law', 'wording'],
    created: place,
    edited: place,
    revision: place,
  })),
);

const driven = await startBrowser();
// The background makes the stores.
await (await driven.openExtensionPage('pages/export.html?format=json')).waitFor('the first answer', () =>
  document.querySelector('[role="status"]')?.textContent?.includes('nothing'),
);
await driven.evaluateInExtension(
  async (allArticles, allNotes) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('slantlight');
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction(['articles', 'notes'], 'readwrite');
    for (const article of allArticles) transaction.objectStore('articles').put(article);
    for (const note of allNotes) transaction.objectStore('notes').put(note);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  },
  articles,
  notes,
);
for (const format of ['markdown', 'json', 'csv']) {
  const started = performance.now();
  const page = await driven.openExtensionPage(`pages/export.html?format=${format}`);
  await page.waitFor('the file to be saved', () =>
    document.querySelector('[role="status"]')?.textContent?.startsWith('Saved'),
  );
  const milliseconds = Math.round(performance.now() - started);
  const file = await driven.download(format === 'markdown' ? /\.md$/ : new RegExp(`\\.${format}$`));
  console.log(
    `${driven.name} ${format}: ${milliseconds} ms, ${file.length} characters, ${notes.length} notes`,
  );
}
await driven.close();
