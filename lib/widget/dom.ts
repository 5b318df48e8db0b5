/**
 * Elements from values. The widget is built without a framework: Preact alone would be half of its 10 kB. Text goes in
 * as text nodes and attributes by setAttribute, so nothing that a feed says is ever read as HTML or as script, and no
 * style attribute is set, which `style-src 'self'` would refuse.
 */
type Child = Node | string | number | null | undefined | false | Child[];
type Attributes = Record<string, string | number | boolean | null | undefined | ((event: Event) => void)>;

const isThere = (value: unknown) => value !== null && value !== undefined && value !== false;

function make(namespace: string) {
  return (tag: string, attributes: Attributes, ...children: Child[]): HTMLElement => {
    const element = document.createElementNS(namespace, tag) as HTMLElement;
    for (const name of Object.keys(attributes)) {
      const value = attributes[name];
      if (typeof value === 'function') element.addEventListener(name, value);
      else if (isThere(value)) element.setAttribute(name, value as string);
    }
    append(element, children);
    return element;
  };
}

function append(element: Element, children: Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(element, child);
    else if (isThere(child)) element.append(child as Node | string);
  }
}

/** An HTML element. A function among the attributes is a listener for the event of that name. */
export const h = make('http://www.w3.org/1999/xhtml');
/** An SVG element. */
export const svg = make('http://www.w3.org/2000/svg');

/** A button with words. */
export function button(attributes: Attributes, ...children: Child[]): HTMLElement {
  return h('button', { type: 'button', ...attributes }, ...children);
}
