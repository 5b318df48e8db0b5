import type { Line } from '../lib/core/line.ts';
import type { PaceCode, StatusCode } from '../lib/core/status.ts';
import { PACE, STATUS } from '../lib/i18n/domain.ts';
import { Glyph } from './glyph.tsx';
import { useWords } from './language.ts';
import { type LineFilter, matchesFilter } from './line-filter.ts';

/** The filters worth a click, in order of urgency; those that would show nothing are left out. */
const OFFERED: LineFilter[] = ['all', 'status:late', 'pace:over', 'pace:slow', 'status:none', 'self'];

/** Filters with their counts; `offer` names those that this list has room for. */
export function FilterChips(props: {
  lines: readonly Line[];
  chosen: LineFilter;
  choose: (filter: LineFilter) => void;
  withSelf?: boolean;
}) {
  const { lines, chosen, choose, withSelf = false } = props;
  const { lang, words } = useWords();
  const offered = OFFERED.filter((filter) => filter === 'all' || withSelf || filter !== 'self').map((filter) => ({
    filter,
    count: lines.filter((line) => matchesFilter(line, filter)).length,
  }));

  function face(filter: LineFilter) {
    if (filter === 'all') return words.page.all;
    if (filter === 'self') return words.board.selfOnly;
    const [axis, code] = filter.split(':');
    if (axis === 'status') {
      const status = code as StatusCode;
      return (
        <>
          <Glyph name={status} size="sm" tone={`ink-${status}`} />
          {STATUS[status].words[lang]}
        </>
      );
    }
    const pace = code as PaceCode;
    return (
      <>
        <Glyph name={`pace-${pace}`} size="sm" tone={`pace-${pace}`} />
        {PACE[pace].words[lang]}
      </>
    );
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields; these are buttons.
    <div class="filters" role="group" aria-label={words.page.filters}>
      {offered
        .filter(({ filter, count }) => filter === 'all' || count > 0 || filter === chosen)
        .map(({ filter, count }) => (
          <button key={filter} type="button" class="fchip" aria-pressed={filter === chosen} onClick={() => choose(filter)}>
            {face(filter)} {count}
          </button>
        ))}
    </div>
  );
}
