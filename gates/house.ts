/** How Kith's house is laid out. The gates hold the code to it; docs/architecture.md says why. */

/** Folders of src that know no domain, lowest first: a later one may use an earlier one. */
export const ground = ['time', 'formats', 'kit', 'postgres', 'ui'] as const;

/** What runs in the reader's browser; the one folder in a folder, because it is built apart and brings no server along. */
export const browser = 'ui/islands';

/** The domains, lowest first: each may call only those before it, through their door. */
export const domains = [
  'contacts',
  'archives',
  'icalendar',
  'accounts',
  'settings',
  'activity',
  'post',
  'mailbox',
  'identities',
  'people',
  'directory',
  'duplicates',
  'goals',
  'promises',
  'conversations',
  'stories',
  'check-ins',
  'giving',
  'briefs',
  'invitations',
  'templates',
  'outreach',
  'reasons',
  'intake', 'imports',
  'busy',
  'caldav',
  'calendars',
  'feeds',
  'slots',
  'meetings',
  'booking',
  'hosts',
  'guests',
  'suggestions',
  'suggested',
  'ballots',
  'polls',
  'poll-hosts',
  'participants',
  'paths',
  'connectors',
  'introductions',
  'ties',
  'blossoms',
  'pairs',
  'matching',
  'circles',
  'groups',
  'draws',
  'rounds',
  'insight',
  'candidates',
  'pace',
  'agenda',
  'today',
  'reminders',
] as const;

/** The composition root: knows everything, known by none. */
export const root = 'app';

/** Rooms where the outside meets a verb: `web.ts`, and where one would grow too long `web-people.ts`. */
export const edges = ['web', 'api', 'jobs', 'cli'] as const;

/** Nouns that begin like a room and are none. */
export const nouns = ['api-token', 'web-address'] as const;

/** Words that name no idea. */
export const emptyWords = ['util', 'utils', 'helper', 'helpers', 'service', 'services', 'manager', 'managers', 'dto', 'common', 'misc'] as const;

export const mostLines = 300;
export const medianLines = 60;
