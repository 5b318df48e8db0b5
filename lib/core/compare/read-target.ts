import { aliasesOf } from '../match/aliases-of.ts';
import type { Commitment, Plan } from '../model/plan.ts';
import { quoteOf } from '../quote-of.ts';
import { MANY_YEARS, NEW_WORDS, TOTAL_WORDS, YEARLY_AVERAGE } from './lexicon.ts';
import { baseSaid } from './periods.ts';
import { printedStep } from './printed.ts';
import { stageOfTarget } from './stages.ts';
import type { Statement } from './statement.ts';
import { asNamed } from './units.ts';

/** Everything a comparison needs to know of one target. Its words are read where the plan knows its place in the source. */
export function readTarget(commitment: Commitment, plan: Pick<Plan, 'period'>): Statement {
  const { subject, verb, quantity, selectors, places, deadline, baseline, hedge } = commitment;
  const place = quoteOf(selectors);
  const lead = clauseBefore(place?.prefix ?? '');
  const tail = clauseBehind(place?.suffix ?? '');
  const words = lead + (place?.exact ?? '') + tail;
  return {
    quote: words || [verb, subject].filter(Boolean).join(''),
    subject,
    names: aliasesOf(commitment),
    quantity: quantity ? asNamed(quantity, subject) : null,
    step: place ? printedStep(place.exact) : null,
    side: null,
    places,
    period: { start: plan.period.start, end: deadline?.date ?? plan.period.end },
    day: deadline?.date ?? plan.period.end,
    schoolYear: /学年/.test(deadline?.text ?? ''),
    stage: stageOfTarget(lead, verb),
    measure: measureOf(lead, commitment),
    base: baseSaid(words),
    isAverage: YEARLY_AVERAGE.test(lead || subject),
    isPart: false,
    hedge: hedge ?? null,
    baseline: baseline
      ? { value: baseline.value, unit: baseline.unit, year: baseline.asOf ? Number(baseline.asOf.slice(0, 4)) : null }
      : null,
  };
}

function measureOf(lead: string, { verb = '', subject, quantity }: Commitment): 'total' | 'new' | null {
  const said = lead || verb + subject;
  if (TOTAL_WORDS.test(said) || MANY_YEARS.test(said)) return NEW_WORDS.test(said) ? 'new' : 'total';
  if (NEW_WORDS.test(verb) || NEW_WORDS.test(subject)) return 'new';
  return quantity && /^(?:建成|创成|创建|完成|改造|建设|培育|引进|招引|改扩建|扩建|评选|打造|争创|认定)$/.test(verb) ? 'new' : null;
}

const clauseBefore = (words: string) => words.split(/[，。；：\n]/).at(-1) ?? '';
const clauseBehind = (words: string) => /^[^，。；：\n]*/.exec(words)?.[0] ?? '';
