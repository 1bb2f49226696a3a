import type { FindingKind, Sensitivity } from './finding.ts';
import type { Ignore } from './ignore.ts';
import type { Thresholds } from './sensitivity.ts';

/** The reader's settings. Addresses have no fragment. */
export type Settings = {
  readonly everywhere: boolean;
  readonly offHosts: readonly string[];
  readonly offPages: readonly string[];
  readonly kinds: Readonly<Record<FindingKind, boolean>>;
  readonly quoted: boolean;
  readonly sensitivity: Sensitivity;
  /** Keep what was found in the articles that are opened. Notes and opinions are kept at any rate. */
  readonly remember: boolean;
};

/** What one page is to show, worked out from the settings, its address and the ignores that concern it. */
export type Display = {
  readonly on: boolean;
  readonly kinds: Readonly<Record<FindingKind, boolean>>;
  readonly quoted: boolean;
  /** Hide weaker loaded language. */
  readonly thresholds: Thresholds;
  readonly ignores: readonly Ignore[];
};

export const defaultSettings: Settings = {
  everywhere: true,
  offHosts: [],
  offPages: [],
  kinds: { 'loaded-language': true, 'judge-appointment': true, 'judge-label': true, attribution: false },
  quoted: true,
  sensitivity: 'balanced',
  remember: true,
};
