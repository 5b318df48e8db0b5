import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';

const builtExtension = fileURLToPath(new URL('../../.output/firefox-mv3', import.meta.url));
export const EXTENSION = 'jiannuo@jiannuo.org';
/** Firefox gives an extension a random address per profile; this one is fixed so that its pages can be opened. */
const UUID = '7c1f3f0e-5d0b-4c0a-9a55-2f6c8d1e4b90';

/** `npm test` looks for Firefox (and installs it where it may) and names it here. */
export const firefoxPath = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => path && existsSync(path));

export interface RunningFirefox {
  browser: Browser;
  /** Opens a page of the extension as a tab. */
  openPage(path: string): Promise<Page>;
  /** Disables the extension, or enables it again, as its switch on about:addons does. */
  turn(on: boolean): Promise<void>;
}

/** The browser's own windows and their scripts, which puppeteer has no words for. */
interface Bidi {
  connection: { send(method: string, params: object): Promise<{ result: { contexts: { context: string }[]; type: string } }> };
}

/** Starts Firefox with the built extension, as it would be published; `*.gov.cn` leads to the port on loopback, everything else nowhere. */
export async function launchFirefox(port: number): Promise<RunningFirefox> {
  const pac = `function FindProxyForURL(url, host) { return /\\.gov\\.cn$/.test(host) ? 'PROXY 127.0.0.1:${port}' : 'PROXY 127.0.0.1:1'; }`;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath as string,
    headless: true,
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 2,
      'network.proxy.autoconfig_url': `data:application/x-ns-proxy-autoconfig,${encodeURIComponent(pac)}`,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION]: UUID }),
      'intl.accept_languages': 'zh-CN',
      'intl.locale.requested': 'zh-CN',
    },
  });
  await browser.installExtension(builtExtension);
  const openPage = async (path: string) => {
    const page = await browser.newPage();
    // Loading an extension's page never resolves over BiDi, although it loads.
    await page.goto(`moz-extension://${UUID}/${path}`, { timeout: 1500 }).catch(() => {});
    return page;
  };
  const turn = async (on: boolean) => {
    const { connection } = browser as unknown as Bidi;
    const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const expression = `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
      .AddonManager.getAddonByID('${EXTENSION}').then((extension) => extension.${on ? 'enable' : 'disable'}())`;
    const target = { context: tree.contexts[0]?.context };
    const { result } = await connection.send('script.evaluate', { expression, target, awaitPromise: true });
    if (result.type !== 'success') throw new Error(`The extension was not turned ${on ? 'on' : 'off'}: ${JSON.stringify(result)}`);
  };
  return { browser, openPage, turn };
}
