/** What a page's Content Security Policy must allow at least for the widget, when the kit lies on the page's own host. */
export const LEAST_POLICY = "script-src 'self'; style-src 'self'; connect-src 'self'";

/** The strictest policy under which the widget works; tests/e2e/widget.spec.ts runs it under this one. */
export const STRICTEST_POLICY = `default-src 'none'; ${LEAST_POLICY}; require-trusted-types-for 'script'`;
