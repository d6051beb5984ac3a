import type { Context as HonoContext } from 'hono';
import { z } from 'zod';
import { placeIn } from './place-in-list.ts';

/** Why the API said no: an HTTP status, a word for programs, a sentence for people, and a sentence for each field that was off. */
export class ApiRefusal extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429;
  readonly code: string;
  readonly fields: Readonly<Record<string, string>> | undefined;
  constructor(status: ApiRefusal['status'], code: string, sentence: string, fields?: Readonly<Record<string, string>>) {
    super(sentence);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

/** Who may call: the bearer of a token that reads or writes, or anyone (and why that is right). */
export type ApiAccess = { readonly access: 'read' | 'write' } | { readonly access: 'anyone'; readonly why: string };

type Told = {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Below `/api/v1`, its parts in braces: `/people/{id}`. */
  readonly path: string;
  /** What it does, in a few words that begin with a verb. */
  readonly summary: string;
  /** The chapter of the document it stands in. */
  readonly chapter: string;
  readonly status: 200 | 201;
  /** Its body is a form with files, of any size, which it takes from the request itself. */
  readonly takesFiles?: boolean | undefined;
};

export type ApiInput<P, Q, B> = { readonly params: P; readonly query: Q; readonly body: B };

/** One call of the API with its types forgotten, so that routes of all domains stand in one list. */
export type ApiRoute<M> = ApiAccess & Told & {
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  readonly body: z.ZodType | undefined;
  readonly answer: z.ZodType;
  /** `me` is undefined where anyone may call. */
  handle(me: M | undefined, input: ApiInput<never, never, never>, c: HonoContext): Promise<unknown>;
};

type Plan<M, P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType, A extends z.ZodType> = ApiAccess & Omit<Told, 'status'> & {
  readonly status?: 200 | 201;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly answer: A;
  handle(me: M, input: ApiInput<z.output<P>, z.output<Q>, z.output<B>>, c: HonoContext): Promise<z.input<A>>;
};

const nothing = z.strictObject({});

/**
 * A call of the API from its plan. What is read and what is answered are checked by the schemas.
 *
 * @example
 * const greet = apiRoute<Member>()({
 *   access: 'read', method: 'get', path: '/greetings/{name}', summary: 'Greet somebody', chapter: 'Greetings',
 *   params: z.strictObject({ name: z.string() }), answer: z.object({ hello: z.string() }),
 *   handle: async (me, { params }) => ({ hello: params.name }),
 * });
 */
export const apiRoute = <M>() =>
  <P extends z.ZodObject = typeof nothing, Q extends z.ZodObject = typeof nothing, B extends z.ZodType = z.ZodUndefined, A extends z.ZodType = z.ZodType>(plan: Plan<M, P, Q, B, A>): ApiRoute<M> =>
    ({ ...plan, status: plan.status ?? 200, params: plan.params ?? nothing, query: plan.query ?? nothing, body: plan.body, handle: plan.handle as never });

/** How every list is asked for its pages. */
export const pageQuery = {
  cursor: z.string().max(500, 'must be a cursor from an earlier answer').optional(),
  limit: z.coerce.number('must be a number').int('must be a whole number').min(1, 'must be at least 1').max(200, 'must be at most 200').default(50),
};

/** One page of a list that is counted through: the rows from where the cursor says, and the cursor of those that follow. */
export async function countedPage<Row>({ cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number }, ask: (from: number, most: number) => Promise<readonly Row[]>): Promise<{ readonly rows: readonly Row[]; readonly next: string | null }> {
  const from = placeIn(cursor);
  const rows = await ask(from, limit + 1);
  return { rows: rows.slice(0, limit), next: rows.length > limit ? String(from + limit) : null };
}

export const idParam = z.strictObject({ id: z.uuid('must be an id') });
