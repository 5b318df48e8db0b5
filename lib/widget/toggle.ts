import type { Choice } from './board-model.ts';
import { h } from './dom.ts';

/** Makes a button that chooses one status or one task, and lets go of it when it is pressed again. */
export type Toggle = (
  key: 'status' | 'taskId',
  value: string,
  ...rest: [attributes: Parameters<typeof h>[1], ...children: Parameters<typeof h>[2][]]
) => HTMLElement;

/** A maker of toggles over a choice; `changed` is called after each press, `show` sets all buttons to what is chosen. */
export function togglesOf(choice: Choice, changed: () => void): { toggle: Toggle; show: () => void } {
  const shows: (() => void)[] = [];
  return {
    toggle: (key, value, attributes, ...children) => {
      const press = () => {
        (choice as Record<typeof key, string | null>)[key] = choice[key] === value ? null : value;
        changed();
      };
      const made = h('button', { ...attributes, click: press }, ...children);
      shows.push(() => made.setAttribute('aria-pressed', (choice[key] === value) as unknown as string));
      return made;
    },
    show: () => {
      for (const show of shows) show();
    },
  };
}
