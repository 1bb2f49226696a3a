import type { Finding } from './finding.ts';
import { ignoreOf } from './ignore.ts';
import { isStrongEnough } from './sensitivity.ts';
import type { Display } from './settings.ts';

/** Whether a finding is to be shown, and the ignore that hides it if that is why not. `text` is its block's. */
export function shownBy(
  display: Display,
  finding: Finding,
  text: string,
): { shown: boolean; ignoredBy?: string } {
  const ignore = ignoreOf(finding, text, display.ignores);
  if (ignore) return { shown: false, ignoredBy: ignore.id };
  const strong = isStrongEnough(finding, display.thresholds);
  const voiced = display.quoted || finding.voice !== 'quoted';
  return { shown: display.on && display.kinds[finding.kind] && voiced && strong };
}
