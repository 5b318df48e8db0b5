import type { Quantity } from './model/quantity.ts';

/** A quantity by itself, without whatever else a mention says; absent parts stay absent. */
export function quantityOf({ value, valueHigh, unit, comparator, bound, approx }: Quantity): Quantity {
  return {
    value,
    ...(valueHigh !== undefined && { valueHigh }),
    unit,
    comparator,
    ...(bound !== undefined && { bound }),
    ...(approx !== undefined && { approx }),
  };
}
