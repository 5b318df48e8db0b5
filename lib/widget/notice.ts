import type { Lang } from '../i18n/domain.ts';
import { h } from './dom.ts';
import { glyph } from './glyph.ts';
import { TROUBLES, WORDS } from './words.ts';

/** Why there are no newer data: the name of what was thrown, and the way to try again. */
export interface Trouble {
  name: string;
  retry: () => void;
}

/**
 * Says honestly that the shown data are old, or that newer ones could not be had; null when there is nothing to say.
 * `asOf` is the date of what is shown; `expires` is null for the static table; `trouble` is
 * there when the last attempt to get data failed.
 */
export function notice(lang: Lang, asOf: string | null, expires: string | null, trouble?: Trouble | undefined): HTMLElement | null {
  const words = WORDS[lang];
  // The day of Greenwich: an issue is never called old while its last day lasts in China.
  if (!trouble && (!expires || new Date().toJSON().slice(0, 10) <= expires)) return null;
  const why = trouble ? (words.troubles.slice(TROUBLES.indexOf(trouble.name))[0] as string) : words.stale(expires as string);
  return h(
    'p',
    { class: 'stale', role: 'status' },
    glyph('time'),
    h('span', {}, words.asOf(asOf) + words.comma + why),
    trouble && h('button', { click: trouble.retry }, words.retry),
  );
}
