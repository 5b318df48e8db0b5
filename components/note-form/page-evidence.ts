import type { Evidence } from '../../lib/core/model/note.ts';
import { citable, type FormContext } from './form-context.ts';

/** The first `max` UTF-16 units of a text, one less where that would halve a character: half of one cannot be stored. */
export function cut(text: string, max: number): string {
  return text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
}

/** A page, with the selected words if there are any, as evidence taken down at `now` (ISO instant); null for a page that cannot be cited. */
export function pageEvidence(
  { page, selection, places }: Pick<FormContext, 'page' | 'selection' | 'places'>,
  now: string,
): Evidence | null {
  if (!citable(page)) return null;
  const quote = cut(selection?.trim() ?? '', 2000);
  const selectors = places?.selection;
  const quoted = quote ? { quote, ...(selectors ? { selectors } : {}) } : {};
  return { url: page.url, title: cut(page.title, 300), ...quoted, capturedAt: now };
}
