import { statusElement } from './element.ts';

/**
 * Defines `<jiannuo-status>`, once: a page may load the script twice (two snippets on one page), or the script and the module, and the first
 * one stays. `base` is the address of a file of the kit.
 */
export function define(base: string): void {
  if (!customElements.get('jiannuo-status')) customElements.define('jiannuo-status', statusElement(base));
}
