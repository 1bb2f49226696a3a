import { expect, test } from '@jest/globals';
import { readLines } from '../../src/cli/read-lines.ts';

async function* chunksOf(chunks: readonly string[]): AsyncGenerator<string> {
  yield* chunks;
}

test.each<[chunks: string[], lines: string[]]>([
  [[], []],
  [['one\ntwo'], ['one', 'two']],
  [
    ['o', 'ne\n', '\ntw', 'o\n'],
    ['one', '', 'two'],
  ],
  [
    ['one\r', '\ntwo\r\n'],
    ['one', 'two'],
  ],
  [['\ufeffone\n\ufefftwo'], ['one', '\ufefftwo']],
  [['one\u2028still one\u0085\n'], ['one\u2028still one\u0085']],
])('%j', async (chunks, expected) => {
  const lines: string[] = [];
  for await (const line of readLines(chunksOf(chunks))) lines.push(line);
  expect(lines).toEqual(expected);
});
