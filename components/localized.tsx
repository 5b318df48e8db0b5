import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { DICTIONARY } from '../lib/i18n/dictionary.ts';
import type { Lang } from '../lib/i18n/domain.ts';
import { LanguageContext } from './language.ts';

/** Gives everything below its language, follows its changes, and says it to the document. Draws nothing until it is known. */
export function Localized(props: {
  read: () => Promise<Lang>;
  watch: (changed: (lang: Lang) => void, signal: AbortSignal) => void;
  children: ComponentChildren;
}) {
  const { read, watch, children } = props;
  const [lang, setLang] = useState<Lang | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    watch(setLang, leaving.signal);
    // Without settings the page still speaks: Chinese is the original.
    read().then(setLang, () => setLang('zh-CN'));
    return () => leaving.abort();
  }, [read, watch]);
  useEffect(() => {
    if (!lang) return;
    document.documentElement.lang = lang;
    document.title = DICTIONARY[lang].app.name;
  }, [lang]);
  return lang && <LanguageContext.Provider value={lang}>{children}</LanguageContext.Provider>;
}
