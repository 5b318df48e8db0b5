/** Rounds of PBKDF2 with SHA-256: OWASP's floor (Password Storage Cheat Sheet, 2023). */
export const ROUNDS = 600_000;
/** A file may ask for as many as it likes; more would only hold its reader up. */
export const MOST_ROUNDS = 10_000_000;
