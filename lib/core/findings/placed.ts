/** Something of a plan with its place in the source text, UTF-16 units. */
export type Placed<Thing> = Thing & { start: number; end: number };
