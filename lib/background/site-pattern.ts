import { webAddress } from '../core/web-address.ts';

/** Whether an address lies in a match pattern of origins (`*://*.gov.cn/*`, `http://a.test/*`). Addresses that cannot be read lie in none. */
export function isWithin(address: string, pattern: string): boolean {
  const [, scheme = '', host = ''] = /^([a-z*]+):\/\/([^/]*)\//.exec(pattern) ?? [];
  const page = webAddress(address);
  if (!page) return false;
  const { protocol, hostname } = page;
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  if (!host.startsWith('*')) return host === hostname;
  const domain = host.slice(2);
  return domain === '' || hostname === domain || hostname.endsWith(`.${domain}`);
}
