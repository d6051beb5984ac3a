import type { Hono } from 'hono';
import type { Context } from '../kit/context.ts';

/** Mounts `/api/v1`. */
export function mountApi(_http: Hono, _ctx: Context): void {}
