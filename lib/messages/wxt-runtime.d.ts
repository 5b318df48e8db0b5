import 'wxt/browser';

declare module 'wxt/browser' {
  /** WXT generates a narrower type from the built files; this one also holds on a checkout that was never built. */
  interface WxtRuntime {
    getURL(path: string): string;
  }
}
