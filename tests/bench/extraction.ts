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
};

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
  for (const [name, piece] of Object.entries(ADVERSARIAL)) {
    const hostile = piece.repeat(Math.ceil(SIZE / Buffer.byteLength(piece)));
    const value = medianTime(() => extract(hostile, { referenceDate: '2020-04-03' }));
    rows.push(row({ name: `extract 100 kB: ${name}`, value, unit: 'ms' }));
  }
  return rows;
}
