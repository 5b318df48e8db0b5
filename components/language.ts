import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { DICTIONARY } from '../lib/i18n/dictionary.ts';
import type { Lang } from '../lib/i18n/domain.ts';
import type { Dictionary } from '../lib/i18n/zh-cn.ts';

/** The language of everything below; its provider stands in each page's entry file. */
export const LanguageContext = createContext<Lang>('zh-CN');

/** The language and its texts. */
export function useWords(): { lang: Lang; words: Dictionary } {
  const lang = useContext(LanguageContext);
  return { lang, words: DICTIONARY[lang] };
}
