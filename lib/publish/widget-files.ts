/** The script that embed.html loads. */
export const WIDGET_SCRIPT = 'jiannuo-widget.js';

/** What lies beside it in a kit: the inline view's file, the widget as a module, and its types. `npm run build:widget` makes them all. */
export const BESIDE_WIDGET = ['jiannuo-inline.js', 'jiannuo-module.js', 'jiannuo-module.d.ts'] as const;
