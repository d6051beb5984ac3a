import type { ChangeRow } from '../activity/index.ts';
import { sayConversationChange } from '../conversations/index.ts';
import { sayDuplicatesChange } from '../duplicates/index.ts';
import { sayGoalsChange } from '../goals/index.ts';
import { sayImportsChange } from '../imports/index.ts';
import { isId } from '../kit/id.ts';
import type { Tongue } from '../kit/texts.ts';
import { sayInvitationsChange } from '../invitations/index.ts';
import { sayMeetingsChange } from '../meetings/index.ts';
import { sayOutreachChange } from '../outreach/index.ts';
import { sayTiesChange } from '../ties/index.ts';
import { sayPollsChange } from '../poll-hosts/index.ts';
import { sayPeopleChange } from '../people/index.ts';
import { sayPromiseChange } from '../promises/index.ts';
import { sayTodayChange } from '../today/index.ts';

const sayings: readonly ((tongue: Tongue, change: ChangeRow) => string | undefined)[] = [
  sayPeopleChange,
  sayDuplicatesChange,
  sayGoalsChange,
  sayInvitationsChange,
  sayOutreachChange,
  sayPromiseChange,
  sayConversationChange,
  sayTiesChange,
  sayImportsChange,
  sayTodayChange,
  sayPollsChange,
  sayMeetingsChange,
];

/** What a change did, in the words of the domain that made it. */
export function sayChange(tongue: Tongue, change: ChangeRow): string | undefined {
  for (const say of sayings) {
    const said = say(tongue, change);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** The page of whom or what a change is about. */
export function changeAbout({ kind, detail }: ChangeRow): string | undefined {
  const { person } = (detail ?? {}) as { readonly person?: unknown };
  return isId(person) && kind !== 'people.delete' ? `/people/${person}` : undefined;
}

/** Where a change is taken back, when that takes more than its rows. */
export const changeElsewhere = ({ kind }: ChangeRow): string | undefined => kind === 'import' ? '/imports' : undefined;
