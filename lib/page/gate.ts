/** A page is looked at again after these many milliseconds, each counted from the one before: many sites fill their articles in late, some only when asked. */
const LATER_MS = [500, 1000, 3500, 10_000, 45_000, 140_000];
/** What a page brings while its reader scrolls is looked at this long after the scrolling. */
const SCROLLED_MS = 800;
/** Firefox before 147 does not tell of new addresses: there a page is looked at so often instead. */
const UNTOLD_MS = 5000;
/** However much a page changes, so many looks in the life of its document. */
const MOST_LOOKS = 40;

/**
 * Looks at a page until `look` finds what it looks for: at once, a few times later, after the reader scrolled, and the same again at each
 * new address of a single-page site. Nothing watches the page's edits: where there are as many elements and the same height as at the
 * last look, there is nothing to look at, which costs next to nothing to know. The first look does not ask for the height: the page has
 * not been laid out yet, and would be for our sake.
 */
export function keepLooking(look: () => boolean): void {
  const elements = document.getElementsByTagName('*');
  let left = MOST_LOOKS;
  let seen = 0;

  function lookNow(): void {
    left = look() ? 0 : left - 1;
  }

  function again(): void {
    const size = elements.length + document.documentElement.scrollHeight;
    // A frame fills without a change of the page around it.
    if (left && (length || size !== seen)) {
      seen = size;
      lookNow();
    }
  }

  function begin([wait, ...later] = LATER_MS): void {
    if (wait)
      setTimeout(() => {
        again();
        begin(later);
      }, wait);
  }

  addEventListener('scrollend', () => setTimeout(again, SCROLLED_MS), true);
  const { navigation } = self;
  if (navigation)
    navigation.addEventListener('currententrychange', () => {
      again();
      begin();
    });
  else setInterval(again, UNTOLD_MS);
  lookNow();
  begin();
}

/** Acts when the page is parsed, at once where it is already. On the window, after the page's own: many fill in their article then. */
export function whenParsed(act: () => void): void {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', act, { once: true });
  else act();
}
