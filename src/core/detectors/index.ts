import attribution from './attribution.ts';
import type { Detector } from './detector.ts';
import loadedLanguage from './loaded-language.ts';

/** Every detector; the order is of no consequence. */
export const detectors: readonly Detector[] = [attribution, loadedLanguage];
