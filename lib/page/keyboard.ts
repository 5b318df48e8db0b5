/** What the keys do while the keyboard stands at a mark. */
export interface SteppedPage {
  step(by: 1 | -1): void;
  /** To the next or previous one that needs attention. */
  stepAttention(by: 1 | -1): void;
  openHere(): void;
  /** Leave the marks and give the focus back to the page. */
  leave(): void;
  /** Esc on the page closes an open card. True when there was one. */
  closeOpenCard(): boolean;
}

const KEYS: Record<string, (page: SteppedPage) => void> = {
  Enter: (page) => page.openHere(),
  ' ': (page) => page.openHere(),
  n: (page) => page.step(1),
  N: (page) => page.stepAttention(1),
  P: (page) => page.stepAttention(-1),
  ArrowDown: (page) => page.step(1),
  ArrowRight: (page) => page.step(1),
  p: (page) => page.step(-1),
  ArrowUp: (page) => page.step(-1),
  ArrowLeft: (page) => page.step(-1),
  Escape: (page) => page.leave(),
};

/**
 * Keys at the stand are ours alone; in the documents that the answered function is called with only Esc is heard, and only taken when it
 * closes a card.
 */
export function watchKeyboard(stand: HTMLElement, page: SteppedPage, signal: AbortSignal): (shown: Document) => void {
  stand.addEventListener(
    'keydown',
    (event) => {
      const work = KEYS[event.key];
      if (!work || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      event.preventDefault();
      event.stopPropagation();
      work(page);
    },
    { signal },
  );
  return (shown) =>
    shown.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && !event.isComposing && page.closeOpenCard()) event.preventDefault();
      },
      { signal },
    );
}
