import type { FindingKind, Sensitivity } from './finding.ts';
import type { PageIgnore } from './ignore.ts';
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

/** Which hosts, or addresses, become switched off (`true`) or on again. */
type Switched = Readonly<Record<string, boolean>>;

/**
 * What is to become different, and nothing else: two changes that are made at the same time must not undo each
 * other.
 */
export type SettingsChange = Partial<Omit<Settings, 'kinds' | 'offHosts' | 'offPages'>> & {
  readonly kinds?: Partial<Settings['kinds']>;
  readonly offHosts?: Switched;
  readonly offPages?: Switched;
};

function withSwitched(list: readonly string[], change: Switched): string[] {
  const off = Object.keys(change).filter((item) => change[item]);
  return [...list.filter((item) => !Object.hasOwn(change, item)), ...off];
}

/** The settings that a change makes different, as they are then. */
export function changedSettings(
  before: Settings,
  { kinds, offHosts, offPages, ...rest }: SettingsChange,
): Partial<Settings> {
  return {
    ...rest,
    ...(kinds && { kinds: { ...before.kinds, ...kinds } }),
    ...(offHosts && { offHosts: withSwitched(before.offHosts, offHosts) }),
    ...(offPages && { offPages: withSwitched(before.offPages, offPages) }),
  };
}

/** What one page is to show, worked out from the settings, its address and the ignores that concern it. */
export type Display = {
  readonly on: boolean;
  readonly kinds: Readonly<Record<FindingKind, boolean>>;
  readonly quoted: boolean;
  /** Hide weaker loaded language. */
  readonly thresholds: Thresholds;
  readonly ignores: readonly PageIgnore[];
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
