/** Milliseconds after loading or navigating, and after each look, until a page without an article is looked at again. */
const pauses = [400, 800, 1800, 5000];

// TypeScript's DOM library knows the Navigation API for newer targets only: https://html.spec.whatwg.org/#navigation-api
type NavigationEvents = Pick<EventTarget, 'addEventListener'>;
const { navigation } = globalThis as { readonly navigation?: NavigationEvents };

/**
 * Some articles come after the page: rendered by a script, or by a navigation without a new page. Looks again a
 * few times, and only when there are other paragraphs than before, so that other pages pay next to nothing. `isThere`:
 * the page came with an article, and is looked at after a navigation only. Returns what begins anew, for who has just
 * looked and found none.
 */
export function watchForLateArticle(isThere: boolean, look: () => boolean): () => void {
  const paragraphs = document.getElementsByTagName('p');
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** `seen`: how many paragraphs were there at the last look. */
  function lookAfter(turn: number, seen: number): void {
    clearTimeout(timer);
    const pause = pauses[turn];
    if (pause === undefined) return;
    timer = setTimeout(() => {
      const { length } = paragraphs;
      if (length === seen || !look()) lookAfter(turn + 1, length);
    }, pause);
  }
  const lookLater = () => lookAfter(0, paragraphs.length);
  if (!isThere) lookLater();
  // The page may have other paragraphs already, and just as many.
  navigation?.addEventListener('navigatesuccess', () => lookAfter(0, -1));
  return lookLater;
}
