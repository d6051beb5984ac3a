import type { ChangeRow } from '../activity/index.ts';
import type { Tongue } from '../kit/texts.ts';
import { sayOutreachChange } from '../outreach/index.ts';
import { sayPeopleChange } from '../people/index.ts';

/** What a change did, in the words of the domain that made it. */
export const sayChange = (tongue: Tongue, change: ChangeRow): string | undefined => sayPeopleChange(tongue, change) ?? sayOutreachChange(tongue, change);

/** Where a change is taken back, when that takes more than its rows. */
export const changeElsewhere = ({ kind }: ChangeRow): string | undefined => kind === 'import' ? '/imports' : undefined;
