import type { Authentication, Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Route } from '../kit/route.ts';

/** Every page and form of every domain, each with its access. */
export function pageRoutes(_ctx: Context, _authentication: Authentication): readonly Route<Member>[] {
  return [];
}
