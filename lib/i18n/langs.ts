import type { Lang, Words } from './domain.ts';

export const LANGS: readonly Lang[] = ['zh-CN', 'en'];
export const LANG_NAMES: Words = { 'zh-CN': '中文', en: 'English' };

/** The language for a browser's own: Chinese for every kind of Chinese, English for the rest. */
export function langFor(uiLanguage: string): Lang {
  return /^zh\b/i.test(uiLanguage) ? 'zh-CN' : 'en';
}
