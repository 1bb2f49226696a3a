import { describe, expect, test } from '@jest/globals';
import { analyse, createBlockCache } from '../../src/core/analyse.ts';
import type { Analysis, Article, Block, BlockKind } from '../../src/core/finding.ts';
import { isStrongEnough, thresholds } from '../../src/core/sensitivity.ts';
import { formOf } from '../../src/core/text/forms.ts';
import { pick, randomText, seededRandom } from '../random.ts';

const paragraphs = (...texts: string[]): Article => ({
  blocks: texts.map((text, index) => ({ id: String(index), kind: 'paragraph', text })),
});

const summary = ({ findings }: Analysis): string[] =>
  findings.map(({ kind, quote, voice, speaker }) =>
    [kind, quote, voice, speaker].filter(Boolean).join(' / '),
  );

const more = { sensitivity: 'more' } as const;

describe('findings', () => {
  test('say what, in whose voice, in reading order', () => {
    const article = paragraphs(
      'Sadly, Roe slammed the plan.',
      '“Shameful,” said Ann Stone.',
      'Roe said that it was absurd.',
    );
    expect(summary(analyse(article, more))).toEqual([
      'loaded-language / Sadly / outlet',
      'loaded-language / slammed / outlet',
      'loaded-language / Shameful / quoted / Ann Stone',
      'loaded-language / absurd / reported / Roe',
    ]);
  });

  test('never mark the same words twice in one kind', () => {
    const article = { ...paragraphs('The radical left lost.'), lexicon: [{ phrase: 'left lost' }] };
    expect(summary(analyse(article, more))).toEqual(['loaded-language / left lost / outlet']);
  });

  test('hold the reader’s own terms in every inflection, with their note', () => {
    const lexicon = [{ phrase: 'merge', note: 'My word.' }, { phrase: ' ' }];
    const { findings } = analyse({ ...paragraphs('The firms merged.'), lexicon }, { sensitivity: 'fewer' });
    expect(findings).toMatchObject([
      { quote: 'merged', reason: 'My word.', rule: 'own-terms/merge', strength: 1 },
    ]);
  });

  test('of the reader’s own terms leave nothing behind with the words', () => {
    const article = { ...paragraphs('The firms merged.'), lexicon: [{ phrase: 'merge' }] };
    analyse(article, more);
    const before = formOf('merged').known.length;
    for (let times = 0; times < 3; times += 1) analyse(article, more);
    expect(formOf('merged').known).toHaveLength(before);
  });

  test('in a block quotation are quoted', () => {
    const blocks: Block[] = [{ id: 'q', kind: 'quotation', text: 'Sadly, we lost.' }];
    expect(summary(analyse({ blocks }, more))).toEqual(['loaded-language / Sadly / quoted']);
  });
});

describe('sensitivity', () => {
  const article = paragraphs('Sadly, the massive tech giant slammed the draconian rule, critics say.');
  const strengths = (minStrength: number) =>
    analyse(article, { sensitivity: 'balanced', minStrength })
      .findings.filter(({ kind }) => kind === 'loaded-language')
      .map(({ strength }) => strength);

  test('hides weak loaded words, and attribution never', () => {
    for (const sensitivity of ['fewer', 'balanced', 'more'] as const) {
      const { findings } = analyse(article, { sensitivity });
      const loaded = findings.filter(({ kind }) => kind === 'loaded-language');
      expect(loaded.every((finding) => isStrongEnough(finding, thresholds[sensitivity]))).toBe(true);
      expect(findings.filter(({ kind }) => kind === 'attribution')).toHaveLength(1);
    }
  });

  test('is the same before and after: a strong mark is never lost to a weak one', () => {
    const all = strengths(0);
    for (const minStrength of [0.3, 0.5, 0.6, 1]) {
      expect(strengths(minStrength)).toEqual(all.filter((strength) => strength >= minStrength));
    }
  });
});

test('words in the outlet’s own voice are those outside quotations', () => {
  expect(analyse(paragraphs('One two “three four,” five.', '', '“Six.”'), more).wordsOwnVoice).toBe(3);
});

test('scare quotes are the outlet’s own', () => {
  const { findings } = analyse(paragraphs('The “experts” met again.'), more);
  expect(findings.map(({ quote, voice }) => [quote, voice])).toEqual([['“experts”', 'outlet']]);
});

test('a sentence is stronger for its loaded words', () => {
  const { sentences } = analyse(paragraphs('The court sat. Sadly, it is absurd.'), more);
  const [plain, loaded] = sentences.map(({ strength }) => strength);
  expect(plain).toBeLessThan(0.5);
  expect(loaded).toBeGreaterThan(0.5);
});

const kinds: BlockKind[] = [
  'headline',
  'standfirst',
  'paragraph',
  'paragraph',
  'paragraph',
  'quotation',
  'caption',
];

test('on any text every finding is the words it says', () => {
  const random = seededRandom(4);
  for (let round = 0; round < 200; round += 1) {
    const blocks = Array.from(
      { length: 4 },
      (_, id): Block => ({
        id: String(id),
        kind: pick(random, kinds),
        text: randomText(random, 40),
      }),
    );
    const texts = new Map(blocks.map(({ id, text }) => [id, text]));
    const { findings, sentences, quotations } = analyse({ blocks }, { sensitivity: 'more', minStrength: 0 });
    for (const { block, start, end, quote } of findings) {
      expect(end).toBeGreaterThan(start);
      expect(texts.get(block)?.slice(start, end)).toBe(quote);
      expect(quote).not.toBe('');
    }
    for (const { block, start, end } of [...sentences, ...quotations]) {
      expect(texts.get(block)?.slice(start, end)).toHaveLength(end - start);
    }
  }
});

test('an article that is edited block by block is read as it is when read whole', () => {
  const random = seededRandom(5);
  const cache = createBlockCache(6);
  let blocks: Block[] = [];
  let made = 0;
  const newBlock = (): Block => {
    made += 1;
    return { id: `b${made}`, kind: pick(random, kinds), text: randomText(random, 30) };
  };
  for (let edit = 0; edit < 150; edit += 1) {
    const at = Math.floor(random() * (blocks.length + 1));
    const deeds = [
      () => blocks.toSpliced(at, 0, newBlock()),
      () => blocks.toSpliced(at, 1),
      () => blocks.toSpliced(at, 1, newBlock()),
      () => blocks.toReversed(),
    ];
    blocks = pick(random, deeds)().slice(-8);
    expect(analyse({ blocks }, more, cache)).toEqual(analyse({ blocks }, more));
  }
});
