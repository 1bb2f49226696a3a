import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { deleteDB, openDB } from 'idb';
import type { Note } from '../../src/core/note.ts';
import type { Annotation } from '../../src/core/stored.ts';
import {
  addArticle,
  getArticle,
  listAnnotations,
  listArticles,
  putOpinion,
  putText,
  putVisit,
  type Visit,
} from '../../src/storage/articles.ts';
import { listIgnores, putIgnore } from '../../src/storage/ignores.ts';
import { migrations } from '../../src/storage/migrations.ts';
import { listNotes, purgeNotes, putNote } from '../../src/storage/notes.ts';
import { withDatabase } from '../../src/storage/open.ts';
import { annotation, collection, note } from '../core/export/sample.ts';

const [sample] = collection([], []).articles;
const visit = sample?.article as Visit;
const { shown: _shown, ignored: _ignored, ...first } = annotation('fatal blow to');
const second: Annotation = { ...first, id: 'second' };
const draft = (changes: Partial<Note>) => note({ about: 'article' }, 'Draft', { id: 'n', ...changes });

beforeEach(() => deleteDB('slantlight'));
afterEach(() => {
  jest.restoreAllMocks();
});

test('a database of the first version keeps its data and gains the new stores', async () => {
  const ignore = {
    id: 'i',
    phrase: 'giant',
    rule: 'r',
    scope: { where: 'everywhere' as const },
    created: 1,
  };
  const old = await openDB('slantlight', 1, {
    upgrade: (database) => void database.createObjectStore('ignores', { keyPath: 'id' }),
  });
  await old.put('ignores', ignore);
  old.close();
  expect(await listIgnores()).toEqual([ignore]);
  const version = await withDatabase(async (database) => [database.version, ...database.objectStoreNames]);
  expect(version).toEqual([migrations.length, 'annotations', 'articles', 'ignores', 'notes']);
});

test('the same visit twice is one, and only what is found no more and has no opinion goes', async () => {
  await putVisit(visit, [first, second]);
  await putVisit(visit, [first, second]);
  expect(await listAnnotations(visit.address)).toHaveLength(2);
  await putOpinion(first, 'disagree');
  expect(await putVisit({ ...visit, visited: 5 }, [])).toEqual(new Map([[first.id, 'disagree']]));
  expect(await listAnnotations(visit.address)).toEqual([{ ...first, opinion: 'disagree' }]);
  expect(await getArticle(visit.address)).toMatchObject({ visited: 5 });
  await putOpinion(first, null);
  expect(await listAnnotations(visit.address)).toEqual([first]);
});

test('an opinion outlives a new analysis, and is kept apart from what the machine says', async () => {
  await putVisit(visit, [first]);
  await putOpinion(first, 'agree');
  const again = { ...first, finding: { ...first.finding, reason: 'Another reason.' } };
  await putVisit(visit, [again]);
  expect(await listAnnotations(visit.address)).toEqual([{ ...again, opinion: 'agree' }]);
});

test('a saved text stays when the article is visited again', async () => {
  await putText(visit, { blocks: [{ kind: 'headline', text: 'A headline' }], saved: 1 });
  await putVisit(visit, []);
  expect((await getArticle(visit.address))?.text?.blocks).toHaveLength(1);
  await addArticle({ address: visit.address, headline: 'Other', outlet: 'Other' }, 2);
  await addArticle({ address: 'https://other.example/', headline: 'Other', outlet: 'Other' }, 2);
  expect((await listArticles()).map(({ headline }) => headline)).toEqual([visit.headline, 'Other']);
});

test('of a note the highest revision holds, in whatever order its drafts arrive', async () => {
  expect(await putNote(draft({ revision: 2, body: 'two' }))).toMatchObject({ body: 'two' });
  expect(await putNote(draft({ revision: 1, body: 'one' }))).toMatchObject({ body: 'two' });
  expect(await putNote(draft({ revision: 2, body: 'two again' }))).toMatchObject({ body: 'two' });
  await putNote(draft({ revision: 3, body: 'three' }));
  expect(await listNotes()).toEqual([draft({ revision: 3, body: 'three' })]);
  expect(await listNotes('https://other.example/')).toEqual([]);
});

test('a deleted note can be taken back, and goes for good after a while', async () => {
  const now = Date.UTC(2024, 5, 1);
  await putNote(draft({ revision: 1, deleted: now }));
  await purgeNotes(now);
  await putNote(draft({ revision: 2 }));
  expect((await listNotes())[0]).not.toHaveProperty('deleted');
  await putNote(draft({ revision: 3, deleted: now - 31 * 24 * 60 * 60 * 1000 }));
  await purgeNotes(now);
  expect(await listNotes()).toEqual([]);
});

test('every write asks for the disk, not only for the system’s memory', async () => {
  const asked = jest.spyOn(IDBDatabase.prototype, 'transaction');
  await putVisit(visit, [first]);
  await putOpinion(first, 'agree');
  await putText(visit, { blocks: [], saved: 1 });
  await addArticle(visit, 1);
  await putNote(draft({}));
  await purgeNotes(1);
  await putIgnore({ id: 'i', phrase: 'x', rule: 'r', scope: { where: 'everywhere' }, created: 1 });
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes).toHaveLength(7);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});

test('a full disk is said in plain words', async () => {
  jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  await expect(putNote(draft({}))).rejects.toThrow('The disk is full');
});

test('a database of a newer version is left alone', async () => {
  (await openDB('slantlight', migrations.length + 1)).close();
  await expect(listNotes()).rejects.toThrow('newer version');
});
