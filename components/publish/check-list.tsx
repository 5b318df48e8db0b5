import { PUBLISH } from '../../lib/i18n/publish.ts';
import type { Check } from '../../lib/publish/checks.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

/** The checks before publishing; `onLook` marks the notes that one points at in the list. */
export function CheckList({ checks, onLook }: { checks: readonly Check[]; onLook: (noteIds: readonly string[]) => void }) {
  const { lang } = useWords();
  const words = PUBLISH[lang];
  return (
    <section class="pub-box" aria-labelledby="pub-checks">
      <div class="pub-box-h">
        <h2 id="pub-checks">{words.checks}</h2>
      </div>
      <ul class="pub-checks">
        {checks.map((check) => (
          <li key={check.code} class={check.ok ? '' : 'pub-caution'}>
            <Glyph name={check.ok ? 'check' : 'warn'} tone={check.ok ? 'ink-done' : ''} />
            <span>{words.check[check.code](check)}</span>
            {check.noteIds.length > 0 && (
              <button class="btn-line" type="button" onClick={() => onLook(check.noteIds)}>
                {words.look}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
