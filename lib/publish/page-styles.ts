/** status.css: styles of status.html and embed.html. */
export const PAGE_STYLES = `
.jiannuo-page { margin: 0; color: #1c232b; background: #fff; font: 16px/1.75 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.jiannuo-page main { max-width: 1000px; margin: 0 auto; padding: 24px 20px 48px; }
.jiannuo-page h1 { font-size: 26px; line-height: 1.4; margin: 0 0 8px; }
.jiannuo-page h2 { font-size: 20px; line-height: 1.5; margin: 32px 0 4px; padding-bottom: 4px; border-bottom: 2px solid #1c232b; }
.jiannuo-page h3 { font-size: 17px; margin: 20px 0 6px; }
.jiannuo-page p, .jiannuo-page ul { margin: 0 0 8px; }
.jiannuo-page a { color: #1a5296; }
.jiannuo-page .counts { list-style: none; padding: 0; display: flex; flex-wrap: wrap; }
.jiannuo-page .counts li { margin: 0 24px 8px 0; }
.jiannuo-page .counts strong { font-size: 20px; }
.jiannuo-page .wide { overflow-x: auto; }
.jiannuo-page table { border-collapse: collapse; width: 100%; }
.jiannuo-page caption { text-align: left; color: #46515e; }
.jiannuo-page th, .jiannuo-page td { border: 1px solid #9aa4af; padding: 4px 10px; text-align: left; font-weight: 400; vertical-align: top; }
.jiannuo-page thead th { background: #f0f3f6; font-weight: 600; white-space: nowrap; }
.jiannuo-page .r { text-align: right; }
.jiannuo-page .notes { margin-top: 8px; padding-left: 20px; }
.jiannuo-page .notes p { white-space: pre-wrap; }
.jiannuo-page .notes span { color: #46515e; }
.jiannuo-page .code { white-space: pre-wrap; overflow-wrap: anywhere; max-height: 16em; overflow: auto; padding: 12px; border: 1px solid #9aa4af; background: #f6f8fa; user-select: all; }
@media print {
  .jiannuo-page main { max-width: none; padding: 0; }
  .jiannuo-page tr, .jiannuo-page li { break-inside: avoid; }
  .jiannuo-page h2, .jiannuo-page h3 { break-after: avoid; }
  .jiannuo-page li a::after { content: " " attr(href); }
}
`;
