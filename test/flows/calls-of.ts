import type { apiRoutes } from '../../src/app/api.ts';
import { sampleOf } from '../sample-of.ts';
import type { World } from '../world.ts';
import { type Filler, fillersFor, mark } from './marked-world.ts';

// What is asked for is said back; the whole mark is not.
export const asked = mark.slice(0, -2);

export type Call = { readonly method: string; readonly path: string; readonly body: string | undefined };

/** A call with ids of Ana's wherever its schemas want one, and something likely elsewhere. */
export function callsOf(fillers: readonly Filler[], route: ReturnType<typeof apiRoutes>[number]): readonly Call[] {
  const calls = fillersFor(fillers, route.path).map((filler): Call => {
    const nextId = idsOf(filler);
    const params = sampleOf(route.params, nextId) as Record<string, string>;
    const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? 'x'));
    const query = 'q' in route.query.shape ? `?q=${asked}` : '';
    return { method: route.method.toUpperCase(), path: `/api/v1${path}${query}`, body: route.body && JSON.stringify(sampleOf(route.body, nextId)) };
  });
  return [...new Map(calls.map(call => [JSON.stringify(call), call])).values()];
}

export const send = (world: World, { method, path, body }: Call, token: string, key?: string): Promise<Response> =>
  world.request(path, { method, headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }), ...(key && { 'idempotency-key': key }) }, ...(body && { body }) });

/** The ids of a filler, one after the other; the last one goes on. */
export function idsOf({ ids }: Filler): () => string {
  let at = 0;
  return () => ids[Math.min(at++, ids.length - 1)]!;
}
