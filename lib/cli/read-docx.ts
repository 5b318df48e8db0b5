/** A Word document as HTML, so that its tables are read as a page's are; the library is loaded when it is needed. Throws on any other file. */
export async function docxHtml(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }).catch((error) => {
    throw new Error('not a Word document (.docx), or a damaged one', { cause: error });
  });
  return `<html><body>${value}</body></html>`;
}
