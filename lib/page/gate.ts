/** After these many milliseconds a page is looked at again: many sites fill their articles in late, some only when asked. */
const LATER_MS = [500, 1500, 5000, 15_000, 60_000, 200_000];
/** What a page brings while its reader scrolls is looked at this long after the scrolling. */
const SCROLLED_MS = 800;
/** Firefox before 147 does not tell of new addresses: there a page is looked at so often instead. */
const UNTOLD_MS = 5000;
/** However much a page changes, so many looks in the life of its document. */
const MOST_LOOKS = 40;

/**
 * Looks at a page until `look` finds what it looks for: at once, a few times later, after the reader scrolled, and the same again at each
 * new address of a single-page site. Nothing watches the page's edits: where there are as many elements and the same height as at the
 * last look, there is nothing to look at, which costs next to nothing to know.
 */
export function keepLooking(look: () => boolean): void {
  const elements = document.getElementsByTagName('*');
  let left = MOST_LOOKS;
  let seen = 0;

  function again(): void {
    const size = elements.length + document.documentElement.scrollHeight;
    // A frame fills without a change of the page around it.
    if (left && (length || size !== seen)) {
      seen = size;
      left = look() ? 0 : left - 1;
    }
  }

  function begin(): void {
    again();
    for (const wait of LATER_MS) setTimeout(again, wait);
  }

  addEventListener('scrollend', () => setTimeout(again, SCROLLED_MS), true);
  const { navigation } = self;
  if (navigation) navigation.addEventListener('currententrychange', begin);
  else setInterval(again, UNTOLD_MS);
  begin();
}
