import { useState } from 'preact/hooks';
import type { FeedChange, FeedReading } from '../../lib/core/feed-diff.ts';
import type { Plan } from '../../lib/core/model/plan.ts';
import { shownUnit } from '../../lib/i18n/document-words.ts';
import { type Lang, STATUS } from '../../lib/i18n/domain.ts';
import { valueText } from '../../lib/i18n/format.ts';
import { PUBLISH } from '../../lib/i18n/publish.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';
import { targetsOf } from './target-names.ts';

const FIRST = 12;
const KINDS = ['value', 'status', 'first', 'notes', 'withdrawn'] as const;

/** What readers will see change from the last issue to this one. `previous` is the last issue's number, null when there is none to compare with. */
export function ChangeTable({
  plan,
  changes,
  previous,
  seq,
}: {
  plan: Plan;
  changes: readonly FeedChange[];
  previous: number | null;
  seq: number;
}) {
  const { lang } = useWords();
  const words = PUBLISH[lang];
  const [all, setAll] = useState(false);
  const targets = targetsOf(plan, words.wholeTask);
  const shown = all ? changes : changes.slice(0, FIRST);
  const counts = KINDS.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count > 0 ? [words.changeCounts[kind](count)] : [];
  });
  return (
    <section class="pub-box" aria-labelledby="pub-changes">
      <div class="pub-box-h">
        <h2 id="pub-changes">{previous === null ? words.contentOf(seq) : words.changes(previous)}</h2>
        <span class="muted">{counts.join(words.separator)}</span>
      </div>
      {changes.length === 0 ? (
        <p class="pub-pad soft">{previous === null ? words.nothingPublic : words.noChanges(previous)}</p>
      ) : (
        <table class="pub-table">
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              {previous !== null && (
                <th scope="col" class="pub-r">
                  {words.issue(previous)}
                </th>
              )}
              <th scope="col" class="pub-r">
                {words.issue(seq)}
              </th>
              <th scope="col" class="pub-r">
                {words.difference}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((change) => {
              const { name, unit } = targets(change.itemId);
              const status = (change.after ?? change.before)?.status ?? 'none';
              return (
                <tr key={`${change.itemId} ${change.kind}`}>
                  <th scope="row">
                    <Glyph name={status} tone={`ink-${status}`} /> {name} <span class="sr">{STATUS[status].words[lang]}</span>
                  </th>
                  {previous !== null && <td class="pub-r soft">{readingText(change.before, change.kind, unit, lang)}</td>}
                  <td class="pub-r">
                    <b>{readingText(change.after, change.kind, unit, lang)}</b>
                  </td>
                  <td class="pub-r">{differenceText(change, unit, lang)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {shown.length < changes.length && (
        <p class="pub-pad">
          <button class="btn" type="button" onClick={() => setAll(true)}>
            {words.more(changes.length - shown.length)}
          </button>
        </p>
      )}
    </section>
  );
}

/** A value where there is one and it matters, else the status in words. */
function readingText(reading: FeedReading | null, kind: FeedChange['kind'], unit: string | null, lang: Lang): string {
  if (!reading) return '–';
  if (reading.value !== null && kind !== 'status') return valueText(reading.value, shownUnit(unit, lang), lang);
  return STATUS[reading.status ?? 'none'].words[lang];
}

function differenceText(change: FeedChange, unit: string | null, lang: Lang): string {
  const words = PUBLISH[lang];
  const { kind, before, after, added, removed } = change;
  if (kind === 'notes') return words.notesChanged(added, removed);
  if (kind !== 'value' || before?.value == null || after?.value == null) return words.change[kind];
  const difference = after.value - before.value;
  // The difference of two percentages is in percentage points.
  return (difference > 0 ? '+' : '') + valueText(difference, unit === '%' ? '百分点' : shownUnit(unit, lang), lang);
}
