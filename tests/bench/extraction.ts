import { extract } from '../../lib/core/extract/extract.ts';
import { planText } from './material.ts';
import { medianTime, type Row, row } from './rows.ts';

/** The least that any reader of numbers must do. */
const BARE_SCAN = /[0-9０-９一二三四五六七八九十百千万亿两零〇]+/g;

/** In bytes of UTF-8. */
const SIZE = 100_000;
/** Texts that are all of what the reader is careful with; each must stay cheap. */
const ADVERSARIAL: Record<string, string> = {
  'all digits': '7',
  'all 一': '一',
  'all 亿': '亿',
  'nested brackets': '（',
  'open quotations': '“3所',
  'open titles': '《3',
  'thin spaces': '1\u2009',
  'grouped digits': '123,',
  'one endless clause': '新建学校3所',
  ratios: '1:',
  'list marks': '3、',
  dashes: '3-',
  enumerators: '一是',
  'numbered lines': '1.\n',
  'table cells': '1\t',
  'tables of indicators': '指标\t2020年\t2025年\n率\t95\t96\n',
  'stacked multipliers': '1亿2000万3千',
  bullets: '——3所\n',
  negations: '未不没3%',
  'of the of the': '的超过3%',
  shares: '3%',
  'shares from to': '3%-5%',
  'percent signs': '%',
  'figures broken off': '入3\n%',
  commas: '1,',
  'ratios of three': '1:1:1、',
  'from and to': '由3到',
  'the word to': '至',
  'the word year': '年',
  'dates in a row': '到2020年3所',
  ordinals: '第3',
  'the word 第': '第',
  'part of part of': '分之',
  'fractions in words': '三分之',
  'brackets around figures': '（3所）',
  'line breaks': '\n',
  'figures alone on their lines': '3\n',
  'rows of a table': '学校\t3\t所\n',
  'surrogate halves': '\ud800',
  'zero-width spaces': '3\u200b',
  'no-break spaces': '3\u00a0',
  'among them': '其中3个，',
  'covered all over': '实现全覆盖，',
  'lists that share a unit': '3、4、5%，',
  'list without its last': '增长5%、',
  'bullets without figures between': '·\n·3%\n',
};

/** Two halves, of which the first makes each figure of the second look far back. */
const LEADS: Record<string, [lead: string, piece: string]> = {
  'spaces before figures': [' ', '3所'],
  'spaces before ordinals': [' ', '第3'],
  'a long line before bullets': ['3', '\n·3所'],
};

/** `piece` over and over, up to so many bytes. */
function filled(piece: string, size: number): string {
  return piece.repeat(Math.ceil(size / Buffer.byteLength(piece)));
}

/** Its figures all differ, and nothing ends its line. */
function endlessLine(): string {
  let line = '';
  for (let k = 0; Buffer.byteLength(line) < SIZE; k += 200) line += Array.from({ length: 200 }, (_, more) => `建校${k + more}所`).join('');
  return line;
}

function hostileTexts(): Record<string, string> {
  const texts: Record<string, string> = { 'one line of figures that all differ': endlessLine() };
  for (const [name, piece] of Object.entries(ADVERSARIAL)) texts[name] = filled(piece, SIZE);
  for (const [name, [lead, piece]] of Object.entries(LEADS)) texts[name] = filled(lead, SIZE / 2) + filled(piece, SIZE / 2);
  return texts;
}

/** Extraction beside one bare regular-expression scan over the same text in the same process. */
export async function extraction(): Promise<Row[]> {
  const { text, from } = planText();
  console.error(`extraction: ${text.length} characters of ${from}`);
  const rows: Row[] = [];
  let single = 0;
  for (const times of [1, 10, 50]) {
    const repeated = Array.from({ length: times }, () => text).join('\n');
    const scan = medianTime(() => [...repeated.matchAll(BARE_SCAN)]);
    const value = medianTime(() => extract(repeated, { referenceDate: '2020-04-03' }));
    if (times === 1) single = value;
    rows.push(row({ name: `extract ×${times}`, value, unit: 'ms', reference: 'bare matchAll', referenceValue: scan }));
    if (times === 50) {
      rows.push(row({ name: 'extract ×50, per ×1', value: value / 50, unit: 'ms', reference: 'extract ×1', referenceValue: single }));
    }
  }
  for (const [name, hostile] of Object.entries(hostileTexts())) {
    const value = medianTime(() => extract(hostile, { referenceDate: '2020-04-03' }));
    rows.push(row({ name: `extract 100 kB: ${name}`, value, unit: 'ms' }));
  }
  return rows;
}
