import * as z from 'zod/mini';
import { isDay } from '../day.ts';

/** A day of the calendar, `YYYY-MM-DD`; 2020-02-31 is none. */
export const Day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/), z.refine(isDay));

/** A moment as `Date.prototype.toJSON` writes it: UTC, with milliseconds. */
export const Instant = z.string().check(
  z.maxLength(24),
  z.refine((instant) => new Date(instant).toJSON() === instant),
);
