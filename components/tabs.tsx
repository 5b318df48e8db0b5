import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';

export interface Tab<Id extends string> {
  id: Id;
  label: string;
  count?: number | undefined;
}

/** A tab list: arrow keys, Home and End move and choose at once. The panel of each tab has the id `panel-<tab>`. */
export function Tabs<Id extends string>(props: { label: string; tabs: readonly Tab<Id>[]; chosen: Id; choose: (id: Id) => void }) {
  const { label, tabs, chosen, choose } = props;
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent): void {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
    const next = to === undefined ? undefined : tabs.at(to % tabs.length);
    if (!next) return;
    event.preventDefault();
    choose(next.id);
    list.current?.querySelector<HTMLElement>(`#tab-${next.id}`)?.focus();
  }

  return (
    <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: name, count }) => (
        <button
          key={id}
          id={`tab-${id}`}
          type="button"
          role="tab"
          aria-selected={id === chosen}
          aria-controls={`panel-${id}`}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => choose(id)}
        >
          {name}
          {count !== undefined && count > 0 && <span class="n">{count}</span>}
        </button>
      ))}
    </div>
  );
}

/** What a tab shows. */
export function TabPanel({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <div class="tabpanel" role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`}>
      {children}
    </div>
  );
}
