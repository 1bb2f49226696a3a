import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { ReadBlock } from '../../src/core/detectors/detector.ts';
import { splitSentences } from '../../src/core/text/sentences.ts';
import { tokenise } from '../../src/core/text/tokens.ts';
import { dataFile } from '../shared-data.ts';

export type NewsArticle = { readonly text: string; readonly outlet: string };

const files = {
  unlabelled: () => createReadStream(dataFile('news/articles-unlabelled.jsonl.gz')).pipe(createGunzip()),
  development: () => createReadStream(dataFile('news/articles-dev.jsonl')),
};

/** The unlabelled and the development articles, in that order, or those asked for alone. */
export async function* readNews(...parts: readonly (keyof typeof files)[]): AsyncGenerator<NewsArticle> {
  for (const part of parts.length > 0 ? parts : (['unlabelled', 'development'] as const)) {
    const stream = files[part]();
    for await (const line of createInterface({ input: stream })) yield JSON.parse(line) as NewsArticle;
  }
}

/** Each line of a text that is not blank, as a paragraph. */
export const paragraphsOf = (text: string): ReadBlock[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, place) => ({
      id: String(place),
      kind: 'paragraph',
      text: line,
      tokens: tokenise(line),
      sentences: splitSentences(line),
    }));
