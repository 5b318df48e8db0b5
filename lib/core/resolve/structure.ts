import { placesAt } from '../extract/refine/place.ts';
import type { PlanSelector } from '../model/selector.ts';
import type { Heading } from '../outline/outline.ts';
import { fold } from './fold.ts';

type Path = PlanSelector['path'];

/** Sections and tasks; the items below them (一是) are sentences themselves. */
const LOWEST = 3;
const LONGEST_TITLE = 40;
const LONGEST_LABEL = 60;

/** The numbered headings above a place, outermost first. One that begins there or behind it is no heading of it, nor one whose own words hold it. */
export function pathAt(headings: readonly Heading[], offset: number): Path {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle] as Heading).start <= offset) low = middle + 1;
    else high = middle;
  }
  const path: Path = [];
  for (let heading = headings[low - 1] ?? null; heading !== null; heading = heading.parent) {
    if (heading.level > LOWEST || heading.titleEnd > offset) continue;
    path.push({ label: heading.label.slice(0, LONGEST_LABEL), title: heading.title.slice(0, LONGEST_TITLE) });
  }
  return path.reverse();
}

/** Whether a place stands under the innermost of the headings that another one stood under, whatever their numbers. Nothing can be said of a place under none. */
export function isUnder(path: Path, stored: Path): boolean {
  const heading = stored[stored.length - 1];
  return heading !== undefined && path.some(({ title }) => title === heading.title || words(title) === words(heading.title));
}

/** Whether both headings name places, and not the same: what was said of one district is not said of another. */
export function otherPlaces(a: Path, b: Path): boolean {
  const [one, two] = [placesOf(a), placesOf(b)];
  return one.length > 0 && two.length > 0 && one.join() !== two.join();
}

/** The places that the innermost heading which names any begins with. */
function placesOf(path: Path): string[] {
  for (let k = path.length - 1; k >= 0; k -= 1) {
    const { title } = path[k] as Path[number];
    const places = placesAt(title, 0, title.length);
    if (places) return places.names;
  }
  return [];
}

function words(title: string): string {
  return String.fromCharCode(...fold(title).codes);
}
