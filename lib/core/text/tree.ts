/**
 * What the walk may ask of a document tree. The page answers from its DOM and the command line from a parsed file, so
 * that both read exactly the same text.
 */
export interface Tree<Node> {
  /** An element's name in lower case; `''` for a text node; null for anything else. */
  name(node: Node): string | null;
  /** A text node's data. */
  data(node: Node): string;
  attribute(element: Node, name: string): string | null;
  parent(node: Node): Node | null;
  firstChild(node: Node): Node | null;
  lastChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  previousSibling(node: Node): Node | null;
  /** Characters of all text below an element, without the white space at its ends. */
  textLength(element: Node): number;
  /** Elements of the document with one of these ids, in the ids' order; then those below `root` with one of these classes, in the document's. */
  marked(root: Node, ids: readonly string[], classes: readonly string[]): Node[];
  /** Elements of this name below `root` in document order, at most `limit`. */
  named(root: Node, name: string, limit: number): Node[];
}

type Rule = 'skip' | 'block' | 'cell' | 'line' | 'pre';

/** Elements that are not simply inline. What was struck out is no longer said, and would be read as one number with what took its place. */
const RULES: Record<Rule, string> = {
  skip: 'script style noscript template textarea input select button head svg iframe object canvas audio video rp rt del s strike',
  block:
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol p section summary table tbody tfoot thead tr ul',
  cell: 'td th',
  line: 'br',
  pre: 'pre',
};

const RULE_OF = new Map<string, Rule>();
for (const rule of Object.keys(RULES) as Rule[]) for (const name of RULES[rule].split(' ')) RULE_OF.set(name, rule);

/** How an element breaks text; undefined when it is inline. */
export function ruleOf(name: string): Rule | undefined {
  return RULE_OF.get(name);
}

/** Hidden by its own attributes, or being edited by the reader (whose typing is no business of ours). */
export function isLeftAlone<Node>(tree: Tree<Node>, element: Node): boolean {
  if (tree.attribute(element, 'hidden') !== null) return true;
  const editable = tree.attribute(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const style = tree.attribute(element, 'style');
  return style !== null && /(?:^|;)\s{0,20}(?:display\s{0,20}:\s{0,20}none|visibility\s{0,20}:\s{0,20}(?:hidden|collapse))/i.test(style);
}
