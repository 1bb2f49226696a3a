/** @jest-environment jsdom */
import { beforeEach, expect, jest, test } from '@jest/globals';

// jsdom has no Navigation API; the watcher takes it from the window once.
const navigation = new EventTarget();
Object.assign(globalThis, { navigation });
const { watchForLateArticle } = await import('../../content-scripts/late-article.ts');

/** Milliseconds, after which a page is looked at no more. */
const patience = 10_000;

/** Another one in each test: the watchers of the tests before hear of navigations too. */
let look: jest.Mock<() => boolean>;

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = '<p>One</p><p>Two</p>';
  look = jest.fn(() => false);
});

const addParagraph = () => document.body.append(document.createElement('p'));

test('a page without an article is looked at again only when it has other paragraphs, and not for ever', () => {
  watchForLateArticle(false, look);
  jest.advanceTimersByTime(500);
  expect(look).toHaveBeenCalledTimes(0);
  addParagraph();
  jest.advanceTimersByTime(patience);
  expect(look).toHaveBeenCalledTimes(1);
  addParagraph();
  jest.advanceTimersByTime(patience);
  expect(look).toHaveBeenCalledTimes(1);
});

test('a page that came with an article is left alone until it navigates', () => {
  watchForLateArticle(true, look);
  addParagraph();
  jest.advanceTimersByTime(patience);
  expect(look).toHaveBeenCalledTimes(0);
});

test('after a navigation the page is looked at even if it has just as many paragraphs as before', () => {
  watchForLateArticle(true, look);
  document.body.innerHTML = '<p>Three</p><p>Four</p>';
  navigation.dispatchEvent(new Event('navigatesuccess'));
  jest.advanceTimersByTime(patience);
  expect(look).toHaveBeenCalledTimes(1);
});

test('who has found no article after a navigation has it looked for anew', () => {
  look.mockReturnValue(true);
  const lookLater = watchForLateArticle(true, look);
  navigation.dispatchEvent(new Event('navigatesuccess'));
  // The reader still had its old article: that ended the watch.
  jest.advanceTimersByTime(patience);
  expect(look).toHaveBeenCalledTimes(1);
  document.body.textContent = 'Loading';
  lookLater();
  jest.advanceTimersByTime(500);
  expect(look).toHaveBeenCalledTimes(1);
  addParagraph();
  jest.advanceTimersByTime(patience);
  expect(look).toHaveBeenCalledTimes(2);
});
