import { z } from 'zod';
import type { ApiRoute } from '../kit/api-route.ts';

/** What every refusal looks like. */
export const apiErrorShape = z.object({ error: z.object({ code: z.string(), message: z.string(), fields: z.record(z.string(), z.string()).optional() }) }).meta({ id: 'Error' });

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const refused = (description: string) => ({ description, content: json(apiErrorShape) });

/** Told, not checked: a form of any size is read as it comes. */
const filesForm = { 'multipart/form-data': { schema: { type: 'object', properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } } } } } } as const;

const onceKey = z.object({ 'idempotency-key': z.string().optional().meta({ description: 'A word of the caller’s for this one call: sent again within a day, it is answered as the first time and done once' }) });

/** Whether a call may change or send something, by whoever it comes. */
export const isWrite = <M>({ access, method }: ApiRoute<M>): boolean => access === 'write' || (access === 'anyone' && method !== 'get');

/** One call as the document at `/api/v1/openapi.json` tells of it; validation is made from the same. */
export function describeRoute<M>(route: ApiRoute<M>) {
  return {
    method: route.method, path: route.path, summary: route.summary, tags: [route.chapter], operationId: operationId(route),
    ...(route.access === 'anyone' ? { security: [] } : {}),
    request: { params: route.params, query: route.query, ...(isWrite(route) && { headers: onceKey }), ...(route.body && { body: { content: json(route.body), required: true } }), ...(route.takesFiles && { body: { content: filesForm, required: true } }) },
    responses: {
      [route.status]: { description: 'Done', content: json(route.answer) },
      ...(route.access !== 'anyone' && { 401: refused('No token, or one that is not in use'), 403: refused('The token may not write') }),
      404: refused('There is no such thing, or it is somebody else’s'), 422: refused('Something sent needs another look'),
      ...(isWrite(route) && { 409: refused('It stands against something that is there') }),
    },
  };
}

/** `get /people/{id}/notes` -> `getPeopleIdNotes`. */
const operationId = <M>({ method, path }: ApiRoute<M>): string => method + path.replace(/[^a-zA-Z]+([a-zA-Z])/g, (_, letter: string) => letter.toUpperCase()).replace(/[^a-zA-Z]/g, '');
