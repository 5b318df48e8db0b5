import type { Note } from './model/note.ts';
import { bigrams, queryWords, searchText } from './search-terms.ts';

/** What is looked for in the records of a plan. Everything that is named must hold; an empty text names nothing. */
export interface NoteQuery {
  planId: string;
  /** Words in any order; each stands somewhere in what the record says. */
  text: string;
  taskId?: string | undefined;
  office?: string | undefined;
  declared?: Note['declared'] | undefined;
  author?: string | undefined;
  /** The first and the last day that it may speak of. */
  from?: string | undefined;
  to?: string | undefined;
}

/** Longest span of days that is looked for month by month; a longer one is checked record by record. */
const MOST_MONTHS = 36;

/** What a record says, for a search: texts, names, addresses and figures. */
function saidIn({ body, problem, nextStep, reason, stage, office, author, evidence, value }: Note): string {
  return [
    body,
    problem,
    nextStep,
    reason,
    stage,
    office,
    author,
    value,
    ...evidence.flatMap(({ title, quote, url }) => [title, quote, url]),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join('\n');
}

/** What a record can be found by: the bigrams of what it says, and the values of the filters. */
export function termsOf(note: Note): Set<string> {
  const terms = bigrams(saidIn(note));
  terms
    .add(`p:${note.planId}`)
    .add(`t:${note.taskId}`)
    .add(`s:${note.declared}`)
    .add(`m:${note.asOf.slice(0, 7)}`);
  terms.add(`o:${searchText(note.office.trim())}`).add(`a:${searchText(note.author.trim())}`);
  return terms;
}

function monthsIn(from: string, to: string): string[] | null {
  const [first, last] = [from, to].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1) as [number, number];
  if (!(last - first < MOST_MONTHS)) return null;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => {
    const month = first + at;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** As many bigrams of a word as are looked for; more would cost more to read than they leave out. What they find is checked. */
const MOST_GRAMS = 4;

/** Bigrams from all over the word: neighbours have a letter in common, so they tell less. */
function someOf(grams: readonly string[]): string[] {
  if (grams.length <= MOST_GRAMS) return [...grams];
  return Array.from({ length: MOST_GRAMS }, (_, at) => grams[Math.round((at * (grams.length - 1)) / (MOST_GRAMS - 1))] as string);
}

/** The terms that a record must have: of each group at least one. Those first that few records are likely to have. */
export function groupsOf(query: NoteQuery): string[][] {
  const groups = queryWords(query.text).flatMap((word) => someOf([...bigrams(word)]).map((gram) => [gram]));
  if (query.author?.trim()) groups.push([`a:${searchText(query.author.trim())}`]);
  if (query.taskId) groups.push([`t:${query.taskId}`]);
  if (query.office?.trim()) groups.push([`o:${searchText(query.office.trim())}`]);
  const months = query.from && query.to ? monthsIn(query.from, query.to) : null;
  if (months) groups.push(months.map((month) => `m:${month}`));
  if (query.declared) groups.push([`s:${query.declared}`]);
  // Most records are of the one plan that is open: beside another term it would leave out next to nothing.
  return groups.length > 0 ? groups : [[`p:${query.planId}`]];
}

/** Whether a record is what is looked for; terms only say that it may be. */
export function isFound(note: Note, query: NoteQuery): boolean {
  const { taskId, declared, office, author, from, to } = query;
  if (note.planId !== query.planId || (taskId && note.taskId !== taskId) || (declared && note.declared !== declared)) return false;
  if ((from && note.asOf < from) || (to && note.asOf > to)) return false;
  if (office?.trim() && searchText(note.office.trim()) !== searchText(office.trim())) return false;
  if (author?.trim() && searchText(note.author.trim()) !== searchText(author.trim())) return false;
  const words = queryWords(query.text);
  if (words.length === 0) return true;
  const said = searchText(saidIn(note));
  return words.every((word) => said.includes(word));
}
