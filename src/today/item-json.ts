import { z } from 'zod';
import type { Reader } from '../ui/index.ts';
import { type Item, keyOf, kinds, writeKey } from '../agenda/index.ts';

/** An item as programs read it; `id` and `href` are for acting on it. */
export const itemJson = z.object({ kind: z.enum(kinds), person: z.uuid().optional(), circle: z.uuid().optional(), reason: z.string(), action: z.string(), id: z.string(), title: z.string(), href: z.string() });
export type ItemJson = z.infer<typeof itemJson>;

/** `action` is the next step in words, `href` its address on this instance. */
export function toItemJson(item: Item, reader: Reader): ItemJson {
  const { title, why, action } = item.say(reader);
  return { kind: item.kind, ...(item.person && { person: item.person.id }), ...(item.circle && { circle: item.circle }), reason: why, action: action.label, id: writeKey(keyOf(item)), title, href: action.href };
}
