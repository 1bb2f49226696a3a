import { describe, expect, test } from '@jest/globals';
import { findHints } from '../../../src/core/scorer/hints.ts';
import { Network } from '../../../src/core/scorer/network.ts';
import { readSentences } from '../../../src/core/scorer/score-block.ts';
import { noneSettled } from '../../../src/core/scorer/settled.ts';
import type { WeightedWord } from '../../../src/core/scorer/weighted-words.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { tokenise } from '../../../src/core/text/tokens.ts';
import model from '../../../src/data/scorer.json' with { type: 'json' };

const shipped = new Network(model);
const whole = new Network({ ...model, settled: noneSettled });

type Scored = { readonly word: WeightedWord; readonly logit: number };

function logitsIn(network: Network, text: string): Scored[] {
  const block = {
    id: '1',
    kind: 'paragraph',
    text,
    tokens: tokenise(text),
    sentences: splitSentences(text),
  } as const;
  return [...readSentences(block, findHints(block), network)].flatMap(({ setting, words }) => {
    const logits = network.logits(setting, words);
    return words.map((word, place) => ({ word, logit: logits[place] as number }));
  });
}

const texts = [
  'The council met on Monday to talk about the budget, and the mayor thanked the members for their work.',
  'The smug thugs howled at the shameful, draconian rule, and the hapless mayor crowed about it.',
  'Gov. Ann Roe said on Tuesday that the bill “is a disgrace”, but she will sign it within 30 days.',
  'Why would anyone trust the ludicrous claims of a man who has lied for years?',
];

describe('settled words', () => {
  test('are most words of a text', () => {
    const words = texts
      .flatMap((text) => logitsIn(shipped, text))
      .filter(({ word }) => word.usual !== undefined);
    expect(words.length).toBeGreaterThan(texts.join(' ').split(' ').length / 2);
  });

  test('are no strong ones, and the others are asked as if nothing were settled', () => {
    for (const text of texts) {
      const all = logitsIn(whole, text);
      for (const [place, { word, logit }] of logitsIn(shipped, text).entries()) {
        const asked = all[place]?.logit ?? Number.NaN;
        if (word.usual === undefined) expect(logit).toBeCloseTo(asked, 6);
        else expect([word.key, asked < 0]).toEqual([word.key, true]);
      }
    }
  });

  test('are asked too beside a strong word, since both may be one phrase', () => {
    const [shipping, asking] = [shipped, whole].map((network) =>
      logitsIn(network, 'It was a shameful and draconian rule.'),
    );
    const place = shipping?.findIndex(({ word }) => word.key === 'and') ?? -1;
    expect(shipping?.[place]?.word.usual).toBeDefined();
    expect(shipping?.[place]?.logit).toBeCloseTo(asking?.[place]?.logit ?? Number.NaN, 6);
  });

  test('differ by their sentence', () => {
    const [plain, quoted] = ['The rule is in the book.', '“The rule is in the book.”'].map(
      (text) => logitsIn(shipped, text).find(({ word }) => word.key === 'book')?.logit,
    );
    expect(plain).not.toBe(quoted);
  });
});

describe('networks', () => {
  // One network of all hidden units is asked as a whole.
  const asked = new Network({ ...model, settled: noneSettled, networks: 1 });

  test('are all asked about a word that may be strong, and the first alone about a weak one', () => {
    const differences = texts.flatMap((text) => {
      const all = logitsIn(asked, text);
      return logitsIn(whole, text).map(({ word, logit }, place) => ({
        key: word.key,
        logit,
        asked: all[place]?.logit ?? Number.NaN,
      }));
    });
    const guessed = differences.filter(({ logit, asked }) => Math.abs(logit - asked) > 1e-9);
    expect(guessed.length).toBeGreaterThan(differences.length / 3);
    for (const { key, logit, asked } of guessed) {
      expect([key, logit < -2, asked < -1.5, Math.abs(logit - asked) < 1.5]).toEqual([key, true, true, true]);
    }
  });
});
