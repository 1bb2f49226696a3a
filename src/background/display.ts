import { type Ignore, ignoresFor } from '../core/ignore.ts';
import { thresholds } from '../core/sensitivity.ts';
import type { Display, Settings } from '../core/settings.ts';
import { readIgnores } from './ignores.ts';
import { readSettings } from './settings.ts';

/** What the page at `url`, whose canonical address is `address`, is to show. */
export async function displayOf(url: string, address: string, isPrivate: boolean): Promise<Display> {
  const [settings, ignores] = await Promise.all([readSettings(isPrivate), readIgnores(isPrivate)]);
  return displayBy(settings, ignores, url, address);
}

export function displayBy(
  settings: Settings,
  ignores: readonly Ignore[],
  url: string,
  address: string,
): Display {
  const host = new URL(url).hostname;
  const { everywhere, offHosts, offPages, kinds, quoted, sensitivity } = settings;
  return {
    on: everywhere && !offHosts.includes(host) && !offPages.includes(address),
    kinds,
    quoted,
    thresholds: thresholds[sensitivity],
    ignores: ignoresFor(ignores, { address, host }),
  };
}
