import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../lib/messages/send.ts';

/** Long enough for the frame to have got the height that the card asked for. */
const SETTLED_MS = 200;

/** How much of the card is out of sight because its frame is too low, in CSS pixels. */
function hiddenHeight(content: HTMLElement): number {
  const parts = [...content.querySelectorAll('.card-b, .card-f')];
  return parts.reduce((sum, part) => sum + part.scrollHeight - part.clientHeight, 0);
}

/** Tells the frame's owner how high the card would be with room for all of it, now and whenever it changes. */
export function useReportedHeight(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const root = content.current;
    if (!root) return;
    let told = 0;
    const tell = () => {
      const height = root.offsetHeight > 0 ? Math.ceil(root.offsetHeight + hiddenHeight(root)) : 0;
      if (height === 0 || height === told) return;
      told = height;
      // The page may be gone already; then nobody needs to know.
      ask('sizeCard', { height }).catch(() => {});
    };
    const sizes = new ResizeObserver(tell);
    // A part that scrolls keeps its own size whatever is put into it: its contents are watched.
    const contents = new MutationObserver(() => {
      sizes.disconnect();
      for (const one of [root, ...root.querySelectorAll('.card-b > *, .card-f > *')]) sizes.observe(one);
    });
    contents.observe(root, { childList: true, subtree: true });
    sizes.observe(root);
    return () => {
      contents.disconnect();
      sizes.disconnect();
    };
  }, [content]);
}

/** The field that is typed in stays in sight when the frame becomes lower, or what is above it higher. */
export function useFieldInSight(): void {
  useEffect(() => {
    const show = () => document.activeElement?.scrollIntoView({ block: 'nearest' });
    window.addEventListener('resize', show);
    return () => window.removeEventListener('resize', show);
  }, []);
}

/**
 * Whether the whole card does not fit into the frame that the page had room for; asked when a target is shown (`shown` is
 * its id, or null). A card that was made shorter stays so: unfolding it because it now fits would go on for ever.
 */
export function useTightFrame(shown: string | null, content: RefObject<HTMLElement | null>): boolean {
  const [tight, setTight] = useState(false);
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(
      () => setTight((before) => before || (content.current !== null && hiddenHeight(content.current) > 1)),
      SETTLED_MS,
    );
    return () => clearTimeout(timer);
  }, [shown, content]);
  return tight;
}

/**
 * Puts the focus in the first field when a target is `shown`, but only if the reader has come into the card: a card opened by
 * hovering must not take the focus from the page.
 */
export function useInvitedFocus(shown: string | null, root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (shown === null) return;
    const focusFirst = () => {
      const nothingFocused = document.activeElement === null || document.activeElement === document.body;
      if (nothingFocused) root.current?.querySelector<HTMLElement>('#note-value, #note-declared, #target-search')?.focus();
    };
    if (document.hasFocus()) {
      focusFirst();
      return;
    }
    window.addEventListener('focus', focusFirst, { once: true });
    return () => window.removeEventListener('focus', focusFirst);
  }, [shown, root]);
}
