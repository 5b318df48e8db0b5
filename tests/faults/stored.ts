import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { canonicalJson, type Json } from '../../lib/core/canonical.ts';
import { Note } from '../../lib/core/model/note.ts';
import { foldNotes } from '../../lib/core/status.ts';
import { rowsOf } from '../e2e/stored-rows.ts';

type Row = Record<string, unknown> & { id: string; target: string };

const canonical = (value: unknown) => canonicalJson(value as Json);

/**
 * Everything acknowledged is stored byte for byte; whatever else is stored is a whole record too; and what the lists show is the fold of exactly
 * these records. Answers how many are stored.
 */
export async function checkStored(page: Page, acknowledged: ReadonlyMap<string, string>): Promise<number> {
  const rows = await rowsOf<Row>(page, 'notes');
  const notes = rows.map((row) => Note.parse(row));
  const stored = new Map(notes.map(({ id, ...body }) => [id, canonical(body)]));
  const lost = [...acknowledged].filter(([id, text]) => stored.get(id) !== canonical(JSON.parse(text)));
  expect(lost, 'acknowledged and not there as it was').toEqual([]);
  const halves = [...stored].filter(([id, text]) => id !== `note:${createHash('sha256').update(text).digest('hex')}`);
  expect(halves, 'there, and not what its id says').toEqual([]);
  const states = await rowsOf<{ target: string; state: unknown }>(page, 'states');
  const targets = new Set(rows.map(({ target }) => target));
  expect(new Set(states.map(({ target }) => target))).toEqual(targets);
  for (const { target, state } of states) {
    const folded = foldNotes(notes.filter((_, at) => rows[at]?.target === target));
    expect(canonical(state), 'what is shown is what the records say').toBe(canonical(folded));
  }
  return stored.size;
}
