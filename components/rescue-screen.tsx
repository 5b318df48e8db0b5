import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';

/** The store did not open: says so, and offers a retry and what can still be read. Never an empty list. */
export function RescueScreen(props: {
  error: unknown;
  retry: () => void;
  readReadable: () => Promise<{ text: string; count: number }>;
  /** Where a backup can take the place of what does not open. */
  children?: ComponentChildren;
}) {
  const { error, retry, readReadable, children } = props;
  const { words } = useWords();
  const [outcome, setOutcome] = useState<number | 'failed' | null>(null);

  async function download(): Promise<void> {
    try {
      const { text, count } = await readReadable();
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
      link.download = 'jiannuo-rescue.jsonl';
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
      setOutcome(count);
    } catch {
      setOutcome('failed');
    }
  }

  return (
    <main class="rescue jn">
      <h1>{words.rescue.title}</h1>
      <p role="alert">{words.rescue.what}</p>
      <p>{words.rescue.do}</p>
      <p class="muted">
        {words.rescue.detail} {error instanceof Error ? `${error.name}: ${error.message}` : String(error)}
      </p>
      <div class="acts">
        <button type="button" class="btn btn-primary" onClick={retry}>
          {words.app.retry}
        </button>
        <button type="button" class="btn" onClick={() => void download()}>
          <Glyph name="save" />
          {words.rescue.export}
        </button>
      </div>
      <p role="status">{outcome === 'failed' ? words.rescue.exportFailed : outcome !== null && words.rescue.exported(outcome)}</p>
      {children}
    </main>
  );
}
