import { accountRoutes, type Authentication, type Member } from '../accounts/index.ts';
import { activityRoutes } from '../activity/index.ts';
import { calendarsRoutes } from '../calendars/index.ts';
import { namesOf, peopleRoutes } from '../people/index.ts';
import { directoryRoutes } from '../directory/index.ts';
import { feedRoutes } from '../feeds/index.ts';
import { briefRoutes } from '../briefs/index.ts';
import { checkInRoutes } from '../check-ins/index.ts';
import { conversationRoutes } from '../conversations/index.ts';
import { duplicatesRoutes, hasLikenesses } from '../duplicates/index.ts';
import { givingRoutes } from '../giving/index.ts';
import { goalRoutes } from '../goals/index.ts';
import { guestRoutes } from '../guests/index.ts';
import { hostRoutes } from '../hosts/index.ts';
import { importRoutes, peopleOnTheirWay } from '../imports/index.ts';
import { insightRoutes, networkCounts } from '../insight/index.ts';
import type { Context } from '../kit/context.ts';
import type { Route } from '../kit/route.ts';
import { meetingsRoutes, nameMeetingThings } from '../meetings/index.ts';
import { outreachRoutes } from '../outreach/index.ts';
import { roundRoutes } from '../rounds/index.ts';
import { settingsRoutes } from '../settings/index.ts';
import { suggestedRoutes } from '../suggested/index.ts';
import { suggestionRoutes } from '../suggestions/index.ts';
import { tieRoutes } from '../ties/index.ts';
import { connectorRoutes } from '../connectors/index.ts';
import { introductionRoutes } from '../introductions/index.ts';
import { invitationRoutes } from '../invitations/index.ts';
import { participantRoutes } from '../participants/index.ts';
import { pollRoutes } from '../poll-hosts/index.ts';
import { mailboxRoutes } from '../mailbox/index.ts';
import { postRoutes } from '../post/index.ts';
import { reasonRoutes } from '../reasons/index.ts';
import { reminderRoutes } from '../reminders/index.ts';
import { templateRoutes } from '../templates/index.ts';
import { paceRoutes } from '../pace/index.ts';
import { todayRoutes } from '../today/index.ts';
import { calendarTakers } from './calendar-takers.ts';
import { promiseRoutes } from '../promises/index.ts';
import { appearanceRoute } from './appearance.ts';
import { feedParts } from './feed-parts.ts';
import { changeAbout, changeElsewhere, sayChange } from './changes.ts';
import { loadDemo } from './demo.ts';
import { letterAbout } from './letter-about.ts';
import { asksBetween, personRoute } from './person.tsx';
import { quickSearchRoute } from './quick-search.ts';

/** Every page and form of every domain, each with its access. */
export const pageRoutes = (ctx: Context, authentication: Authentication): readonly Route<Member>[] => [
  ...accountRoutes(ctx, authentication, loadDemo), ...settingsRoutes(ctx, authentication), appearanceRoute,
  ...activityRoutes(ctx, { say: sayChange, namesOf, thingsNamed: nameMeetingThings, about: changeAbout, elsewhere: changeElsewhere }),
  ...postRoutes(ctx, letterAbout), ...mailboxRoutes(ctx),
  // /introductions/ask is no introduction: it goes first
  ...connectorRoutes(ctx), ...introductionRoutes(ctx),
  ...tieRoutes(ctx),
  ...roundRoutes(ctx),
  ...importRoutes(ctx),
  ...goalRoutes(ctx),
  ...templateRoutes(ctx), ...reasonRoutes(ctx), ...outreachRoutes(ctx),
  ...paceRoutes(ctx), ...todayRoutes(ctx),
  ...insightRoutes(ctx), ...invitationRoutes(ctx, networkCounts(ctx)), ...duplicatesRoutes(ctx, networkCounts(ctx)),
  ...reminderRoutes(ctx),
  ...conversationRoutes(ctx), ...checkInRoutes(ctx), ...briefRoutes(ctx, asksBetween), ...givingRoutes(ctx), ...promiseRoutes(ctx),
  ...directoryRoutes(ctx, { ...networkCounts(ctx), hasTwins: hasLikenesses, onTheirWay: me => peopleOnTheirWay(ctx, me) }), ...peopleRoutes(ctx), personRoute(ctx), quickSearchRoute(ctx),
  ...meetingsRoutes(ctx), ...guestRoutes(ctx), ...hostRoutes(ctx), ...suggestionRoutes(ctx), ...suggestedRoutes(ctx), ...pollRoutes(ctx), ...participantRoutes(ctx),
  ...feedRoutes(ctx, feedParts), ...calendarsRoutes(ctx, calendarTakers),
];
