import type { PagePoint } from './hit-test.ts';
import type { Mark } from './mark.ts';
import { type Selected, selected } from './selected.ts';

/** Resting on a mark this long opens its card; shorter is only passing by. */
const INTENT_MS = 350;
/** Time to cross from the mark to its card. */
const LEAVE_MS = 400;
/** A finger that stays longer wants to select, or the browser's own menu. */
const LONG_PRESS_MS = 450;
/** Elements whose click is the page's own business. */
const PAGE_CONTROLS = 'a[href], button, input, select, textarea, label, summary, [role="button"], [role="link"]';

export interface PointedPage {
  markAt(point: PagePoint): Mark | null;
  /** The mark whose card is shown. */
  readonly open: Mark | null;
  /** The pointer is on this mark now, or on none. */
  hover(mark: Mark | null): void;
  /** Show a mark's card. `pinned`: the reader asked for it, so it takes the focus and stays. */
  show(mark: Mark, pinned: boolean, selection: Selected | null): void;
  /** The reader pointed elsewhere; `pinned` cards stay open when only the pointer left. */
  leave(): void;
  /** The reader clicked elsewhere. */
  dismiss(): void;
  readonly host: Element;
}

/**
 * Watches mouse, pen and touch in every document that the answered function is called with: a frame's events do not reach the page around
 * it. Clicks on the page's own links and buttons stay theirs; a tap is a click, scrolling and a long press are none.
 */
export function watchPointing(page: PointedPage, signal: AbortSignal): (shown: Document) => void {
  let hovered: Mark | null = null;
  let timer = 0;
  let frame = 0;
  let pressedAt = 0;
  let pressed: Selected | null = null;

  function after(milliseconds: number, work: () => void): void {
    clearTimeout(timer);
    timer = window.setTimeout(work, milliseconds);
  }

  /** False when the pointer was on this mark, or on none, before. */
  function enter(mark: Mark | null): boolean {
    if (mark === hovered) return false;
    hovered = mark;
    page.hover(mark);
    return true;
  }

  function look({ clientX, clientY, target }: PointerEvent, shown: Document): void {
    frame = 0;
    // On the card: neither opening nor leaving.
    if (target === page.host) {
      hovered = page.open;
      clearTimeout(timer);
      return;
    }
    const mark = page.markAt({ x: clientX, y: clientY, page: shown });
    if (!enter(mark)) return;
    if (mark && mark !== page.open) after(INTENT_MS, () => page.show(mark, false, selected(shown)));
    else if (mark) clearTimeout(timer);
    else after(LEAVE_MS, () => page.leave());
  }

  const on = { signal, passive: true } as const;
  const watch = (shown: Document) => {
    shown.addEventListener(
      'pointermove',
      (event) => {
        // Once a frame, and not while a selection is being drawn.
        if (event.pointerType !== 'touch' && event.buttons === 0 && frame === 0) frame = requestAnimationFrame(() => look(event, shown));
      },
      on,
    );
    shown.addEventListener(
      'pointerdown',
      (event) => {
        pressedAt = event.timeStamp;
        // The press itself clears the selection that the reader may have made as evidence.
        pressed = selected(shown);
      },
      { ...on, capture: true },
    );
    shown.addEventListener(
      'click',
      (event) => {
        if (event.target === page.host || event.button !== 0 || event.defaultPrevented) return;
        // The click tells where the pointer is. A move of the same frame, looked at afterwards, would open the card again by resting.
        cancelAnimationFrame(frame);
        frame = 0;
        clearTimeout(timer);
        const under = page.markAt({ x: event.clientX, y: event.clientY, page: shown });
        enter(under);
        // Of a click in a shadow root the document is told the host alone.
        const control = (event.composedPath()[0] as Partial<Element> | undefined)?.closest?.(PAGE_CONTROLS);
        // A drag that ends in a selection is no click on a mark, and may be meant for the card that is open.
        if (!control && selected(shown) !== null) return;
        const isLongPress = (event as PointerEvent).pointerType === 'touch' && event.timeStamp - pressedAt > LONG_PRESS_MS;
        if (under && !control && !isLongPress) page.show(under, true, pressed);
        else page.dismiss();
      },
      on,
    );
  };
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  });
  return watch;
}
