const SCALE: Record<string, number> = { 万亿: 1e12, 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3 };

/** Size of the last printed digit: 3.98万 → 100, 39,810 → 1, 91.3% → 0.1. Null for words without digits. */
export function printedStep(text: string): number | null {
  const figure = /\d(?:[\d,，]{0,40}\d)?(?:[.．](\d{1,40}))?\s{0,8}(万亿|亿|千万|百万|万|千)?/.exec(text.normalize('NFKC'));
  if (!figure) return null;
  return (SCALE[figure[2] ?? ''] ?? 1) / 10 ** (figure[1]?.length ?? 0);
}

/** A figure of fewer digits is a round one and meant exactly: 5万 is 50,000, whereas 3.98万 may be 39,810. */
const DIGITS = 3;

function isRounded(value: number, step: number): boolean {
  return Math.abs(value) / step >= 10 ** (DIGITS - 1);
}

/** Whether two figures are the same at the coarser of their printed precisions. */
export function sameFigure(a: number, aStep: number | null, b: number, bStep: number | null): boolean {
  if (close(a, b)) return true;
  return [
    [a, aStep, bStep],
    [b, bStep, aStep],
  ].some(([value, step, finer]) => {
    if (typeof value !== 'number' || typeof step !== 'number' || (typeof finer === 'number' && finer > step)) return false;
    return isRounded(value, step) && Math.abs(a - b) <= step / 2 + Math.abs(a) * 1e-9;
  });
}

/** Equal but for binary fractions. */
export function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Twelve digits: 0.1 + 0.2 is to read 0.3. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}
