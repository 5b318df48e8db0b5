import type { Commitment } from '../../lib/core/model/plan.ts';
import type { PlanChange } from '../../lib/core/outline/compare-plans.ts';
import { ADOPT } from '../../lib/i18n/adopt.ts';
import type { Lang } from '../../lib/i18n/domain.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { targetSentence } from '../line-text.ts';

/** The side of a change that it speaks of, as words. */
function sideText(kind: PlanChange['kind'], made: Commitment | null, lang: Lang): string {
  const words = ADOPT[lang];
  if (!made) return words.nothing;
  if (kind === 'renamed') return made.subject;
  if (kind === 'deadline') return made.deadline?.date ?? words.nothing;
  return targetSentence(made, lang) ?? ([...new Set([made.hedge, made.verb])].filter(Boolean).join('') || words.noFigure);
}

/** What the document promises otherwise than the stored edition; what binds less is said so in words. */
export function PlanChanges({ edition, changes }: { edition: number; changes: readonly PlanChange[] }) {
  const { lang } = useWords();
  const words = ADOPT[lang];
  const weaker = changes.filter((change) => change.weaker);
  // What binds less must not be overlooked below what is new.
  const ordered = [...weaker, ...changes.filter((change) => !change.weaker)];
  return (
    <section class="box">
      <div class="box-h">
        <h2>{words.changes(edition)}</h2>
        <span class="muted">{changes.length === 0 ? words.noChanges : words.changeCounts(changes.length, weaker.length)}</span>
      </div>
      {changes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
        <ul class="ad-changes" tabIndex={0} aria-label={words.changes(edition)}>
          {ordered.map(({ kind, before, after, weaker }) => (
            <li key={`${kind} ${before?.id} ${after?.id}`}>
              <span class="ad-kind">{words.change[kind]}</span>
              <span class="ad-what">
                <b>{(after ?? before)?.subject}</b>
                {kind === 'moved' || (
                  <span>
                    {before && (after ? <s>{sideText(kind, before, lang)}</s> : sideText(kind, before, lang))}
                    {before && after && ' → '}
                    {after && sideText(kind, after, lang)}
                  </span>
                )}
                {weaker && kind !== 'removed' && (
                  <span class="ad-weaker">
                    <Glyph name="warn" size="sm" />
                    {words.weaker}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
