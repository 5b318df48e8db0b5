import type { ComponentChildren } from 'preact';
import type { PageTool, ToolSettings } from '../../lib/core/page-tools.ts';
import { PAGE_TOOLS } from '../../lib/core/page-tools.ts';
import type { Lang } from '../../lib/i18n/domain.ts';
import { LANG_NAMES, LANGS } from '../../lib/i18n/langs.ts';
import { useWords } from '../language.ts';

/** 设置: the language of every surface, and what the annotated pages show besides their marks. */
export function Settings(props: {
  /** 备份 and 恢复. */
  backup: ComponentChildren;
  chooseLanguage: (lang: Lang) => void;
  /** Undefined until they are known. */
  tools: ToolSettings | undefined;
  /** `site` null: everywhere. */
  setTool: (set: { tool: PageTool; site: string | null; on: boolean }) => void;
}) {
  const { backup, chooseLanguage, tools, setTool } = props;
  const { lang, words } = useWords();
  return (
    <>
      {backup}
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
      {tools && (
        <section class="box settings">
          <div class="box-h">
            <h1>{words.settings.tools}</h1>
          </div>
          <div class="body">
            <p class="muted">{words.settings.toolsHint}</p>
            {PAGE_TOOLS.map((tool) => (
              <div key={tool}>
                <label class="check">
                  <input
                    type="checkbox"
                    checked={!tools[tool].off}
                    onChange={(event) => setTool({ tool, site: null, on: event.currentTarget.checked })}
                  />
                  {words.settings.tool[tool]}
                </label>
                {tools[tool].offSites.length > 0 && (
                  <>
                    <p class="soft">{words.settings.offSites(tools[tool].offSites.length)}</p>
                    <ul class="off-sites">
                      {tools[tool].offSites.map((site) => (
                        <li key={site}>
                          <button type="button" class="btn btn-small" onClick={() => setTool({ tool, site, on: true })}>
                            {words.settings.turnOn(site)}
                          </button>
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </div>
            ))}
          </div>
        </section>
      )}
    </>
  );
}
