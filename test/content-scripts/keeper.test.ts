/** @jest-environment jsdom */
import { expect, test } from '@jest/globals';
import { createKeeper } from '../../content-scripts/keeper.ts';
import type { PageArticle } from '../../content-scripts/page-article.ts';
import type { Gate } from '../../content-scripts/world.ts';
import type { Finding } from '../../src/core/finding.ts';
import { findingKey } from '../../src/core/finding-place.ts';
import { messageOf } from '../../src/core/message-of.ts';
import type { Remembered } from '../../src/messaging/protocol.ts';
import { finding } from '../core/export/sample.ts';

const page = { address: 'https://news.example/a', headline: 'A ruling', outlet: 'The Example' };
const blow = finding('fatal blow', { block: 'b2', start: 10 });
const sadly = finding('sadly', { block: 'b2', start: 41 });

/** A keeper of an article with these findings; `answer` is the background's. */
function keeperOf(findings: readonly Finding[], answer: () => Promise<Remembered>) {
  const article = { id: 'a', findings } as PageArticle;
  const gate = { info: () => page, send: answer, messageOf } as unknown as Gate;
  return { keeper: createKeeper(article, gate), article };
}

const kept: Remembered = { state: 'kept', opinions: [{ finding: blow, opinion: 'disagree' }], notes: [] };

test('an opinion is of the words that it was given on, also when the page was analysed anew meanwhile', async () => {
  const { keeper, article } = keeperOf([blow], async () => kept);
  const remembering = keeper.remember();
  // A paragraph was put before them, and the answer to the analysis comes first.
  const bombshell = finding('bombshell', { block: 'b9', start: 10 });
  const again = { ...blow };
  Object.assign(article, { findings: [bombshell, again, sadly] });
  await remembering;
  expect([bombshell, again, sadly].map((shown) => keeper.opinions.get(findingKey(shown)))).toEqual([
    undefined,
    'disagree',
    undefined,
  ]);
});

test('what cannot be kept is said', async () => {
  const { keeper } = keeperOf([], async () => {
    throw new Error('The disk is full');
  });
  expect(keeper.keeping()).toBeUndefined();
  await keeper.remember();
  expect(keeper.keeping()).toEqual({ state: 'failed', error: 'The disk is full' });
});
