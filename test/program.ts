import { createToken, type Member } from '../src/accounts/index.ts';
import type { EmptyWorld } from './world.ts';

// What a program gets is whatever JSON holds.
// oxlint-disable-next-line typescript/no-explicit-any
export type Told = { readonly status: number; readonly body: any; readonly headers: Headers };
/** A call of the API, its path below `/api/v1`; a body is sent as JSON, and a string as it stands. */
export type Program = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<Told>;

type Asked = Pick<EmptyWorld, 'ctx' | 'request'>;

/** A member's program, with a token of its own. */
export async function programOf(world: Asked, member: Member, scope: 'read' | 'write' = 'write'): Promise<Program> {
  return program(world, `Bearer ${(await createToken(world.ctx, member.id, 'test', scope)).token}`);
}

/** A program with this header `Authorization`, or without one. */
export const program = (world: Pick<Asked, 'request'>, authorization?: string): Program => async (method, path, body, more = {}) => {
  const headers = { ...(authorization && { authorization }), ...(body !== undefined && { 'content-type': 'application/json' }), ...more };
  const answer = await world.request(`/api/v1${path}`, { method, headers, ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }) });
  return { status: answer.status, body: await answer.json(), headers: answer.headers };
};
