import { fiveYears, plainYears } from './chinese-year.ts';

export interface Period {
  start: string;
  end: string;
  /** Nothing in the document says it. */
  guessed: boolean;
}

const SPAN = /(20\d\d)年?\s*(?:[-—–－~～]{1,2}|至|到)\s*(20\d\d)年?/;
/** A year that belongs to a plan: 2024年卫生工作思路, 2024年度重点工作. */
const PLANNED = /(20\d\d)年度?(?=[^年，。]{0,20}(?:思路|计划|安排|打算|目标|任务|要点|部署|规划|方案|实事|重点|举措|措施|清单|指标|报告))/g;

/**
 * The days a plan covers, from the first of `names` (its title, then the headings of the parts that look ahead) that tells: a span of years, a
 * five-year plan, or a year. `due` are the years that its targets name; with nothing else, the most frequent one after the document's own ends it.
 */
export function planPeriod(names: readonly string[], publishedOn: string, due: readonly number[]): Period {
  for (const name of names) {
    const said = yearsOf(plainYears(name));
    if (said) return { start: `${said.from}-01-01`, end: `${said.to}-12-31`, guessed: false };
  }
  const own = Number(publishedOn.slice(0, 4));
  // 今年办好十件实事: the year of the document.
  if (/今年|本年度/.test(names[0] ?? '')) return { start: `${own}-01-01`, end: `${own}-12-31`, guessed: false };
  const counts = new Map<number, number>();
  for (const year of due) if (year > own) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [last] = [...counts].sort(([a, many], [b, fewer]) => fewer - many || a - b)[0] ?? [own];
  return { start: `${own}-01-01`, end: `${last}-12-31`, guessed: true };
}

/** The last day of the years that a section's heading names (“十五五”时期主要目标), or null. */
export function endSaidBy(name: string): string | null {
  const said = yearsOf(plainYears(name));
  return said && `${said.to}-12-31`;
}

function yearsOf(name: string): { from: number; to: number } | null {
  const span = SPAN.exec(name);
  if (span && Number(span[1]) < Number(span[2])) return { from: Number(span[1]), to: Number(span[2]) };
  const years = [...name.matchAll(PLANNED)].map(([, year]) => Number(year));
  // 2023年工作总结和2024年工作思路: the plan's year is the last.
  if (years.length > 0) return { from: Math.max(...years), to: Math.max(...years) };
  const five = fiveYears(name);
  if (five) return five;
  return null;
}
