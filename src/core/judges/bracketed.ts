import type { Framing } from './framing.ts';
import type { PlacedSentence } from './roster.ts';
import { type Subject, toSubject } from './subject.ts';

const longestBracket = 10;

/** "Judge NAME (D. Ariz.; appointed by Carter)": a bracket right after a judge's name tells of that judge. */
export function ownerOfBracket(framing: Framing, sentence: PlacedSentence): Subject | undefined {
  if (framing.plural === true) return undefined;
  const { lexemes } = sentence.scan;
  const last = framing.outerFrom - 1;
  for (let at = last; at > 0 && last - at < longestBracket; at -= 1) {
    const { word, kind, capital } = lexemes[at] ?? { word: ')', kind: 'mark', capital: false };
    if (word === '(') {
      const owner = sentence.names.find(({ to }) => to === at);
      return owner === undefined ? undefined : { ...toSubject([owner]), plural: false };
    }
    const isPlace = kind === 'mark' ? /^[,;-]$/.test(word) : capital || /^(a|an|\d+\w*)$/.test(word);
    if (!isPlace) return undefined;
  }
  return undefined;
}
