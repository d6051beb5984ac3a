import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Route } from '../kit/route.ts';
import { aboutRoutes } from './web-about.tsx';
import { personRoutes } from './web-person.tsx';

/** Forms about a person; their page is composed in `app`. */
export const peopleRoutes = (ctx: Context): readonly Route<Member>[] => [...personRoutes(ctx), ...aboutRoutes(ctx)];
