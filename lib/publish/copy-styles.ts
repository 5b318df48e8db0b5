import type { StatusCode } from '../core/status.ts';
import { html } from './html.ts';

/** The status colours of the design tokens (light): ink, ground and line of the mark, which tells the statuses apart without colour, too. */
const STATUS: Record<StatusCode, [ink: string, ground: string, line: string]> = {
  todo: ['#525d6a', '#eef1f4', '2px dashed'],
  on: ['#1b5fab', '#e9f1fb', '2px solid'],
  late: ['#994a00', '#fdf0df', '3px solid'],
  done: ['#1a6b3c', '#e5f4ea', '3px double'],
  changed: ['#6b45a8', '#f2edfb', '2px dashed'],
  paused: ['#675828', '#f4f1e1', '2px dashed'],
  none: ['#5c6774', '#ffffff', '2px dotted'],
};

/** The same as an inline style: Writer gives a span no other. */
export function statusStyle(code: StatusCode): string {
  const [ink, ground] = STATUS[code];
  return `color: ${ink}; background: ${ground}`;
}

/** The ground alone, for the document's own words, which keep their ink. */
export function groundStyle(code: StatusCode): string {
  return `background: ${STATUS[code][1]}`;
}

const statusRules = Object.entries(STATUS).map(
  ([code, [ink, ground, line]]) =>
    `.${code} { color: ${ink}; } .st.${code} { background: ${ground}; border: 1px solid ${ink}; } .m.${code} { color: #1c232b; background: ${ground}; border-bottom: ${line} ${ink}; }`,
);

/**
 * Selectors of one or two classes and old properties only, for Word and Writer read them as well. They take the body's margins for those of
 * every paragraph and cell, so the sheet has them.
 */
export const COPY_STYLES = html`
body { margin: 0; color: #1c232b; background: #fff; font: 16px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.sheet { max-width: 46em; margin: 0 auto; padding: 32px 20px; }
h1 { font-size: 24px; line-height: 1.4; margin: 0 0 14px; }
h2 { font-size: 18px; line-height: 1.5; margin: 32px 0 10px; padding-bottom: 4px; border-bottom: 2px solid #1c232b; }
p { margin: 0 0 8px; }
a { color: #1a5296; }
table { border-collapse: collapse; border: 0; width: 100%; margin: 0 0 12px; }
th, td { padding: 5px 10px; text-align: left; vertical-align: top; font-weight: 400; }
.kind { margin: 0; color: #46515e; }
.facts th { width: 7.5em; color: #46515e; white-space: nowrap; padding-left: 0; }
.facts th, .facts td { border-bottom: 1px solid #dde2e8; }
.all .facts strong { color: #b3261e; }
.hash { font: 13px/1.6 Consolas, monospace; word-break: break-all; }
.data th, .data td { border: 1px solid #9aa4af; }
.data thead th { background: #f0f3f6; font-weight: 600; white-space: nowrap; }
.data tbody th { width: 40%; }
.data .r { text-align: right; white-space: nowrap; overflow-wrap: normal; }
.text p { text-indent: 2em; }
.text .h { text-indent: 0; font-weight: 600; margin-top: 16px; }
.text .h1 { font-size: 18px; }
.text td { text-indent: 0; }
.m { padding: 0 1px; }
sup { font-size: 12px; line-height: 1; vertical-align: super; white-space: nowrap; text-indent: 0; padding: 0 2px; }
sup a { text-decoration: none; }
.st { padding: 1px 8px; border-radius: 3px; white-space: nowrap; font-size: 14px; }
.tag { padding: 0 6px; border: 1px solid #b3261e; color: #b3261e; border-radius: 3px; font-size: 14px; }
.notes { padding-left: 2em; }
.notes li { margin: 0 0 16px; padding-left: 4px; }
.notes p { margin: 0 0 4px; white-space: pre-wrap; }
.notes .back { text-decoration: none; }
.story { margin: 6px 0 0; padding: 6px 12px; border-left: 3px solid #dde2e8; }
.soft { color: #46515e; }
.made { margin-top: 32px; color: #46515e; border-top: 1px solid #dde2e8; padding-top: 8px; }
${statusRules.join('\n')}
@media print, (min-width: 700px) { .data .d { white-space: nowrap; overflow-wrap: normal; } }
@page { margin: 20mm 18mm; }
@media print {
  body { font-size: 11pt; }
  .sheet { max-width: none; margin: 0; padding: 0; }
  a { color: inherit; }
  .m, .st { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .notes li, tr { break-inside: avoid; page-break-inside: avoid; }
  h2, .h { break-after: avoid; page-break-after: avoid; }
  .back { display: none; }
}
`;
