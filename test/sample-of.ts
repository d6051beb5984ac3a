import { z } from 'zod';

type JsonSchema = { readonly [key: string]: unknown; readonly type?: string | readonly string[]; readonly format?: string; readonly properties?: Readonly<Record<string, JsonSchema>>; readonly items?: JsonSchema; readonly anyOf?: readonly JsonSchema[]; readonly oneOf?: readonly JsonSchema[]; readonly allOf?: readonly JsonSchema[]; readonly enum?: readonly unknown[] };

/** Something that a schema takes, as far as it can be told from its shape; ids come from `nextId`. */
export function sampleOf(schema: z.ZodType, nextId: () => string): unknown {
  return sample(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema, nextId);
}

function sample(schema: JsonSchema, nextId: () => string): unknown {
  if ('const' in schema) return schema['const'];
  if (schema.enum) return schema.enum[0];
  const [inner] = schema.anyOf ?? schema.oneOf ?? schema.allOf ?? [];
  if (inner) return sample(inner, nextId);
  const type = [schema.type].flat()[0];
  if (type === 'object') return Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, property]) => [name, sample(property, nextId)]));
  if (type === 'array') return schema.items ? [sample(schema.items, nextId)] : [];
  if (type === 'integer' || type === 'number') return Math.max(Number(schema['minimum'] ?? 1), 1);
  if (type === 'boolean') return true;
  return type === 'null' ? null : words(schema.format, nextId);
}

function words(format: string | undefined, nextId: () => string): string {
  if (format === 'uuid') return nextId();
  return ({ email: 'planted@example.net', date: '2026-12-01', 'date-time': '2026-12-01T10:00:00Z', uri: 'https://planted.example', time: '10:00' })[format ?? ''] ?? 'Planted';
}
