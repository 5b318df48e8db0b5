import type { Commitment, Plan } from '../lib/core/model/plan.ts';
import { dayText, valueText } from '../lib/i18n/format.ts';
import { useWords } from './language.ts';
import { baselineValue, targetSentence } from './line-text.ts';

/** `inferred`: not in the document, and said so even where there is no room for the remark. */
type Fact = { name: string; value: string; remark?: string; inferred?: boolean };

function deadlineFact(commitment: Commitment, period: Plan['period'], words: ReturnType<typeof useWords>['words']): Fact {
  const { deadline } = commitment;
  const remark =
    deadline === undefined || deadline.origin === 'implied'
      ? words.figure.impliedDeadline
      : deadline.origin === 'inherited'
        ? words.figure.inheritedDeadline
        : deadline.text && words.figure.writtenDeadline(deadline.text);
  return {
    name: words.figure.deadline,
    value: deadline?.date ?? period.end,
    inferred: deadline?.origin !== 'stated',
    ...(remark ? { remark } : {}),
  };
}

/**
 * What the document says of a commitment; what was inferred is said to be. `folded` puts it on as few lines as go, without the target
 * in figures, which the card shows above as well.
 */
export function Facts({ commitment, period, folded = false }: { commitment: Commitment; period: Plan['period']; folded?: boolean }) {
  const { lang, words } = useWords();
  const { baseline } = commitment;
  const facts = [deadlineFact(commitment, period, words)];
  if (!folded || !commitment.quantity)
    facts.unshift({ name: words.figure.target, value: targetSentence(commitment, lang) ?? words.figure.qualitative });
  if (baseline) {
    const from = [baseline.asOf && dayText(baseline.asOf), baseline.source].filter(Boolean).join(lang === 'en' ? ', ' : '，');
    const remark =
      baseline.origin === 'assumed'
        ? words.figure.assumedBaseline
        : baseline.yearly
          ? words.figure.yearlyBaseline(from)
          : from && words.figure.statedBaseline(from);
    facts.push({
      name: words.figure.baseline,
      value: baseline.yearly ? words.figure.yearlyBase(baselineValue(commitment, lang) ?? '') : (baselineValue(commitment, lang) ?? ''),
      inferred: baseline.origin === 'assumed',
      ...(remark ? { remark } : {}),
    });
  } else if (commitment.baselineParts) {
    const parts = commitment.baselineParts.map(({ part, value, unit }) => part + valueText(value, unit, lang));
    facts.push({ name: words.figure.baseline, value: parts.join(lang === 'en' ? ', ' : '，') });
  } else if (commitment.quantity) facts.push({ name: words.figure.baseline, value: words.figure.noBaseline });
  if (commitment.responsible) facts.push({ name: words.figure.responsible, value: commitment.responsible });
  return (
    <dl class={folded ? 'facts is-folded' : 'facts'}>
      {facts.map(({ name, value, remark, inferred }) =>
        folded ? (
          <div key={name} title={remark}>
            <dt>{name}</dt>
            <dd>
              {value}
              {inferred && <span class="muted">{words.figure.inferred}</span>}
            </dd>
          </div>
        ) : (
          <>
            <dt>{name}</dt>
            <dd>
              {value}
              {remark && <span class="muted">{remark}</span>}
            </dd>
          </>
        ),
      )}
    </dl>
  );
}
