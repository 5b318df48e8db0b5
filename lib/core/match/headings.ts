import type { Plan } from '../model/plan.ts';
import { type Phrase, phraseOf, shared } from './grams.ts';

/** A printed heading as an outline gives it. */
export interface Heading {
  /** Its number, made unique: `2`, `25b`, `13.4`. */
  label: string;
  title: string;
}

export interface HeadingMatch {
  /** Index into the headings. */
  heading: number;
  taskId: string;
}

/** A title must be this much alike, with the task's own label and without it. */
const LIKE_LABELLED = 0.35;
const LIKE_ALONE = 0.75;
const LABEL_BONUS = 0.2;

/** Which task each heading announces, in the order of the headings. Numbers alone prove nothing: another list on the page counts from 1, too. */
export function matchHeadings(headings: Heading[], plan: Plan): HeadingMatch[] {
  const tasks = plan.tasks.map(({ id, title }) => ({ id, wanted: evenPhrase(title) }));
  const pairs = headings.flatMap(({ label, title }, heading) => {
    const said = evenPhrase(title);
    return tasks.flatMap(({ id, wanted }) => {
      const labelled = id === `${plan.id}/${label}`;
      const likeness = likenessOf(said, wanted);
      if (likeness < (labelled ? LIKE_LABELLED : LIKE_ALONE)) return [];
      return { heading, taskId: id, score: likeness + (labelled ? LABEL_BONUS : 0) };
    });
  });
  const headed = new Set<number>();
  const announced = new Set<string>();
  const found: HeadingMatch[] = [];
  for (const { heading, taskId } of pairs.sort((a, b) => b.score - a.score)) {
    if (headed.has(heading) || announced.has(taskId)) continue;
    headed.add(heading);
    announced.add(taskId);
    found.push({ heading, taskId });
  }
  return found.sort((a, b) => a.heading - b.heading);
}

/** Titles have no words of little weight: every pair counts the same. */
function evenPhrase(title: string): Phrase {
  return phraseOf(title, () => 1);
}

/** The share of the task's title that the heading says; a practical matter's heading is a whole sentence, so its length must not count. */
function likenessOf(said: Phrase, wanted: Phrase): number {
  return wanted.weight === 0 ? 0 : shared(wanted, said) / wanted.weight;
}
