import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Route } from '../kit/route.ts';
import { guestRoutes } from './web-guest.tsx';
import { hostRoutes } from './web-host.tsx';
import { ownRoutes } from './web-own.tsx';

/** Everything that is booked, for guests and hosts. */
export const bookingRoutes = (ctx: Context): readonly Route<Member>[] => [...guestRoutes(ctx), ...ownRoutes(ctx), ...hostRoutes(ctx)];
