/** The `integrity` of jiannuo-inline.js. The build writes it in (vite.config.ts); it is empty, and checks nothing, only where nothing was built. */
export const INLINE_CHECKSUM: string = '';
