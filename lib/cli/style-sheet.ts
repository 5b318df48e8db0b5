import type { NumberStyle } from '../core/text/list-numbers.ts';
import type { Tree } from '../core/text/tree.ts';

interface Compound {
  name: string;
  classes: string[];
  id: string;
}

interface Rule {
  /** Outermost first; the last one is the element itself. */
  path: Compound[];
  /** It is the rule of the element's `::before`. */
  before: boolean;
  says: Map<string, string>;
}

/** Properties by which style sheets number elements. */
const NUMBERS = /(?:^|;)\s{0,9}(counter-reset|counter-increment|content|list-style-type|list-style)\s{0,9}:\s{0,9}([^;]{1,200})/g;
const RULE = /([^{}]{1,400})\{([^{}]{0,2000})\}/g;
/** Style sheets of a file that are longer are cut; those of real articles are not. */
const MOST = 200_000;

/**
 * Reads from the style sheets inside a file what they number elements by: lists' types and CSS counters. Selectors of names, classes and ids are
 * followed, with `>` taken as any nesting; the last rule that fits wins, whatever its weight. A cheap stand-in for a browser's computed styles: rules in
 * conditional groups count as they stand, imported sheets are not read. Answers null for elements no rule speaks of.
 */
export function numberStyles<Node>(sheets: readonly string[], tree: Tree<Node>): (element: Node) => NumberStyle | null {
  const rules = rulesIn(sheets.join('\n').slice(0, MOST));
  return (element) => {
    const fitting = rules.filter(({ path }) => fits(tree, element, path));
    if (fitting.length === 0) return null;
    const of = (before: boolean, property: string): string | null =>
      fitting.findLast((rule) => rule.before === before && rule.says.has(property))?.says.get(property) ?? null;
    return {
      listStyleType: of(false, 'list-style-type') ?? of(false, 'list-style')?.split(/\s/, 1)[0] ?? null,
      counterReset: of(false, 'counter-reset') ?? 'none',
      counterIncrement: of(false, 'counter-increment') ?? 'none',
      before: {
        content: of(true, 'content') ?? 'none',
        counterReset: of(true, 'counter-reset') ?? 'none',
        counterIncrement: of(true, 'counter-increment') ?? 'none',
      },
    };
  };
}

function rulesIn(css: string): Rule[] {
  const rules: Rule[] = [];
  for (const [, selectors = '', body = ''] of css.replace(/\/\*[\s\S]{0,2000}?\*\//g, '').matchAll(RULE)) {
    const says = new Map([...body.matchAll(NUMBERS)].map(([, property = '', value = '']) => [property, value.trim().replaceAll("'", '"')]));
    if (says.size === 0) continue;
    for (const selector of selectors.split(',')) {
      const path = selector
        .trim()
        .split(/[\s>]{1,9}/)
        .map(compoundOf);
      if (path.every((compound) => compound !== null)) rules.push({ path, before: /::?before$/.test(selector.trim()), says });
    }
  }
  return rules;
}

/** `h2.title::before` as what it asks of an element; null for what it would take a browser to know. */
function compoundOf(words: string): Compound | null {
  const bare = words.replace(/::?before$/, '');
  if (!/^[a-z\d]{0,20}(?:[.#][\w-]{1,60}){0,6}$/i.test(bare) || bare === '') return null;
  const parts = bare.split(/(?=[.#])/);
  const of = (mark: string) => parts.filter((part) => part.startsWith(mark)).map((part) => part.slice(1));
  return { name: (parts.find((part) => !/^[.#]/.test(part)) ?? '').toLowerCase(), classes: of('.'), id: of('#')[0] ?? '' };
}

function fits<Node>(tree: Tree<Node>, element: Node, path: readonly Compound[]): boolean {
  if (!isOne(tree, element, path[path.length - 1] as Compound)) return false;
  let rest = path.length - 2;
  for (let at = tree.parent(element); at !== null && rest >= 0; at = tree.parent(at)) if (isOne(tree, at, path[rest] as Compound)) rest--;
  return rest < 0;
}

function isOne<Node>(tree: Tree<Node>, element: Node, { name, classes, id }: Compound): boolean {
  if (name !== '' && tree.name(element) !== name) return false;
  if (id !== '' && tree.attribute(element, 'id') !== id) return false;
  const own = classes.length > 0 ? (tree.attribute(element, 'class') ?? '').split(/\s+/) : [];
  return classes.every((one) => own.includes(one));
}
