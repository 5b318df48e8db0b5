/** Styles of a badge, added to the widget's own (../styles.ts). The badge is as high as a line of the article allows, and its popover takes no room. */
export const BADGE_STYLES = `
:host { display: inline-block !important; position: relative; }
@media print { :host { display: none !important; } }
.jw { display: inline-block; border: 0; background: none; line-height: 1.5; text-indent: 0; }
.tag { min-height: 24px; min-width: 24px; padding: 0 6px; margin: 0 4px; }
.tag .k + .k { margin-left: 6px; }
.pop { position: absolute; z-index: 9; top: 100%; left: 0; width: 320px; max-width: 90vw; max-height: 60vh; overflow: auto; padding: 12px; border: 1px solid var(--rim); border-radius: 6px; background: var(--ground); color: var(--ink); box-shadow: 0 2px 8px #0003; }
.pop p { margin-bottom: 4px; }
`;
