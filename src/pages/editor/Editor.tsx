import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { messageOf } from '../../core/message-of.ts';
import { sendLeftDrafts } from '../../messaging/drafts.ts';
import { hear } from '../../messaging/listen.ts';
import { t, tOf } from '../../ui/message.ts';
import { ArticleNotes } from './ArticleNotes.tsx';
import { type EditorView, readEditor } from './read-editor.ts';

/** Milliseconds of quiet before the editor reads again what it shows: every key announces a change. */
const quiet = 120;

/** Writes the notes on the article of a tab: in a side panel the tab in front, else the one it was opened for. */
export function Editor() {
  const [view, setView] = useState<EditorView>();
  const [error, setError] = useState('');

  // A page may take a while to answer: of two readings that are under way only the later one counts.
  const readings = useRef(0);

  const attempt = useCallback(async (action?: () => Promise<unknown>): Promise<void> => {
    let isLatest = () => true;
    try {
      await action?.();
      readings.current += 1;
      const reading = readings.current;
      isLatest = () => reading === readings.current;
      const read = await readEditor(() => isLatest() && void attempt());
      if (!isLatest()) return;
      setView(read);
      setError('');
    } catch (reason) {
      if (isLatest()) setError(messageOf(reason));
    }
  }, []);

  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      clearTimeout(timer);
      // Whatever tab is shown next, its notes are shown as they were written last.
      timer = setTimeout(attempt, quiet, sendLeftDrafts);
    };
    attempt(sendLeftDrafts);
    hear('notes.changed', refresh, stop);
    hear('page.changed', refresh, stop);
    browser.tabs.onActivated.addListener(refresh);
    browser.tabs.onUpdated.addListener(refresh);
    return () => {
      clearTimeout(timer);
      stop.abort();
      browser.tabs.onActivated.removeListener(refresh);
      browser.tabs.onUpdated.removeListener(refresh);
    };
  }, [attempt]);

  return (
    <main aria-busy={!view}>
      {error && <p role="alert">{t('failed', error)}</p>}
      {view?.problem && <p role="alert">{tOf('problem', view.problem)}</p>}
      {view?.failure !== undefined && <p role="alert">{t('failed', view.failure)}</p>}
      {view?.state === 'article' && <ArticleNotes key={view.page.address} view={view} attempt={attempt} />}
      {view && view.state !== 'article' && (
        <>
          <h1>{t('notes')}</h1>
          <p>{t(view.state === 'private' ? 'notePrivate' : 'editorNoArticle')}</p>
        </>
      )}
    </main>
  );
}
