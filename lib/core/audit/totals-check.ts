import type { AuditFinding } from '../audit.ts';
import { timeSaid } from '../compare/periods.ts';
import { printedStep, sameFigure } from '../compare/printed.ts';
import { unitFactor } from '../compare/units.ts';
import type { Mention } from '../model/mention.ts';
import { subjectKey } from '../outline/subject-key.ts';

/** 截至6月底累计建成60所 and 截至9月底累计建成50所: a running total cannot fall. */
export function totalsCheck(text: string, mentions: readonly Mention[]): AuditFinding[] {
  const told = new Map<string, { at: number; mention: Mention; day: string }[]>();
  const findings: AuditFinding[] = [];
  for (const [at, mention] of mentions.entries()) {
    if (mention.kind !== 'result' || !mention.subject) continue;
    const from = Math.max(text.lastIndexOf('。', mention.start), text.lastIndexOf('\n', mention.start), mention.start - 80) + 1;
    const before = text.slice(from, mention.start);
    if (!/累计[^，。]{0,12}$/.test(before)) continue;
    const { day } = timeSaid(before, yearIn(text, mention.start), null);
    if (day === null) continue;
    const key = `${subjectKey(mention.subject)} ${mention.unit} ${(mention.place ?? []).join()}`;
    const earlier = told.get(key) ?? [];
    told.set(key, earlier);
    const higher = earlier.find((other) => {
      const factor = unitFactor(other.mention.unit, mention.unit) ?? 1;
      const same = sameFigure(other.mention.value * factor, printedStep(other.mention.text), mention.value, printedStep(mention.text));
      return (
        !same &&
        (other.day < day ? other.mention.value * factor > mention.value : other.day > day && other.mention.value * factor < mention.value)
      );
    });
    if (higher) {
      findings.push({
        kind: 'falling-total',
        mention: at,
        from: [higher.at],
        figures: [higher.mention.value],
        expected: higher.mention.value,
        stated: mention.value,
        unit: mention.unit,
        isWrong: true,
      });
    }
    earlier.push({ at, mention, day });
  }
  return findings;
}

/** The last year named before, however far: months alone belong to it. */
function yearIn(text: string, start: number): number | null {
  const named = [...text.slice(Math.max(0, start - 400), start).matchAll(/(\d{4})年/g)].at(-1)?.[1];
  return named ? Number(named) : 0;
}
