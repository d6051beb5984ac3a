import type { Context } from 'hono';

/** The fields of a form that was sent, as text; the last of several with one name. Empty where the body is no form. */
export async function formFields(c: Context): Promise<Readonly<Record<string, string | undefined>>> {
  const body = await c.req.parseBody().catch(() => ({}));
  return Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
