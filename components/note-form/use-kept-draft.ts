import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { FormDraft } from '../../lib/core/model/form-draft.ts';

/** At most this much typing is lost when the tab is closed or the browser killed while somebody types. */
const KEEP_MS = 150;

/**
 * Keeps what is half typed: at once when a change comes after a pause, every 150 ms while typing goes on, and at once when the page
 * is hidden, unloaded or the form goes away. A form as it was at first keeps `null`: nothing to restore.
 * Answers a function that drops what is waiting to be kept; call it when the note was saved.
 */
export function useKeptDraft(draft: FormDraft, blank: FormDraft, keep: (draft: FormDraft | null) => void): () => void {
  const state = useRef({ draft, keep, timer: 0, kept: JSON.stringify(draft) });
  state.current.draft = draft;
  state.current.keep = keep;
  const untouched = JSON.stringify(blank);

  function flush(): void {
    const now = state.current;
    clearTimeout(now.timer);
    now.timer = 0;
    const text = JSON.stringify(now.draft);
    if (text === now.kept) return;
    now.kept = text;
    now.keep(text === untouched ? null : now.draft);
  }

  // Before the frame is painted: the tab may be gone by then.
  useLayoutEffect(() => {
    const now = state.current;
    if (now.timer !== 0 || JSON.stringify(draft) === now.kept) return;
    flush();
    now.timer = window.setTimeout(flush, KEEP_MS);
  }, [draft]);

  useEffect(() => {
    const leaving = new AbortController();
    const hidden = () => document.visibilityState === 'hidden' && flush();
    document.addEventListener('visibilitychange', hidden, leaving);
    window.addEventListener('pagehide', flush, leaving);
    return () => {
      leaving.abort();
      flush();
    };
  }, []);

  return () => {
    const now = state.current;
    clearTimeout(now.timer);
    now.timer = 0;
    now.kept = JSON.stringify(now.draft);
  };
}
