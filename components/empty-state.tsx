import type { ComponentChildren } from 'preact';

/** Nothing here: one sentence that teaches, and at most one act. */
export function EmptyState({ text, children }: { text: string; children?: ComponentChildren }) {
  return (
    <div class="empty">
      <p>{text}</p>
      {children}
    </div>
  );
}
