import * as z from 'zod/mini';
import { Feed } from './feed.ts';

/** The feed's format as a JSON Schema (2020-12), generated from the schema that the kit is checked by. What it does not name is ignored. */
export function feedJsonSchema(): object {
  return { $id: 'urn:jiannuo:feed:1', title: 'jiannuo/1', ...z.toJSONSchema(Feed, { io: 'input' }) };
}
