import { type IndicatorFigure, seriesOf } from '../core/series.ts';
import { figuresOfPlan, figuresOfText } from '../core/series-figures.ts';
import type { FilesCommand } from './command.ts';
import { readAny } from './read-any.ts';
import { mentionsOf } from './read-document.ts';
import { isPlanData, readPlanOrDocument } from './read-plan.ts';

export const seriesCommand: FilesCommand = {
  usage: 'series ID|plan.json|DOCUMENT ...',
  about: 'the same indicator over several plans and reports: baseline, targets, results, and targets that were lowered or softened',
  options: {},
  async runAll(names, _, { write }) {
    const figures: IndicatorFigure[] = [];
    for (const name of names) {
      figures.push(...figuresOfPlan(await readPlanOrDocument(name), name));
      if (isPlanData(name)) continue;
      const document = await readAny(name);
      const mentions = mentionsOf(document);
      figures.push(...figuresOfText(document.text, mentions, document.publishedOn, name));
    }
    write(
      seriesOf(figures)
        .map((series) => `${JSON.stringify(series)}\n`)
        .join(''),
    );
    return 0;
  },
};
