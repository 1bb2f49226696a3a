import { type BlockCache, createBlockCache, withoutCache } from './block-cache.ts';
import type { Detected, ReadArticle } from './detectors/detector.ts';
import { detectors } from './detectors/index.ts';
import scareQuotes from './detectors/scare-quotes.ts';
import type { AnalyseOptions, Analysis, Article, Finding } from './finding.ts';
import { nameJudges } from './judges/name-judges.ts';
import { findOwnTerms } from './own-terms.ts';
import { resolveOverlaps } from './resolve-overlaps.ts';
import { scoreSentences } from './score-sentences.ts';
import { allFrom, isStrongEnough, type Thresholds, thresholds } from './sensitivity.ts';
import type { Span } from './span.ts';
import { type SeenText, seeThrough } from './text/see-through.ts';
import { Voices } from './text/voice.ts';

export { createBlockCache };

/**
 * Everything that the core knows of an article. Findings are in reading order. A cache that has seen some of the
 * blocks before makes it faster and changes nothing. What readers cannot see ("fa\u00adtal") hides nothing.
 */
export function analyse(article: Article, options: AnalyseOptions, cache = withoutCache): Analysis {
  const seen = new Map(
    article.blocks.flatMap(({ id, text }) => {
      const shown = seeThrough(text);
      return shown ? [[id, shown] as const] : [];
    }),
  );
  if (seen.size === 0) return analyseSeen(article, options, cache);
  const blocks = article.blocks.map((block) => ({ ...block, text: seen.get(block.id)?.text ?? block.text }));
  return asWritten(analyseSeen({ ...article, blocks }, options, cache), article, seen);
}

type InBlock = Span & { readonly block: string };

/** The analysis of what is shown, with the offsets and quotes of what is written. */
function asWritten(analysis: Analysis, { blocks }: Article, seen: ReadonlyMap<string, SeenText>): Analysis {
  const back = <S extends InBlock>(span: S): S => seen.get(span.block)?.toOriginal(span) ?? span;
  const texts = new Map(blocks.map(({ id, text }) => [id, text]));
  return {
    ...analysis,
    findings: analysis.findings.map((finding) => {
      const { start, end } = back(finding);
      return { ...finding, start, end, quote: (texts.get(finding.block) ?? '').slice(start, end) };
    }),
    sentences: analysis.sentences.map(back),
    quotations: analysis.quotations.map(back),
    judges: analysis.judges.map((judge) => ({ ...judge, mentions: judge.mentions.map(back) })),
  };
}

function analyseSeen(article: Article, options: AnalyseOptions, cache: BlockCache): Analysis {
  const { sensitivity, minStrength } = options;
  const least = minStrength === undefined ? thresholds[sensitivity] : allFrom(minStrength);
  const { read, detected } = detect(article, cache, least);
  const voices = new Voices(read);
  const shown = detected.filter((finding) => isStrongEnough(finding, least));
  const texts = new Map(read.blocks.map(({ id, text }) => [id, text]));
  const findings = inReadingOrder(resolveOverlaps(shown), read).map((found) =>
    addVoice(found, texts, voices),
  );
  return {
    findings,
    sentences: scoreSentences(read),
    quotations: read.blocks.flatMap(({ id }) =>
      voices
        .quotationsOf(id)
        .map(({ block, start, end, speaker }) =>
          speaker === undefined ? { block, start, end } : { block, start, end, speaker },
        ),
    ),
    judges: nameJudges(read, detected),
    wordsOwnVoice: read.blocks.reduce((words, block) => words + voices.wordsOutside(block), 0),
  };
}

function detect(
  article: Article,
  cache: BlockCache,
  least: Thresholds,
): { read: ReadArticle; detected: Detected[] } {
  const readings = article.blocks.map((block) => ({ block, reading: cache.read(block) }));
  const read: ReadArticle = {
    // Written out: copies of an object have a shape each to the engine, and are read slowly.
    blocks: readings.map(({ block: { id, kind, text }, reading: { tokens, sentences } }) => ({
      id,
      kind,
      text,
      tokens,
      sentences,
    })),
    ...(article.date === undefined ? {} : { date: article.date }),
  };
  const detected = detectors.flatMap((detector, index) =>
    detector.settle(
      new Map(
        readings.flatMap(({ block, reading }) => {
          const candidates = reading.candidates[index] ?? [];
          return candidates.length > 0 ? [[block.id, candidates] as const] : [];
        }),
      ),
      read,
      least,
    ),
  );
  return { read, detected: [...detected, ...findOwnTerms(read, article.lexicon ?? [])] };
}

function inReadingOrder(detected: readonly Detected[], { blocks }: ReadArticle): Detected[] {
  const places = new Map(blocks.map(({ id }, place) => [id, place]));
  const placeOf = ({ block }: Detected): number => places.get(block) ?? blocks.length;
  return detected.toSorted((a, b) => placeOf(a) - placeOf(b) || a.start - b.start || a.end - b.end);
}

function addVoice(detected: Detected, texts: ReadonlyMap<string, string>, voices: Voices): Finding {
  const quote = (texts.get(detected.block) ?? '').slice(detected.start, detected.end);
  // Scare quotes are the outlet's own, although what is between them looks quoted.
  const isOwn = detected.rule === scareQuotes.id;
  return { ...detected, quote, ...(isOwn ? { voice: 'outlet' } : voices.voiceOf(detected.block, detected)) };
}
