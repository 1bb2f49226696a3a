/** Milliseconds after loading or navigating at which a page without an article is looked at again. */
const lateLooks = [400, 1200, 3000, 8000];

// TypeScript's DOM library knows the Navigation API for newer targets only: https://html.spec.whatwg.org/#navigation-api
type NavigationEvents = Pick<EventTarget, 'addEventListener'>;
const { navigation } = globalThis as { readonly navigation?: NavigationEvents };

/**
 * Some articles come after the page: rendered by a script, or by a navigation without a new page. Looks again a
 * few times, and only when there are other paragraphs than before, so that other pages pay next to nothing.
 */
export function watchForLateArticle(look: () => boolean): void {
  const paragraphs = document.getElementsByTagName('p');
  let seen = paragraphs.length;
  let timers: ReturnType<typeof setTimeout>[] = [];

  function lookAgain(): void {
    if (paragraphs.length === seen) return;
    seen = paragraphs.length;
    if (look()) for (const timer of timers) clearTimeout(timer);
  }
  function begin(): void {
    for (const timer of timers) clearTimeout(timer);
    timers = lateLooks.map((time) => setTimeout(lookAgain, time));
  }
  begin();
  navigation?.addEventListener('navigatesuccess', begin);
}
