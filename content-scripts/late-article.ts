/** Milliseconds after loading or navigating, and after each look, until a page without an article is looked at again. */
const pauses = [400, 800, 1800, 5000];

// TypeScript's DOM library knows the Navigation API for newer targets only: https://html.spec.whatwg.org/#navigation-api
type NavigationEvents = Pick<EventTarget, 'addEventListener'>;
const { navigation } = globalThis as { readonly navigation?: NavigationEvents };

/**
 * Some articles come after the page: rendered by a script, or by a navigation without a new page. Looks again a
 * few times, and only when there are other paragraphs than before, so that other pages pay next to nothing. `isThere`:
 * the page came with an article, and is looked at after a navigation only.
 */
export function watchForLateArticle(isThere: boolean, look: () => boolean): void {
  const paragraphs = document.getElementsByTagName('p');
  let seen = paragraphs.length;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function lookAfter(turn: number): void {
    clearTimeout(timer);
    const pause = pauses[turn];
    if (pause === undefined) return;
    timer = setTimeout(() => {
      const isOther = paragraphs.length !== seen;
      seen = paragraphs.length;
      if (!isOther || !look()) lookAfter(turn + 1);
    }, pause);
  }
  if (!isThere) lookAfter(0);
  navigation?.addEventListener('navigatesuccess', () => lookAfter(0));
}
