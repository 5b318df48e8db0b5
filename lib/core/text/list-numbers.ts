import { printedCounter } from './counter-style.ts';
import type { Tree } from './tree.ts';

/** A number that a list or a style sheet prints before a text in which it does not stand. */
export interface PrintedMark {
  /** As printed: `3.`, `（二）`, `一、`, `第一章`. */
  printed: string;
  value: number;
  /** How many numbered items of the same list, or of lists around it, enclose it. */
  depth: number;
}

/** The same with the place, in a text index, of the text it is printed before. */
export interface ListMark extends PrintedMark {
  at: number;
}

/** What style sheets say of an element's number. */
export interface NumberStyle {
  /** Null where only the list itself says it. */
  listStyleType: string | null;
  counterReset: string;
  counterIncrement: string;
  /** Of `::before`, whose counters count too. */
  before: { content: string; counterReset: string; counterIncrement: string };
}

/** A list that is being walked through. */
interface OpenList<Node> {
  element: Node;
  next: number;
  step: 1 | -1;
  type: string | null;
}

interface Counter<Node> {
  name: string;
  value: number;
  /** Its scope: it lives as long as this element is open. */
  within: Node | null;
}

/**
 * Counts along a walk what lists and style sheets count: `<ol>` with start, reversed, value and type, and, where `styleOf` can tell of them,
 * list-style-type and CSS counters (https://www.w3.org/TR/css-lists-3/#auto-numbering, without counter-set and containment).
 */
export class ListNumbers<Node> {
  readonly #tree: Tree<Node>;
  readonly #styleOf: (element: Node) => NumberStyle | null;
  readonly #lists: OpenList<Node>[] = [];
  readonly #items: Node[] = [];
  #counters: Counter<Node>[] = [];

  /** `styleOf` answers null where no style sheet is known: in a file. */
  constructor(tree: Tree<Node>, styleOf: (element: Node) => NumberStyle | null = () => null) {
    this.#tree = tree;
    this.#styleOf = styleOf;
  }

  /** What is printed before the element's text, if anything. */
  enter(element: Node, name: string): PrintedMark | null {
    const style = this.#styleOf(element);
    const counted = style && this.#counted(element, style);
    if (name === 'ol' || name === 'ul') this.#open(element, name, style);
    const listed = name === 'li' ? this.#listed(element, style) : null;
    const mark = counted ?? listed;
    if (!mark) return null;
    const depth = this.#items.length;
    this.#items.push(element);
    return { ...mark, depth };
  }

  leave(element: Node): void {
    if (this.#items.at(-1) === element) this.#items.pop();
    if (this.#lists.at(-1)?.element === element) this.#lists.pop();
    if (this.#counters.some(({ within }) => within === element)) this.#counters = this.#counters.filter(({ within }) => within !== element);
  }

  #open(element: Node, name: string, style: NumberStyle | null): void {
    const start = integer(this.#tree.attribute(element, 'start'));
    const reversed = name === 'ol' && this.#tree.attribute(element, 'reversed') !== null;
    // A browser answers none here, and says the type of each item.
    const said = style?.listStyleType === 'none' ? null : (style?.listStyleType ?? null);
    const type = listStyle(this.#tree.attribute(element, 'style')) ?? said ?? this.#tree.attribute(element, 'type');
    const first = reversed ? this.#itemsOf(element) : 1;
    this.#lists.push({ element, next: start ?? first, step: reversed ? -1 : 1, type: type ?? (name === 'ol' ? 'decimal' : null) });
  }

  #itemsOf(list: Node): number {
    let count = 0;
    for (let child = this.#tree.firstChild(list); child !== null; child = this.#tree.nextSibling(child))
      if (this.#tree.name(child) === 'li') count += 1;
    return count;
  }

  #listed(item: Node, style: NumberStyle | null): Omit<PrintedMark, 'depth'> | null {
    const list = this.#lists.at(-1);
    if (!list) return null;
    const value = integer(this.#tree.attribute(item, 'value')) ?? list.next;
    list.next = value + list.step;
    const own = listStyle(this.#tree.attribute(item, 'style')) ?? this.#tree.attribute(item, 'type');
    const printed = printedCounter(value, style?.listStyleType ?? own ?? list.type ?? 'none');
    return printed && { printed: printed.number + printed.suffix, value };
  }

  /** Counts at an element, and reads what its `::before` prints. */
  #counted(element: Node, { counterReset, counterIncrement, before }: NumberStyle): Omit<PrintedMark, 'depth'> | null {
    this.#reset(counterReset, this.#tree.parent(element));
    this.#increment(counterIncrement, this.#tree.parent(element));
    if (!/counters?\(/.test(before.content)) return null;
    this.#reset(before.counterReset, element);
    this.#increment(before.counterIncrement, element);
    return this.#content(before.content);
  }

  #reset(list: string, within: Node | null): void {
    for (const [name, value] of counters(list, 0)) {
      // A sibling's counter is taken over; one further out is hidden by a new one.
      const same = this.#counters.find((counter) => counter.name === name && counter.within === within);
      if (same) same.value = value;
      else this.#counters.push({ name, value, within });
    }
  }

  #increment(list: string, within: Node | null): void {
    for (const [name, by] of counters(list, 1)) {
      const inner = this.#counters.findLast((counter) => counter.name === name);
      if (inner) inner.value += by;
      else this.#counters.push({ name, value: by, within });
    }
  }

  /** `"第" counter(chapter, cjk-ideographic) "章"` as printed; null when something in it is no text and no number. */
  #content(content: string): Omit<PrintedMark, 'depth'> | null {
    let printed = '';
    let value = 0;
    const parts =
      /"([^"]{0,80})"|(counters?)\(\s{0,8}([\w-]{1,80})\s{0,8}(?:,\s{0,8}"([^"]{0,80})"\s{0,8})?(?:,\s{0,8}([\w-]{1,80})\s{0,8})?\)|(\S)/g;
    for (const [, words, call, name, between = '', style = 'decimal', other] of content.matchAll(parts)) {
      if (other !== undefined) return null;
      if (call === undefined) {
        printed += words ?? '';
        continue;
      }
      const open = this.#counters.filter((counter) => counter.name === name);
      const values = (call === 'counters' ? open : open.slice(-1)).map((counter) => counter.value);
      const numbers = values.map((number) => printedCounter(number, style)?.number);
      if (numbers.length === 0 || numbers.some((number) => number === undefined)) return null;
      printed += numbers.join(between);
      value = values.at(-1) as number;
    }
    return value > 0 ? { printed: printed.trim(), value } : null;
  }
}

function integer(words: string | null): number | null {
  return words !== null && /^\s*-?\d{1,6}\s*$/.test(words) ? Number(words) : null;
}

/** The list-style-type of a style attribute. */
function listStyle(style: string | null): string | null {
  return /(?:^|;)\s{0,20}list-style(?:-type)?\s{0,20}:\s{0,20}([\w-]{1,80})/.exec(style ?? '')?.[1] ?? null;
}

/** `chapter 1 section` as names with their numbers. */
function counters(list: string, otherwise: number): [name: string, value: number][] {
  if (list === '' || list === 'none') return [];
  return [...list.matchAll(/([A-Za-z_-][\w-]*)(?:\s+(-?\d{1,6}))?/g)].map(([, name = '', value]) => [
    name,
    value === undefined ? otherwise : Number(value),
  ]);
}
