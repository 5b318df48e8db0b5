/** Whether an address lies in a match pattern of origins (`*://*.gov.cn/*`, `http://a.test/*`). Addresses that cannot be read lie in none. */
export function isWithin(address: string, pattern: string): boolean {
  const [, scheme = '', host = ''] = /^([a-z*]+):\/\/([^/]*)\//.exec(pattern) ?? [];
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  if (scheme !== '*' && `${scheme}:` !== protocol) return false;
  if (!host.startsWith('*')) return host === hostname;
  const domain = host.slice(2);
  return domain === '' || hostname === domain || hostname.endsWith(`.${domain}`);
}
