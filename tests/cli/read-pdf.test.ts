import { expect, it } from 'vitest';
import { NoText, paragraphs, pdfText } from '../../lib/cli/read-pdf.ts';
import { madePdf } from './made-pdf.ts';

it('puts lines together that fill the page, and begins anew at headings', () => {
  const lines = [
    '一、工作情况',
    '全年新建公办幼儿园九所，普惠性幼儿园覆盖率',
    '达到百分之九十一。',
    '（一）养老服务。新增养老床位四百张，新建改建',
    '服务站十个。',
  ];
  expect(paragraphs(lines)).toBe(
    '一、工作情况\n全年新建公办幼儿园九所，普惠性幼儿园覆盖率达到百分之九十一。\n（一）养老服务。新增养老床位四百张，新建改建服务站十个。\n',
  );
});

it('reads the text without page numbers', async () => {
  expect(await pdfText(madePdf(['工作总结', '新增养老床位400张。', '— 3 —']))).toBe('工作总结\n新增养老床位400张。\n');
});

it('says so when there is no text in it', async () => {
  await expect(pdfText(madePdf([]))).rejects.toThrow(NoText);
});
