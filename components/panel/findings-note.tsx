import type { Finding, Plan } from '../../lib/core/model/plan.ts';
import type { Lang } from '../../lib/i18n/domain.ts';
import { valueText } from '../../lib/i18n/format.ts';
import type { Dictionary } from '../../lib/i18n/zh-cn.ts';
import { Glyph } from '../glyph.tsx';
import { useWords } from '../language.ts';

function isOfNumbers(finding: Finding): finding is Extract<Finding, { number: string }> {
  return finding.kind === 'duplicate-number' || finding.kind === 'missing-number';
}

/** What is odd about the document's numbering, in one line: 编号25出现两次，缺27。 Null when nothing is. */
export function numberingText(plan: Plan, words: Dictionary): string | null {
  const parts = plan.findings.filter(isOfNumbers).map(({ kind, number, taskIds, sectionIds = [] }) => {
    const times = words.plan.times(Math.max(taskIds.length, sectionIds.length));
    return kind === 'duplicate-number' ? words.plan.duplicate(number, times) : words.plan.missing(number);
  });
  return parts.length === 0 ? null : parts.join(words.figure.separator) + words.plan.findingEnd;
}

/** What makes a target impossible to judge as it is written, one line each. */
export function targetTexts(plan: Plan, words: Dictionary, lang: Lang): string[] {
  return plan.findings.flatMap((finding) => {
    if (isOfNumbers(finding)) return [];
    const { kind, taskIds, commitmentIds, figures, unit } = finding;
    const commitment = plan.commitments.find(({ id }) => id === commitmentIds[0]);
    const subject = commitment?.subject ?? plan.tasks.find(({ id }) => id === taskIds[0])?.title ?? '';
    const [first = '', ...rest] = figures.map((figure) => valueText(figure, unit, lang));
    const text = {
      'no-deadline': () => words.plan.noDeadline(subject),
      'two-values': () => words.plan.twoValues(subject, [first, ...rest].join(words.app.and)),
      'parts-and-whole': () => words.plan.partsAndWhole(subject, first, rest.join(words.app.and)),
      'impossible-share': () => words.plan.impossibleShare(subject, first),
    }[kind]();
    return [text + words.plan.findingEnd];
  });
}

/** What a careful reader would point out about the document, as a quiet warning. */
export function FindingsNote({ plan }: { plan: Plan }) {
  const { lang, words } = useWords();
  const texts = [numberingText(plan, words) ?? [], targetTexts(plan, words, lang)].flat();
  if (texts.length === 0) return null;
  return (
    <div class="note-warn">
      <Glyph name="warn" />
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
