import { expect, it } from 'vitest';
import { withoutRadicals } from '../../lib/cli/radicals.ts';
import { NoText, type PrintedLine, paragraphs, pdfText } from '../../lib/cli/read-pdf.ts';
import { madePdf } from './made-pdf.ts';

/** Lines of 12-point letters from a left edge; digits and letters take half the room. */
const printed = (texts: readonly string[], left = 60, page = 1): PrintedLine[] =>
  texts.map((text) => {
    const indent = text.startsWith('　　') ? 24 : 0;
    const words = text.trim();
    const width = [...words].reduce((sum, one) => sum + (/[\w,.%]/.test(one) ? 6.7 : 12), 0);
    return { text: words, page, left: left + indent, right: left + indent + width, size: 12 };
  });

it('puts lines together that have no room left, and begins anew at headings and where there was room', () => {
  const lines = printed([
    '一、工作情况',
    '　　全年新建公办幼儿园九所，普惠性幼儿',
    '园覆盖率达到百分之九十一，新增学位',
    '3,450个。',
    '　　（一）养老服务。新增养老床位四百张',
    '，新建改建服务站十个。',
  ]);
  expect(paragraphs(lines)).toBe(
    [
      '一、工作情况',
      '全年新建公办幼儿园九所，普惠性幼儿园覆盖率达到百分之九十一，新增学位3,450个。',
      '（一）养老服务。新增养老床位四百张，新建改建服务站十个。',
      '',
    ].join('\n'),
  );
});

it('goes on from column to column and from page to page, but not into rows of a table or centred lines', () => {
  const left = printed(['　　全年改造老旧小区三十八个，加装电梯', '六十一部，新建改建农村公路一百二十六公里']);
  const right = printed(['和桥梁五座，改造农村户厕四千座，打通断头', '路六条。'], 310);
  const next = printed(['\t指标\t单位\t完成数', '森林覆盖率\t%\t68.4'], 60, 2);
  const centred = printed(['青禾县人民政府', '2024年1月15日'], 250);
  expect(paragraphs([...centred, ...left, ...right, ...next])).toBe(
    [
      '青禾县人民政府',
      '2024年1月15日',
      '全年改造老旧小区三十八个，加装电梯六十一部，新建改建农村公路一百二十六公里和桥梁五座，改造农村户厕四千座，打通断头路六条。',
      '指标\t单位\t完成数',
      '森林覆盖率\t%\t68.4',
      '',
    ].join('\n'),
  );
});

it('reads radicals as the characters they look like', () => {
  expect(withoutRadicals('⻘⽲县⼈⺠政府新增养⽼床位20张，⻋位5个，⽐上年⾼1户')).toBe(
    '青禾县人民政府新增养老床位20张，车位5个，比上年高1户',
  );
});

it('reads the text without page numbers', async () => {
  expect(await pdfText(madePdf(['工作总结', '新增养老床位400张。', '— 3 —']))).toBe('工作总结\n新增养老床位400张。\n');
});

it('leaves out what every page repeats at its head or foot', async () => {
  const page = (number: number, ...lines: string[]) => ['青禾县年度公报', ...lines, `内部资料 第${number}页 共2页`];
  const pages = [
    page(1, '工作总结', '新增养老床位400张。', '新增托位30个。'),
    page(2, '新增车位90个。', '新增学位60个。', '新增泊位20个。'),
  ];
  const text = '工作总结\n新增养老床位400张。\n新增托位30个。\n新增车位90个。\n新增学位60个。\n新增泊位20个。\n';
  expect(await pdfText(madePdf(...pages))).toBe(text);
});

it('says so when there is no text in it', async () => {
  await expect(pdfText(madePdf([]))).rejects.toThrow(NoText);
});
