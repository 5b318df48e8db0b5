import type { ComponentChildren } from 'preact';
import { BACKUP } from '../../lib/i18n/backup.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

/** What came of it, said aloud. */
export function Outcome({ good, children }: { good: boolean; children: ComponentChildren }) {
  return (
    <div class={good ? 'note-ok' : 'note-err'} role={good ? 'status' : 'alert'}>
      <Glyph name={good ? 'check' : 'warn'} />
      <div>{children}</div>
    </div>
  );
}

/** What an error says of a file: its kind, the record at fault, and the detail for whoever has to look into it. */
interface Failed {
  name?: unknown;
  message?: unknown;
  reason?: unknown;
  record?: unknown;
}

/** What happened, what was kept, and what to do. */
export function FailureNotice({ error }: { error: unknown }) {
  const { lang } = useWords();
  const words = BACKUP[lang];
  const { name, message, reason, record } = (error instanceof Object ? error : {}) as Failed;
  const told: Record<string, string> = words.failure;
  const kind = [reason, name].find((one): one is string => typeof one === 'string' && Object.hasOwn(told, one)) ?? 'other';
  return (
    <Outcome good={false}>
      <p>
        {told[kind]} {typeof record === 'number' && words.atRecord(record)}
      </p>
      <p>{words.unchanged}</p>
      {(kind === 'damaged' || kind === 'other') && (
        <p class="muted">
          {words.detail}
          {String(message)}
        </p>
      )}
    </Outcome>
  );
}
