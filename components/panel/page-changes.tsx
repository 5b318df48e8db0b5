import type { PageChange } from '../../lib/core/page-changes.ts';
import { wordingDiff } from '../../lib/core/wording-diff.ts';
import { SHARE } from '../../lib/i18n/share.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

/** 上次阅读后的变化: the sentences of this page that read otherwise than last time, old and new. Nothing where none does. */
export function PageChanges(props: {
  changes: readonly PageChange[];
  /** The day of the reading that they are compared with. */
  since: string;
  nameOf: (commitmentId: string) => string;
  onUnderstood: () => void;
}) {
  const { changes, since, nameOf, onUnderstood } = props;
  const { lang, words: common } = useWords();
  const words = SHARE[lang];
  if (changes.length === 0) return null;
  return (
    <section class="places changes" aria-labelledby="changes-h">
      <h2 class="places-h" id="changes-h">
        <Glyph name="warn" />
        {words.changes}
      </h2>
      <p class="muted">{words.changesHint(since)}</p>
      <ul>
        {changes.map(({ commitmentIds, kind, before, after }) => (
          <li class="place" key={`${kind}/${before}/${after}`}>
            <p class="place-h">
              <b>{commitmentIds.map(nameOf).join(common.app.and)}</b>
              <span class="muted">{words.change[kind]}</span>
            </p>
            <dl class="quotes">
              {before !== null && <dt>{words.before}</dt>}
              {before !== null && (
                <dd>
                  <Wording before={before} after={after} side="removed" />
                </dd>
              )}
              {after !== null && <dt>{words.after}</dt>}
              {after !== null && (
                <dd>
                  <Wording before={before} after={after} side="added" />
                </dd>
              )}
            </dl>
          </li>
        ))}
      </ul>
      <div class="place-acts">
        <button type="button" class="btn btn-small" onClick={onUnderstood}>
          {words.understood}
        </button>
      </div>
    </section>
  );
}

/** One of two wordings, with what the other has not: struck through or underlined, and said in words to those who hear it. */
function Wording({ before, after, side }: { before: string | null; after: string | null; side: 'removed' | 'added' }) {
  const { lang } = useWords();
  const words = SHARE[lang];
  if (before === null || after === null) return <>{before ?? after}</>;
  const Mark = side === 'removed' ? 'del' : 'ins';
  return (
    <>
      {wordingDiff(before, after)
        .filter(({ kind }) => kind === 'same' || kind === side)
        .map(({ kind, text }, at) =>
          kind === 'same' ? (
            text
          ) : (
            <Mark key={at}>
              <span class="aloud">{words[side]}</span>
              {text}
            </Mark>
          ),
        )}
    </>
  );
}
