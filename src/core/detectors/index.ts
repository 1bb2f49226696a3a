import attribution from './attribution.ts';
import type { Detector } from './detector.ts';
import judgeAppointment from './judge-appointment.ts';
import judgeLabel from './judge-label.ts';
import loadedLanguage from './loaded-language.ts';
import loadedWord from './loaded-word.ts';
import scareQuotes from './scare-quotes.ts';

/** Every detector; the order is of no consequence. */
export const detectors: readonly Detector[] = [
  attribution,
  judgeAppointment,
  judgeLabel,
  loadedLanguage,
  loadedWord,
  scareQuotes,
];
