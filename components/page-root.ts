/** The element that a page of the extension is drawn into. */
export function chooseRoot(): HTMLElement {
  const root = document.getElementById('root');
  if (!root) throw new Error('#root is missing from the page');
  return root;
}
