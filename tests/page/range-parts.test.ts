import { beforeEach, expect, it } from 'vitest';
import { partsOf } from '../../lib/page/range-parts.ts';

beforeEach(() => {
  document.body.innerHTML = '<p id="above">全市新建67所</p><div id="outer"></div><p id="below">投入68亿元</p>';
  const outer = grow('#outer', document, '<p id="first">新增学位</p><div id="inner"></div><p id="last">九千个</p>');
  grow('#inner', outer, '<p id="deep">其中公办一半</p>');
});

function grow(host: string, tree: ParentNode, content: string): ShadowRoot {
  const root = (tree.querySelector(host) as Element).attachShadow({ mode: 'open' });
  root.innerHTML = content;
  return root;
}

/** The text of the element with this id, in whatever tree. */
function textOf(id: string, tree: ParentNode = document): Text | null {
  const own = tree.querySelector(`#${id}`);
  if (own) return own.firstChild as Text;
  for (const { shadowRoot } of tree.querySelectorAll('*')) {
    const found = shadowRoot && textOf(id, shadowRoot);
    if (found) return found;
  }
  return null;
}

function between(from: string, startOffset: number, to: string, endOffset: number): StaticRange {
  return new StaticRange({ startContainer: textOf(from) as Text, startOffset, endContainer: textOf(to) as Text, endOffset });
}

it.each<[from: string, start: number, to: string, end: number, parts: string[]]>([
  ['above', 2, 'above', 6, ['新建67']],
  ['above', 2, 'below', 2, ['新建67所投入']],
  ['above', 2, 'first', 2, ['新建67所', '新增']],
  ['last', 1, 'below', 2, ['千个', '投入']],
  ['first', 2, 'last', 2, ['学位九千']],
  ['deep', 2, 'last', 2, ['公办一半', '九千']],
  ['above', 2, 'deep', 2, ['新建67所', '新增学位', '其中']],
  ['deep', 4, 'below', 2, ['一半', '九千个', '投入']],
  ['above', 3, 'above', 3, []],
])('from %s %i to %s %i it is in parts', (from, start, to, end, parts) => {
  expect(partsOf(between(from, start, to, end)).map(String)).toEqual(parts);
});

it('is nothing when the page took an end of it out or cut it short', () => {
  const [cut, gone] = [between('above', 2, 'first', 4), between('above', 2, 'below', 2)];
  (textOf('first') as Text).data = '新增';
  expect(partsOf(cut)).toEqual([]);
  document.querySelector('#below')?.remove();
  expect(partsOf(gone)).toEqual([]);
});
