import { accountRoutes, type Authentication, type Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Route } from '../kit/route.ts';

/** Every page and form of every domain, each with its access. */
export const pageRoutes = (ctx: Context, authentication: Authentication): readonly Route<Member>[] => [
  ...accountRoutes(ctx, authentication),
];
