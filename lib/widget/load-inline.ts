import { INLINE_CHECKSUM } from './inline-checksum.ts';
import { beside, link } from './styles-loader.ts';

/**
 * Loads the second file, and runs it only when it is the one that was built with this script. A dynamic import takes no checksum, but it
 * takes what `modulepreload` has brought, which does: what was checked is what runs. Browsers that know no such link (Firefox before 115,
 * Safari before 17) check the file and then ask for it again. Throws {@link FeedRefused} named `FileRefused`.
 */
export async function loadInline(tree: ShadowRoot, base: string): Promise<typeof import('./inline/main.ts')> {
  const inlineFile = beside('jiannuo-inline.js', base);
  await link(tree, { rel: 'modulepreload', href: inlineFile, integrity: INLINE_CHECKSUM });
  return import(/* @vite-ignore */ inlineFile);
}
