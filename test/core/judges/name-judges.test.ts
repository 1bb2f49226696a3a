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
