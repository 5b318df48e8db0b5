import { isDay } from '../../core/day.ts';
import type { Declared, Evidence } from '../../core/model/note.ts';
import type { Commitment } from '../../core/model/plan.ts';
import { isRate } from '../../core/reported-value.ts';
import { webAddress } from '../../core/web-address.ts';
import { STATUS } from '../../i18n/domain.ts';
import { clean, parseTyped, type Scale } from '../../i18n/format.ts';
import type { RowFault } from '../../i18n/table-words.ts';
import type { Cell } from './row-cells.ts';

/** What a cell says, or why it cannot be read. */
export type Read<Value> = { value: Value; fault: null } | { value: null; fault: RowFault };

const read = <Value>(value: Value): Read<Value> => ({ value, fault: null });
const unread = (fault: RowFault): Read<never> => ({ value: null, fault });

/** Days that spreadsheets count from 1899-12-30; the years 1954 to 2119. */
const SERIAL = { first: 20_000, last: 80_000 };
const DAY_MS = 86_400_000;

function dayOfSerial(serial: number): string | null {
  if (serial < SERIAL.first || serial > SERIAL.last) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
}

/** A day as offices and programs write it: 2020-09-30, 2020/9/30, 2020.9.30, 2020年9月30日, 20200930, a spreadsheet's count of days; a time behind it is left out. */
export function readDay(cell: Cell): Read<string | null> {
  if (cell === null) return read(null);
  const text = String(cell).normalize('NFKC').trim();
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? dayOfSerial(Number(text)) : null;
  if (serial) return read(serial);
  const parts =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.]*Z?)?$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!parts) return unread('not-day');
  const day = [parts[1], parts[2]?.padStart(2, '0'), parts[3]?.padStart(2, '0')].join('-');
  return isDay(day) ? read(day) : unread('not-day');
}

/** Other words that offices have for the statuses. */
const STATUS_WORDS: Record<string, Declared> = {
  未开展: 'todo',
  尚未启动: 'todo',
  推进中: 'on',
  进行中: 'on',
  正常: 'on',
  有序推进: 'on',
  进展滞后: 'late',
  完成: 'done',
  已办结: 'done',
  办结: 'done',
  调整: 'changed',
  暂停: 'paused',
};
const DECLARED = Object.keys(STATUS).filter((code) => code !== 'none') as Declared[];

export function readStatus(cell: Cell): Read<Declared | null> {
  if (cell === null) return read(null);
  const text = String(cell).normalize('NFKC').trim().toLowerCase();
  const isNamed = (code: keyof typeof STATUS) =>
    STATUS[code].words['zh-CN'] === text ||
    STATUS[code].words.en.toLowerCase() === text ||
    `${STATUS[code].glyph} ${STATUS[code].words['zh-CN']}` === text;
  if (isNamed('none')) return read(null);
  const code = DECLARED.find(isNamed) ?? (Object.hasOwn(STATUS_WORDS, text) ? STATUS_WORDS[text] : undefined);
  return code ? read(code) : unread('status-unknown');
}

/**
 * A value in base units. A share may come as 91.3, as 91.3% or, from a cell that a spreadsheet formatted, as 0.913: a number up to 1 is
 * taken as a hundred times itself where that is the only sensible reading (the target is 2% or more), and refused where it is not.
 */
export function readValue(cell: Cell, commitment: Commitment | null, scale: Scale): Read<number | null> {
  if (cell === null) return read(null);
  const unit = commitment?.quantity?.unit ?? null;
  const text = String(cell).normalize('NFKC').trim();
  const isPercent = /%$/.test(text);
  if (isPercent && unit !== '%') return unread('not-number');
  const bare = text.replace(/%$/, '').trim();
  // 5.23E+09 is how a spreadsheet shortens a long figure.
  const isNumber = typeof cell === 'number' || /^[-+]?\d+(?:\.\d+)?e[-+]?\d{1,3}$/i.test(bare);
  const value = isNumber ? clean(Number(bare) * scale.factor) : parseTyped(bare, scale);
  if (value === null || !Number.isFinite(value)) return unread('not-number');
  if (unit !== '%' || isPercent || value === 0 || Math.abs(value) > 1) return read(value);
  return Math.abs(commitment?.quantity?.value ?? 0) >= 2 ? read(clean(value * 100)) : unread('percent-or-not');
}

/** Scales that the unit of a table may be written in, by what stands before the plan's own unit. */
const PREFIXES: Record<string, number> = { '': 1, 万: 1e4, 亿: 1e8, 百万: 1e6, 千: 1e3, 千万: 1e7, million: 1e6, billion: 1e9 };

/** The scale that a cell of the column 单位 tells values to stand in; null when it is another unit than the plan's. `units` are its names in both languages. */
export function scaleIn(cell: string, units: readonly (string | null)[]): Scale | null {
  const text = cell
    .normalize('NFKC')
    .replace(/^个百分点$/, '百分点')
    .trim();
  for (const unit of units) {
    const name = (unit ?? '').normalize('NFKC');
    if (!text.endsWith(name)) continue;
    const prefix = text.slice(0, text.length - name.length).trim();
    if (Object.hasOwn(PREFIXES, prefix) && !(isRate(unit) && prefix !== '')) return { factor: PREFIXES[prefix] as number, prefix };
  }
  return null;
}

/** Pieces of evidence, one a line: an address, and before it a title. What is known by its address keeps its quotation and its moment. */
export function readEvidence(cell: Cell, known: readonly Evidence[], now: string): Read<Evidence[]> {
  if (cell === null) return read([]);
  const lines = String(cell)
    .split(/\n|；|;(?=\s*https?:)/)
    .map((line) => line.trim())
    .filter(Boolean);
  const found: Evidence[] = [];
  for (const line of lines) {
    const last = line.slice(line.search(/\S+$/));
    const url = last.slice(Math.max(0, last.search(/https?:\/\//)));
    if (!webAddress(url) || url.length > 2000) return unread('not-web');
    const name = line.slice(0, -url.length).trim().slice(0, 300);
    const before = known.find((one) => one.url === url);
    found.push(before ? { ...before, title: name || before.title } : { url, title: name, capturedAt: now });
  }
  return found.length > 20 ? unread('too-many-links') : read(found);
}
