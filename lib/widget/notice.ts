import type { Lang } from '../i18n/domain.ts';
import { button, h } from './dom.ts';
import { glyph } from './glyph.ts';
import { WORDS } from './words.ts';

/**
 * Says honestly that the shown data are old, or that newer ones could not be had; null when there is nothing to say.
 * `asOf` is the date of what is shown; `expires` is null for the static table; `retry` is there
 * when the last attempt to get data failed.
 */
export function notice(lang: Lang, asOf: string | null, expires: string | null, retry: (() => void) | null): HTMLElement | null {
  const words = WORDS[lang];
  // The day of Greenwich: an issue is never called old while its last day lasts in China.
  if (!retry && (!expires || new Date().toJSON().slice(0, 10) <= expires)) return null;
  const said = retry ? words.failed(asOf) : words.stale(asOf, expires as string);
  return h(
    'p',
    { class: 'stale', role: 'status' },
    glyph('time'),
    h('span', {}, said),
    retry &&
      button(
        {
          click: (event) => {
            (event.currentTarget as HTMLButtonElement).disabled = true;
            retry();
          },
        },
        words.retry,
      ),
  );
}
