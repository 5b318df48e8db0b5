/** What is used of the URL standard, which browsers and Node share; lib/core sees no DOM types. */
declare const URL: new (address: string) => WebAddress;

export interface WebAddress {
  /** As it may stand in a link. */
  readonly href: string;
  readonly host: string;
  readonly hostname: string;
  readonly protocol: string;
  readonly origin: string;
}

/**
 * A complete http or https address, or null: `javascript:` and its relatives never become a link, nor what has white
 * space in it. `URL.canParse` is younger than Chromium 116.
 */
export function webAddress(text: string): WebAddress | null {
  if (!/^https?:\/\/[^\s/]\S*$/.test(text)) return null;
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
