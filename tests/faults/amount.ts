/** `npm run test:faults` runs everything; `npm test` a short form of the same. */
export const isFull = process.env.JIANNUO_FAULTS === 'full';

export const amount = (short: number, full: number): number => (isFull ? full : short);
