// One contestant in a process of its own: NAME ENGINE CORPUS. Prints what it measured as JSON.
import { readFileSync } from 'node:fs';

/** @typedef {(text: string) => unknown} Reads */
/** @typedef {{ articles: string[], terms: string[] }} Corpus */

/** @type {Record<string, (engine: string, terms: string[]) => Promise<Reads>>} */
const contestants = {
  'matchAll(/\\b\\w+\\b/g)': async () => (text) => {
    let words = 0;
    for (const _ of text.matchAll(/\b\w+\b/g)) words += 1;
    return words;
  },
  slantlight: async (engine) => {
    const { analyse } = await import(engine);
    return (text) => {
      const blocks = text
        .split('\n')
        .map((line, index) => ({ id: String(index), kind: 'paragraph', text: line }));
      return analyse({ blocks }, { sensitivity: 'balanced' });
    };
  },
  'wink-nlp, full pipe': async () => {
    const { default: winkNlp } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNlp(model);
    return (text) => nlp.readDoc(text).out();
  },
  'compromise, with our terms': async (_engine, terms) => {
    const { default: nlp } = await import('compromise');
    const trie = nlp.buildTrie(terms);
    return (text) => nlp(text).lookup(trie).out('offset');
  },
  "alex's retext plugins": async () => {
    const [{ unified }, { VFile }, english, equality, profanities] = await Promise.all([
      import('unified'),
      import('vfile'),
      import('retext-english'),
      import('retext-equality'),
      import('retext-profanities'),
    ]);
    const processor = unified().use(english.default).use(equality.default).use(profanities.default).freeze();
    return (text) => {
      const file = new VFile(text);
      processor.runSync(processor.parse(file), file);
      return file.messages;
    };
  },
  'write-good': async () => {
    const { default: writeGood } = await import('write-good');
    return (text) => writeGood(text);
  },
};

const [name = '', engine = '', corpusFile = ''] = process.argv.slice(2);
/** @type {Corpus} */
const { articles, terms } = JSON.parse(readFileSync(corpusFile, 'utf8'));
const first = articles[0] ?? '';

const start = performance.now();
const load = contestants[name];
if (!load) throw new Error(`No contestant ${name}`);
const read = await load(engine, terms);
read(first);
const cold = performance.now() - start;

/** Slow ones are stopped: their speed is known by then. */
const patience = 6000;

/** @param {() => void} act */
function timed(act) {
  const from = performance.now();
  act();
  return performance.now() - from;
}

/** @param {number} units */
function throughput(units) {
  let done = 0;
  const from = performance.now();
  for (let index = 0; done < units && performance.now() - from < patience; index += 1) {
    const text = articles[index % articles.length] ?? '';
    read(text);
    done += text.length;
  }
  return done / 1000 / (performance.now() - from);
}

/** @type {number[]} */
const warm = [];
const end = performance.now() + patience / 2;
// After some 200 the engine compiles no more.
while (warm.length < 400 && performance.now() < end) warm.push(timed(() => read(first)));
const mega = throughput(1e6);
const again = [1, 2, 3].map(() => throughput(1e6)).sort((a, b) => a - b)[1];
/**
 * How many times as long one text takes as a tenth of it does: the whole, and its ten tenths one by one, all of them
 * read before, so that neither is the first to bring its words. In turns, the median of three: the machine is faster at
 * one time than at another.
 */
function scaling() {
  const large = mega > 0.5 ? 1e7 : 1e6;
  /** @type {string[]} */
  const tenths = [];
  let text = '';
  for (let index = 0; tenths.length < 10; index += 1) {
    text += `${articles[index % articles.length]}\n`;
    if (text.length < large / 10) continue;
    tenths.push(text);
    text = '';
  }
  const inTenths = () => {
    for (const tenth of tenths) read(tenth);
  };
  inTenths();
  const whole = tenths.join('');
  const times = [1, 2, 3].map(() => {
    const apart = timed(inTenths);
    return (10 * timed(() => read(whole))) / apart;
  });
  return times.sort((a, b) => a - b)[1];
}
console.log(
  JSON.stringify({
    cold,
    warm: warm.slice(warm.length / 2).sort((a, b) => a - b)[Math.floor(warm.length / 4)],
    mega,
    again,
    ten: mega > 0.3 ? throughput(1e7) : undefined,
    scaling: mega > 0.3 ? scaling() : undefined,
  }),
);
