// Draws public/icon/*.png from docs/icon.svg: node docs/icons.ts
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findChromium } from '../.ci/find-browser.mjs';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const svg = await readFile(at('icon.svg'), 'utf8');
const browser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
for (const size of [16, 32, 48, 96, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: at(`../public/icon/${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
