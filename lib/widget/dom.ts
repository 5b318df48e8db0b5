/**
 * Elements from values. The widget is built without a framework: Preact alone would be half of its 10 kB. Text goes in
 * as text nodes and attributes by setAttribute, so nothing that a feed says is ever read as HTML or as script, and no
 * style attribute is set, which `style-src 'self'` would refuse.
 */
type Child = Node | string | number | null | undefined | false | Child[];
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

const isThere = (value: unknown) => (value ?? false) !== false;

function make(namespace: string) {
  return (tag: string, attributes: Attributes, ...children: Child[]): HTMLElement => {
    const element = document.createElementNS(namespace, tag) as HTMLElement;
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === 'function') element.addEventListener(name, value);
      else element.setAttribute(name, value as string);
      // Each class is a part as well: pages style `jiannuo-status::part(table)`.
      if (name === 'class') element.setAttribute('part', value as string);
    }
    element.append(...(children.flat(9).filter(isThere) as (Node | string)[]));
    return element;
  };
}

/** An HTML element. A function among the attributes is a listener for the event of that name. */
export const h = make('http://www.w3.org/1999/xhtml');
/** An SVG element. */
export const svg = make('http://www.w3.org/2000/svg');
