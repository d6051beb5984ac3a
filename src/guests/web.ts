import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Route } from '../kit/route.ts';
import { bookRoutes } from './web-book.tsx';
import { ownRoutes } from './web-own.tsx';
import { previewRoute } from './web-preview.tsx';

/** What guests see, before and after they have booked. */
export const guestRoutes = (ctx: Context): readonly Route<Member>[] => [...bookRoutes(ctx), ...ownRoutes(ctx), previewRoute(ctx)];
