import { describe, expect, it } from 'vitest';
import { Gathered } from '../../../lib/core/text/gathered.ts';

describe('Gathered', () => {
  it.each([0, 1, 4095, 4096, 4097, 8192, 20_000])('gives back %i values in their order', (count) => {
    const values = Array.from({ length: count }, (_, k) => k);
    const gathered = new Gathered<number>();
    for (const value of values) gathered.push(value);
    expect(gathered.length).toBe(count);
    expect(values.every((value) => gathered.at(value) === value)).toBe(true);
    expect(gathered.all()).toEqual(values);
  });
});
