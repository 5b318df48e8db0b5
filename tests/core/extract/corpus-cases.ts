import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Mention } from '../../../lib/core/model/mention.ts';

/**
 * One sentence of tests/corpus/*.jsonl. `text` marks the expected mentions with ⟦⟧; `expect` holds, in the same order, the fields that must
 * match (an absent comparator is `=`). `before` is what stands above it, and is not looked at. No quantity may be found outside the marks.
 */
export interface Case {
  shape: string;
  before?: string;
  text: string;
  expect: Partial<Mention>[];
}

const FOLDER = fileURLToPath(new URL('../../corpus/', import.meta.url));

export const CORPUS_FILES = readdirSync(FOLDER).filter((file) => file.endsWith('.jsonl'));

export function readCases(file: string): Case[] {
  const lines = readFileSync(FOLDER + file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Case);
}

/** The text without its marks, and the places they stood around: UTF-16 offsets into it. */
export function unmark(marked: string): { text: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(?=⟦)|(?<=⟧)/)) {
    const inner = part.startsWith('⟦') ? part.slice(1, -1) : part;
    if (part.startsWith('⟦')) spans.push({ start: text.length, end: text.length + inner.length });
    text += inner;
  }
  return { text, spans };
}
