// npm run test:long: what takes too long for each change. A million texts of any kind, the time that texts made to
// hurt take beside news, and hostile pages at full size in both browsers.
//
//   npm run test:long -- 20000     that many texts instead of a million
import { readFileSync } from 'node:fs';
import { analyse } from '../src/core/analyse.ts';
import { adversarialPieces, repeated } from '../test/core/adversarial-texts.ts';
import { checkAnyText } from '../test/core/any-text.ts';
import { runCommand, runJest } from './run-step.mjs';

const cases = Number(process.argv[2] ?? 1_000_000);

/** Units of UTF-16 in one text. */
const length = 1_000_000;

/** A text made to hurt may take so many times as long as news. */
const tolerance = 4;

/** Milliseconds for all hostile pages in one browser. */
const longestRun = 40 * 60_000;

let failed = false;
function say(ok: boolean, what: string): void {
  failed ||= !ok;
  console.log(`${ok ? '✓' : '✗'} ${what}`);
}

/** Nanoseconds for each unit of the text. */
function timeOf(text: string): number {
  let least = Number.POSITIVE_INFINITY;
  // The least of several, since other work on the machine only adds to it.
  for (let run = 0; run < 3; run += 1) {
    const start = performance.now();
    analyse({ blocks: [{ id: 'b', kind: 'paragraph', text }] }, { sensitivity: 'more' });
    least = Math.min(least, performance.now() - start);
  }
  return (least * 1e6) / text.length;
}

const page = readFileSync('demo/slanted.html', 'utf8');
const news = page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
timeOf(news); // warms up
for (const [name, piece] of Object.entries(adversarialPieces)) {
  // News anew each time: other work on the machine makes it half as fast from one minute to the next.
  const ratio = timeOf(repeated(piece, length)) / timeOf(repeated(news, length));
  say(ratio <= tolerance, `${name}: ${ratio.toFixed(2)} times the time of news`);
}

try {
  // Another seed each time; what fails names its own.
  checkAnyText(cases);
  say(true, `${cases} texts of any kind`);
} catch (error) {
  say(false, String(error));
}

say((await runCommand(['build.mjs'])).failed === 0, 'build');
for (const browser of ['chromium', 'firefox']) {
  const args = ['--config', 'test/e2e/jest.config.mjs', 'e2e/hostile'];
  const {
    passed,
    failed: broken,
    output,
  } = await runJest(args, { SLANTLIGHT_BROWSER: browser, SLANTLIGHT_LONG: '1' }, longestRun);
  say(broken === 0, `hostile pages at full size in ${browser}: ${passed} passed, ${broken} failed`);
  if (broken > 0) console.log(output);
}
process.exitCode = failed ? 1 : 0;
