import { describe, expect, it } from 'vitest';
import { escapeText, html } from '../../lib/publish/html.ts';

describe('escapeText', () => {
  it.each([
    ['a < b & c > d', 'a &lt; b &amp; c &gt; d'],
    [`"'`, '&quot;&#39;'],
    ['两行\n文字\t', '两行\n文字\t'],
    ['\u202e12\u2069', '12'],
    ['a\u0000b\u0085\ufffe', 'ab'],
    ['\ud800x', '\ufffdx'],
    ['𝒻', '𝒻'],
  ])('%j becomes %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });
});

describe('html', () => {
  it('escapes values and keeps pieces', () => {
    const piece = html`<b>${'<i>'}</b>`;
    expect(html`<p title="${'"'}">${[piece, piece]}${null}${false}${0}</p>`.text).toBe(
      '<p title="&quot;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b>0</p>',
    );
  });

  it('takes no look-alike for a piece', () => {
    expect(html`${JSON.parse('{"text":"<b>"}')}`.text).toBe('[object Object]');
  });
});
