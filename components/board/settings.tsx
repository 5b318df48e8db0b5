import type { Lang } from '../../lib/i18n/domain.ts';
import { LANG_NAMES, LANGS } from '../../lib/i18n/langs.ts';
import { useWords } from '../language.ts';

/** 设置: the language of every surface. */
export function Settings({ chooseLanguage }: { chooseLanguage: (lang: Lang) => void }) {
  const { lang, words } = useWords();
  return (
    <section class="box settings">
      <div class="box-h">
        <h1>{words.settings.language}</h1>
      </div>
      <div class="body">
        <fieldset class="choices">
          <legend class="sr">{words.settings.language}</legend>
          {LANGS.map((code) => (
            <label class="check" key={code} lang={code}>
              <input type="radio" name="language" checked={code === lang} onChange={() => chooseLanguage(code)} />
              {LANG_NAMES[code]}
            </label>
          ))}
        </fieldset>
        <p class="muted">{words.settings.languageHint}</p>
      </div>
    </section>
  );
}
