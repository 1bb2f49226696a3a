import { describe, expect, test } from '@jest/globals';
import type { Block } from '../../../src/core/finding.ts';
import { findQuotations } from '../../../src/core/text/quotations.ts';
import { randomText, seededRandom } from '../../random.ts';

/** Each paragraph with its quotations between ⟦ and ⟧. */
const cases: [what: string, paragraphs: string[]][] = [
  ['curly', ['⟦“It is over,”⟧ she said. ⟦“Go.”⟧']],
  ['straight', ['⟦"It is over,"⟧ she said. ⟦"Go."⟧']],
  ['curly that closes straight', ['⟦“It is over,"⟧ she said.']],
  ['guillemets and low marks', ['⟦«It is over»⟧, ⟦„so it is”⟧.']],
  ['two single marks for a double one', ["⟦''It is over,''⟧ he said. ⟦``Go.''⟧"]],
  ['single in a headline', ['Judge: ⟦‘It is over’⟧ for the firm', "Mayor ⟦'sorry'⟧ for ⟦'the mess'⟧"]],
  ['nested', ['⟦“He said ‘never’ to me,”⟧ she said.', '⟦"He said \'never\' to me,"⟧ she said.']],
  ['nested of the same kind', ['⟦“The “free” press,”⟧ she said.']],
  ['an apostrophe is no mark', ['The states’ rights and Roe’s and the firms’ ’90s and ’tis rock ’n’ roll.']],
  ['a straight apostrophe is no mark', ["The states' rights, Roe's, 'em and the '90s rock 'n' roll."]],
  ['a plural possessive inside a single quotation', ['⟦‘The states’ rights are gone’⟧, he said.']],
  ['after a dash, a bracket and before a colon', ['He—⟦“never”⟧—and (⟦“ever”⟧), ⟦“so”⟧: yes']],
  ['inches are no quotation', ['A 5" pipe and a 6\'2" man.']],
  ['over paragraphs that open again', ['She said: ⟦“One.⟧', '⟦“Two.⟧', '⟦“Three,”⟧ she said. Four.']],
  ['over paragraphs with straight marks', ['⟦"One.⟧', '⟦"Two."⟧', 'Three.']],
  ['over a paragraph that only closes', ['She said: ⟦“One.⟧', '⟦Two,”⟧ and left. ⟦“Three.”⟧']],
  [
    'single marks over paragraphs',
    ['She said: ⟦‘One.⟧', '⟦‘The workers’ case.⟧', '⟦‘Three,’⟧ she said. Four.'],
  ],
  ['straight single marks over paragraphs', ["⟦'One.⟧", "⟦'Two.'⟧", 'Three.']],
  ['single with double marks inside', ['⟦‘He said “never” and left,’⟧ she said.']],
  ['a name in single marks before speech', ['The ⟦‘nation’⟧ won.', '⟦‘Two,’⟧ said he.']],
  ['single, and a new one', ['⟦‘One,’⟧ she said.', '⟦‘Two,’⟧ said he.']],
  ['a paragraph that nobody closes', ['⟦“One. Two.⟧', 'Three.']],
  ['a lone mark inside a paragraph', ['She said “one. Two.', 'Three.']],
  ['a forgotten closing mark', ['“One, she said. ⟦“Two,”⟧ she said.']],
];

const paragraphs = (texts: readonly string[]): Block[] =>
  texts.map((text, index) => ({ id: String(index), kind: 'paragraph', text }));

function markAll(blocks: readonly Block[]): string[] {
  const quotations = findQuotations(blocks);
  return blocks.map(({ id, text }) =>
    [...(quotations.get(id) ?? [])]
      .reverse()
      .reduce(
        (marked, { start, end }) =>
          `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`,
        text,
      ),
  );
}

test.each(cases)('%s', (_, marked) => {
  expect(markAll(paragraphs(marked.map((text) => text.replace(/[⟦⟧]/g, ''))))).toEqual(marked);
});

describe('blocks', () => {
  test('a block quotation is one as a whole', () => {
    expect(markAll([{ id: 'a', kind: 'quotation', text: 'We “hold” so.' }])).toEqual(['⟦We “hold” so.⟧']);
  });

  test('a speech does not run on into a headline', () => {
    const blocks: Block[] = [
      { id: 'a', kind: 'paragraph', text: 'She said: “One.' },
      { id: 'b', kind: 'headline', text: '“Two”' },
    ];
    expect(markAll(blocks)).toEqual(['She said: “One.', '⟦“Two”⟧']);
  });
});

test('on any text the quotations are ordered, apart and inside it', () => {
  const random = seededRandom(3);
  for (let round = 0; round < 500; round += 1) {
    const blocks = paragraphs([randomText(random, 40), randomText(random, 40), randomText(random, 40)]);
    for (const { id, text } of blocks) {
      let last = 0;
      for (const { start, end } of findQuotations(blocks).get(id) ?? []) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
      }
    }
  }
});
