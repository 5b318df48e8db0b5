import { define as defineOnce } from './define.ts';
import type * as Public from './jiannuo-module.d.ts';

/** jiannuo-module.js: the widget for pages that are made of modules. Importing it does nothing; its types are jiannuo-module.d.ts. */
export const define: typeof Public.define = (base = import.meta.url) => defineOnce(base);

/** Options whose attribute has another name. */
const ATTRIBUTES: Record<string, string> = { feedId: 'feed-id', asOf: 'as-of' };

export const mount: typeof Public.mount = (place, { fallback, ...options }) => {
  define();
  const element = document.createElement('jiannuo-status');
  for (const [name, value] of Object.entries(options)) {
    if (value !== undefined) element.setAttribute(ATTRIBUTES[name] ?? name, String(value));
  }
  if (fallback) element.append(fallback);
  place.append(element);
  return element;
};
