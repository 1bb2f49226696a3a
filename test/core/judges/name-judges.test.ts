import { expect, test } from '@jest/globals';
import judgeAppointment from '../../../src/core/detectors/judge-appointment.ts';
import { nameJudges } from '../../../src/core/judges/name-judges.ts';
import { readArticle } from './read-article.ts';

test('every judge named, with mentions, and who is labelled', () => {
  const article = readArticle(
    'U.S. District Judge Barbara Rothstein, a Carter appointee, denied the motion in Seattle.\n' +
      'Rothstein cited an opinion of Justice Elena Kagan. Kagan had written it in 2014.',
    '2021-01-21',
  );
  const candidates = new Map(article.blocks.map((block) => [block.id, judgeAppointment.find(block)]));
  const judges = nameJudges(article, judgeAppointment.settle(candidates, article));
  expect(judges.map(({ name, labelled, mentions }) => [name, labelled, mentions.length])).toEqual([
    ['Barbara Rothstein', true, 2],
    ['Elena Kagan', false, 2],
  ]);
  expect(judges[0]?.record?.candidates.map(({ id }) => id)).toEqual([1387206]);
});

test('of two of one surname, the surname alone labels the last, a full name its own', () => {
  const article = readArticle(
    'Judge Ann Example and Judge Bob Example met in court. Judge Ann Example, a Carter appointee, ruled. ' +
      'Example, a Reagan appointee, agreed with the court.',
  );
  const candidates = new Map(article.blocks.map((block) => [block.id, judgeAppointment.find(block)]));
  const judges = nameJudges(article, judgeAppointment.settle(candidates, article));
  expect(judges.map(({ name, labels }) => [name, labels.map(({ appointer }) => appointer)])).toEqual([
    ['Ann Example', ['Jimmy Carter']],
    ['Bob Example', ['Ronald Reagan']],
  ]);
});

test('a judge whom only a framing tells as one, in order with the others', () => {
  const article = readArticle(
    'The judge, Barbara Rothstein, was appointed by Jimmy Carter.\nJustice Elena Kagan read it.',
    '2021-01-21',
  );
  const candidates = new Map(article.blocks.map((block) => [block.id, judgeAppointment.find(block)]));
  const judges = nameJudges(article, judgeAppointment.settle(candidates, article));
  expect(judges.map(({ name, labelled, mentions }) => [name, labelled, mentions[0]?.start])).toEqual([
    ['Barbara Rothstein', true, 11],
    ['Elena Kagan', false, 8],
  ]);
  expect(judges[0]?.record?.candidates.map(({ id }) => id)).toEqual([1387206]);
});

function namesIn(text: string, date = '2021-01-21'): string[] {
  return nameJudges(readArticle(text, date), []).map(({ name }) => name);
}

test('where first, and in which form', () => {
  const article = readArticle(
    'One.\nTwo.\nThree.\nJudge Barbara Rothstein, a Carter appointee, agreed with the Republican-appointed court.',
  );
  const candidates = new Map(article.blocks.map((block) => [block.id, judgeAppointment.find(block)]));
  const [judge] = nameJudges(article, judgeAppointment.settle(candidates, article));
  expect(judge).toMatchObject({
    name: 'Barbara Rothstein',
    first: 'later',
    labels: [{ form: 'appointee-noun', appointer: 'Jimmy Carter', party: null }],
  });
});

test.each<[text: string, ...names: string[]]>([
  [
    'The Supreme Court heard Neil Gorsuch and Sonia Sotomayor ask about it.',
    'Neil Gorsuch',
    'Sonia Sotomayor',
  ],
  ['Andrew Hanen, a federal judge in southern Texas, stopped it.', 'Andrew Hanen'],
  ['Justice Kennedy wrote it. Robert Kennedy never read it.', 'Kennedy'],
  ['Judge Judy was on television while the court sat.'],
  ['Robert Kennedy went to the Supreme Court.'],
  ['Judge Stephen BreyerStephen BreyerDivided court spoke.', 'Stephen Breyer'],
  ['U.S. District Judge Robert Nobody spoke. After Nobody left, it rained.', 'Robert Nobody'],
])('%s', (text, ...names) => {
  expect(namesIn(text)).toEqual(names);
});
