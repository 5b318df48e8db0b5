import type { Draft } from '../draft.ts';

/** Between the figures of a list. */
const LISTED = /^(?:[、和与及]|以及)$/;
const LONGEST_MARK = 3;

/** 甲县、乙县分别建成30个、45个: where there are as many figures as places, each has its own. */
export function placesApart(text: string, drafts: readonly Draft[]): void {
  const quantities = drafts.filter(({ kind }) => kind === 'quantity');
  for (const [k, first] of quantities.entries()) {
    const names = first.place;
    if (names === null || names.length < 2 || !text.slice(first.numeral.clause, first.start).includes('分别')) continue;
    const list = [first];
    for (let next = quantities[k + 1]; next && isNext(text, list.at(-1) as Draft, next); next = quantities[k + list.length])
      list.push(next);
    if (list.length !== names.length) continue;
    for (const [at, d] of list.entries()) d.place = [names[at] as string];
  }
}

function isNext(text: string, { tail, place }: Draft, next: Draft): boolean {
  return next.start - tail <= LONGEST_MARK && LISTED.test(text.slice(tail, next.start)) && next.place?.join() === place?.join();
}
