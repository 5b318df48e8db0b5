/** The calendar day (`YYYY-MM-DD`) of a moment, where the user is: at seven in the morning in China it is still yesterday in UTC. */
export function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
