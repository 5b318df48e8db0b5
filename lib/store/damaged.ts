import { problemsOf } from '../core/model/problems.ts';

/** A stored record that is not what it should be. It stays stored as it is; the lists show the others and say how many these are. */
export class DamagedRecord extends Error {
  override name = 'DamagedRecord';
  /** Its primary key, as text. */
  readonly key: string;
  constructor(key: string, problem: string) {
    super(problem);
    this.key = key;
  }
}

/** What a query found: whole records, and those that could not be read. */
export interface Found<Item> {
  items: Item[];
  damaged: DamagedRecord[];
}

/** What is used of a zod schema. */
interface Schema<Item> {
  safeParse(data: unknown): { success: true; data: Item } | { success: false; error: Parameters<typeof problemsOf>[0] };
}

/** Checks rows from the store one by one. A row is named by its `id`. */
export function readRows<Item>(rows: readonly { id: string }[], schema: Schema<Item>): Found<Item> {
  const found: Found<Item> = { items: [], damaged: [] };
  for (const row of rows) {
    const read = schema.safeParse(row);
    if (read.success) found.items.push(read.data);
    else found.damaged.push(new DamagedRecord(String(row.id), problemsOf(read.error)));
  }
  return found;
}
