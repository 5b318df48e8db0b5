import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readDocument, referenceDate } from '../../lib/cli/read-document.ts';
import { detect } from '../../lib/core/detect.ts';
import { Plan } from '../../lib/core/model/plan.ts';
import { buildPlan } from '../../lib/core/outline/build-plan.ts';
import { shownPlan } from '../core/outline/shown-plan.ts';

const PAGES = fileURLToPath(new URL('../fixtures/plan-pages/', import.meta.url));
const pages = readdirSync(PAGES).filter((file) => file.endsWith('.html'));

/** Pages whose lists and tables say what their text does not; beside each stands the plan that a careful reader makes of it. */
it.each(pages)('%s', (page) => {
  const document = readDocument(PAGES + page);
  const facts = document.facts && detect(document.facts);
  const plan = buildPlan(document.text, {
    referenceDate: referenceDate('2024-01-15', document),
    shape: document.shape,
    known: { ...(facts?.title && { title: facts.title }), ...(document.publishedOn && { publishedOn: document.publishedOn }) },
  });
  expect(() => Plan.parse(plan)).not.toThrow();
  expect(shownPlan(document.text, plan)).toBe(readFileSync(PAGES + page.replace('.html', '.expected.txt'), 'utf8'));
});
