/** The calendar day (`YYYY-MM-DD`) of a moment, where the user is: at seven in the morning in China it is still yesterday in UTC. */
export function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether a text is a day of the calendar, `YYYY-MM-DD`; 2020-02-31 is none. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(text).toJSON()?.slice(0, 10) === text;
}
