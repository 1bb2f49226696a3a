import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { deleteDB, openDB } from 'idb';
import type { Note } from '../../src/core/note.ts';
import type { Annotation } from '../../src/core/stored.ts';
import {
  collectArticles,
  getArticle,
  listAnnotations,
  listArticles,
  putOpinion,
  putText,
  putVisit,
  type Visit,
} from '../../src/storage/articles.ts';
import { forgetArticle, forgetEverything } from '../../src/storage/forget.ts';
import { listIgnores, putIgnore } from '../../src/storage/ignores.ts';
import { migrations } from '../../src/storage/migrations.ts';
import { changeNote, listNotes, purgeNotes, putNote } from '../../src/storage/notes.ts';
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
  await putOpinion(first, 'disagree', visit, 1);
  expect(await putVisit({ ...visit, visited: 5 }, [])).toEqual(new Map([[first.id, 'disagree']]));
  expect(await listAnnotations(visit.address)).toEqual([{ ...first, opinion: 'disagree' }]);
  expect(await getArticle(visit.address)).toMatchObject({ visited: 5 });
  await putOpinion(first, null, visit, 1);
  expect(await listAnnotations(visit.address)).toEqual([first]);
});

test('an opinion outlives a new analysis, and is kept apart from what the machine says', async () => {
  await putVisit(visit, [first]);
  await putOpinion(first, 'agree', visit, 1);
  const again = { ...first, finding: { ...first.finding, reason: 'Another reason.' } };
  await putVisit(visit, [again]);
  expect(await listAnnotations(visit.address)).toEqual([{ ...again, opinion: 'agree' }]);
});

test('a saved text stays when the article is visited again', async () => {
  await putText(visit, { blocks: [{ kind: 'headline', text: 'A headline' }], saved: 1 });
  await putVisit(visit, []);
  expect((await getArticle(visit.address))?.text?.blocks).toHaveLength(1);
});

test('a note brings its article with it, and changes nothing of one that is there', async () => {
  const other = { address: 'https://other.example/', headline: 'Other', outlet: 'Other' };
  await putVisit(visit, [first]);
  await putNote(draft({}), { ...other, address: visit.address });
  await putNote(draft({ id: 'm', article: other.address }), other);
  expect(await listArticles()).toEqual([other.address, visit.address]);
  expect(await collectArticles([visit.address, 'https://nowhere.example/'])).toEqual([
    { article: visit, annotations: [first] },
  ]);
  expect((await getArticle(other.address))?.headline).toBe('Other');
});

test('a note says whether the text of its article is kept', async () => {
  expect(await putNote(draft({}), visit)).toMatchObject({ hasText: false });
  await putText(visit, { blocks: [], saved: 1 });
  expect(await putNote(draft({ revision: 9e15 }), visit)).toMatchObject({ hasText: true });
});

test('of a note the highest revision holds, in whatever order its drafts arrive', async () => {
  const put = async (revision: number, body: string) =>
    (await putNote(draft({ revision, body }), visit)).note.body;
  expect(await put(2, 'two')).toBe('two');
  expect(await put(1, 'one')).toBe('two');
  expect(await put(2, 'two again')).toBe('two');
  await putNote(draft({ revision: 3, body: 'three' }), visit);
  expect(await listNotes()).toEqual([draft({ revision: 3, body: 'three' })]);
  expect(await listNotes('https://other.example/')).toEqual([]);
});

test('a deleted note can be taken back, and goes for good after a while', async () => {
  const now = Date.UTC(2024, 5, 1);
  await putNote(draft({ revision: 1, deleted: now }), visit);
  await purgeNotes(now);
  await putNote(draft({ revision: 2 }), visit);
  expect((await listNotes())[0]).not.toHaveProperty('deleted');
  await putNote(draft({ revision: 3, deleted: now - 31 * 24 * 60 * 60 * 1000 }), visit);
  await purgeNotes(now);
  expect(await listNotes()).toEqual([]);
});

const everything = () =>
  withDatabase(async (database) => {
    const rows = await Promise.all([...database.objectStoreNames].map((name) => database.getAll(name)));
    return rows.flat();
  });
const bare = { address: visit.address, headline: visit.headline, outlet: visit.outlet };
const passage = (id: string, address: string) => ({
  id,
  phrase: 'x',
  rule: 'r',
  scope: { where: 'passage' as const, address, quote: 'x', prefix: '', suffix: '' },
  created: 1,
});

test('with the last opinion taken back, an article goes that nothing else is kept of', async () => {
  await putOpinion(first, 'agree', bare, 1);
  await putOpinion(second, 'disagree', bare, 1);
  await putOpinion(first, null, bare, 1);
  expect(await everything()).toMatchObject([{ id: second.id }, { address: visit.address }]);
  await putNote(draft({ revision: 1 }), bare);
  await putOpinion(second, null, bare, 1);
  expect(await everything()).toMatchObject([{ address: visit.address }, { id: 'n' }]);
  // With its note gone for good, the article goes as well.
  await putNote(draft({ revision: 2, deleted: 1 }), bare);
  await purgeNotes(Date.now());
  expect(await everything()).toEqual([]);
});

test('an article that was visited or saved stays without opinions and notes', async () => {
  await putVisit(visit, []);
  await putOpinion(first, 'agree', bare, 1);
  await putOpinion(first, null, bare, 1);
  await putNote(draft({ revision: 1, deleted: 1 }), bare);
  await purgeNotes(Date.now());
  expect(await getArticle(visit.address)).toEqual(visit);
});

test('a forgotten article leaves its notes, or nothing at all, and touches no other', async () => {
  const other = { ...visit, address: 'https://other.example/' };
  const keep = { ...second, id: 'other', article: other.address };
  await putVisit(other, [keep]);
  await putIgnore(passage('there', other.address));
  const others = await everything();

  await putVisit(visit, [first, second]);
  await putOpinion(first, 'agree', visit, 1);
  await putText(visit, { blocks: [{ kind: 'headline', text: 'Secret' }], saved: 1 });
  await putNote(draft({ edited: 77 }), visit);
  await putNote(draft({ id: 'deleted', deleted: Date.now() }), visit);
  await putIgnore(passage('here', visit.address));
  await forgetArticle(visit.address, { withNotes: false });
  expect(await getArticle(visit.address)).toMatchObject({ visited: 77, textHash: '', wordsOwnVoice: 0 });
  expect(await getArticle(visit.address)).not.toHaveProperty('text');
  expect(await listAnnotations(visit.address)).toEqual([]);
  expect(await listNotes()).toEqual([draft({ edited: 77 })]);
  expect((await listIgnores()).map(({ id }) => id)).toEqual(['there']);

  await forgetArticle(visit.address, { withNotes: true });
  expect(await everything()).toEqual(others);
  await forgetArticle('https://nowhere.example/', { withNotes: true });
  expect(await everything()).toEqual(others);
});

test('what fails while an article is forgotten leaves all of it', async () => {
  await putVisit(visit, [first]);
  await putNote(draft({}), visit);
  const before = await everything();
  jest.spyOn(IDBObjectStore.prototype, 'delete').mockImplementationOnce(() => {
    throw new DOMException('no', 'UnknownError');
  });
  await expect(forgetArticle(visit.address, { withNotes: true })).rejects.toThrow('could not open the store');
  expect(await everything()).toEqual(before);
});

test('everything is forgotten', async () => {
  await putVisit(visit, [first]);
  await putNote(draft({}), visit);
  await putIgnore(passage('here', visit.address));
  await forgetEverything();
  expect(await everything()).toEqual([]);
});

test('every write asks for the disk, not only for the system’s memory', async () => {
  const asked = jest.spyOn(IDBDatabase.prototype, 'transaction');
  await putVisit(visit, [first]);
  await putOpinion(first, 'agree', visit, 1);
  await putText(visit, { blocks: [], saved: 1 });
  await putNote(draft({}), visit);
  await changeNote('n', (before) => ({ ...before, revision: before.revision + 1 }));
  await putNote(draft({ revision: 9e15, deleted: 1 }), visit);
  await purgeNotes(Date.now());
  await forgetArticle(visit.address, { withNotes: true });
  await forgetEverything();
  await putIgnore({ id: 'i', phrase: 'x', rule: 'r', scope: { where: 'everywhere' }, created: 1 });
  const writes = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writes).toHaveLength(10);
  for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
});

test('a full disk is said in plain words', async () => {
  jest.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  await expect(putNote(draft({}), visit)).rejects.toThrow('The disk is full');
});

test('a database of a newer version is left alone', async () => {
  (await openDB('slantlight', migrations.length + 1)).close();
  await expect(listNotes()).rejects.toThrow('newer version');
});
