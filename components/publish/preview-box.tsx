import { useEffect, useRef, useState } from 'preact/hooks';
import type { Feed } from '../../lib/core/model/feed.ts';
import { targetText } from '../../lib/i18n/format.ts';
import { PREVIEW } from '../../lib/i18n/preview.ts';
import { useWords } from '../language.ts';

const VIEWS = ['board', 'task', 'inline'] as const;
const THEMES = ['light', 'dark', 'light large'] as const;
/** So many tasks make the article that the badges are shown in. */
const TASKS = 6;

export interface PreviewProps {
  feed: Feed;
  /** Loads the widget's script into this page, once; resolves when the element is defined. */
  loadWidget: () => Promise<void>;
}

/** The three views as readers will see them, by the very widget that goes into the kit. */
export function PreviewBox({ feed, loadWidget }: PreviewProps) {
  const { lang } = useWords();
  const words = PREVIEW[lang];
  const [view, setView] = useState<(typeof VIEWS)[number]>('board');
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('light');
  const [isOpen, setOpen] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const stage = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const place = stage.current;
    if (!isOpen || !place) return;
    const address = URL.createObjectURL(new Blob([JSON.stringify(feed)], { type: 'application/json' }));
    const element = document.createElement('jiannuo-status');
    const attributes = { feed: address, view, theme, task: feed.items[0]?.taskId ?? '', target: '#pub-article', lang };
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    loadWidget().then(
      () => place.replaceChildren(element),
      () => setFailed(true),
    );
    return () => {
      element.remove();
      URL.revokeObjectURL(address);
    };
  }, [isOpen, feed, view, theme, lang]);

  const choice = <Value extends string>(
    label: string,
    values: readonly Value[],
    chosen: Value,
    names: Record<Value, string>,
    choose: (value: Value) => void,
  ) => (
    <label class="pub-choice">
      <span>{label}</span>
      <select value={chosen} onChange={(event) => choose(event.currentTarget.value as Value)}>
        {values.map((value) => (
          <option key={value} value={value}>
            {names[value]}
          </option>
        ))}
      </select>
    </label>
  );

  return (
    <section class="pub-box" aria-labelledby="pub-preview">
      <div class="pub-box-h">
        <h2 id="pub-preview">{words.title}</h2>
        <span class="muted">{words.hint}</span>
      </div>
      <div class="pub-pad pub-stack">
        <div class="pub-actions">
          <button class="btn btn-small" type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? words.close : words.open}
          </button>
          {isOpen && choice(words.view, VIEWS, view, words.views, setView)}
          {isOpen && choice(words.theme, THEMES, theme, words.themes, setTheme)}
        </div>
        {isFailed && <p class="note-err">{words.failed}</p>}
        {isOpen && view === 'inline' && <Article feed={feed} lang={lang} />}
        {isOpen && <div ref={stage} class="pub-stage" />}
      </div>
    </section>
  );
}

/** A text as a plan prints it, made of the plan's own headings and figures: the real page is on the website. */
function Article({ feed, lang }: { feed: Feed; lang: keyof typeof PREVIEW }) {
  return (
    <article id="pub-article" lang="zh-CN">
      {feed.plan.tasks.slice(0, TASKS).map((task) => (
        <div key={task.id}>
          <h3>
            {task.number}. {task.title}
          </h3>
          {feed.items
            .filter((item) => item.taskId === task.id)
            .map((item) => (
              <p key={item.id}>
                {item.subject}
                {item.quantity && targetText(item.quantity, item.hedge, lang)}。
              </p>
            ))}
        </div>
      ))}
    </article>
  );
}
