import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ReviewItem } from '../../lib/core/outline/edit-draft.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import { useWords } from '../language.ts';
import { segmentsOf } from './segments.ts';

/** The document's words as plain text, with every figure that became a commitment marked; the list beside it is the way for the keyboard. */
export function DocumentText(props: { text: string; items: readonly ReviewItem[]; current: string | null; choose: (id: string) => void }) {
  const { text, items, current, choose } = props;
  const { lang } = useWords();
  const pane = useRef<HTMLElement>(null);
  const segments = useMemo(() => {
    const places = items.map(({ commitment: { id, start, end } }) => ({ id, start, end }));
    return segmentsOf(text, places);
  }, [text, items]);
  const verdicts = useMemo(() => new Map(items.map(({ commitment, verdict }) => [commitment.id, verdict])), [items]);

  useEffect(() => {
    const mark = pane.current?.querySelector<HTMLElement>('.is-here');
    const box = pane.current;
    // Scrolled by hand, for scrollIntoView would move the whole window too.
    if (mark && box) box.scrollTop += mark.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 3;
  }, [current]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
    <section class="ad-text" tabIndex={0} ref={pane} aria-label={ADOPT[lang].text} lang="zh-CN">
      {segments.map(({ text: words, start, ids }) => {
        const [first] = ids;
        if (first === undefined) return words;
        const here = current !== null && ids.includes(current);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: a short way for the pointer; the list does the same by key.
          <mark key={start} class={`${verdicts.get(here ? current : first)}${here ? ' is-here' : ''}`} onClick={() => choose(first)}>
            {words}
          </mark>
        );
      })}
    </section>
  );
}
