import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { messageOf } from '../src/core/message-of.ts';
import { sendLeftDrafts } from '../src/messaging/drafts.ts';
import { hear } from '../src/messaging/listen.ts';
import { readTab, type TabState } from './page-state.ts';

/** Does something and reads the tab anew. `false`: it failed, and the popup says why. */
export type Attempt = (action: () => Promise<unknown>) => Promise<boolean>;

/** What each part of the popup is given. */
export type OfTab = { readonly state: TabState; readonly attempt: Attempt };

/** The tab in front, read again after each attempt and whenever the page has changed; `undefined` until it is read. */
export function useTab(): { state: TabState | undefined; error: string; attempt: Attempt } {
  const [state, setState] = useState<TabState>();
  const [error, setError] = useState('');

  // Reading takes a while: of two that are under way only the later one counts.
  const readings = useRef(0);

  const attempt = useCallback<Attempt>(async (action) => {
    try {
      await action();
      readings.current += 1;
      const reading = readings.current;
      const read = await readTab();
      if (reading !== readings.current) return true;
      setState(read);
      setError('');
      return true;
    } catch (reason) {
      setError(messageOf(reason));
      return false;
    }
  }, []);
  useEffect(() => {
    attempt(sendLeftDrafts);
    hear('page.changed', () => void attempt(async () => undefined));
  }, [attempt]);

  return { state, error, attempt };
}
