import { z } from 'zod';
import { foldName } from '../identities/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { typedText } from '../kit/typed-text.ts';
import { actOnPeople, type Chosen, type Done } from './act-on-people.ts';
import { NoSuchPerson } from './person.ts';
import { refused } from './refusals.ts';
import { type Role, roles } from './roles.ts';
import { addLabel, heldOf, removeLabel, setLabelsOf, setRhythmDays, tagAsSpelled } from './store-write.ts';

/** A word or a few on a person. */
export const tagInput = typedText(refused.noTag).min(1, refused.noTag).max(60, refused.longTag).transform(text => text.replace(/\s+/g, ' '));

/** Days between check-ins; null for no rhythm. */
export const rhythmInput = z.number(refused.noDays).int(refused.noDays).min(1, refused.daysApart).max(3650, refused.daysApart).nullable();

/** All that somebody is to the member; the same for form and API. */
export const labelsInput = z.strictObject({ roles: z.array(z.enum(roles, `must be one of ${roles.join(', ')}`)).max(roles.length), tags: z.array(tagInput).max(100, refused.manyTags), rhythmDays: rhythmInput });
export type Labels = z.infer<typeof labelsInput>;

/** A tag that differs from one in use by capitals or accents alone becomes that one. */
export const tagPeople = (ctx: Context, me: string, chosen: Chosen, name: string): Promise<Done> =>
  actOnPeople(ctx, me, 'people.tag', name, chosen, async (tx, ids) => addLabel(tx, 'tag', ids, await tagAsSpelled(tx, name)));

export const untagPeople = (ctx: Context, me: string, chosen: Chosen, name: string): Promise<Done> => actOnPeople(ctx, me, 'people.untag', name, chosen, (tx, ids) => removeLabel(tx, 'tag', ids, name));

export const giveRole = (ctx: Context, me: string, chosen: Chosen, role: Role): Promise<Done> => actOnPeople(ctx, me, 'people.role', role, chosen, (tx, ids) => addLabel(tx, 'role', ids, role));

export const takeRole = (ctx: Context, me: string, chosen: Chosen, role: Role): Promise<Done> => actOnPeople(ctx, me, 'people.unrole', role, chosen, (tx, ids) => removeLabel(tx, 'role', ids, role));

/** These roles and tags and no others, and this rhythm, as one change; `count` says how many of them are new or gone. Throws `NoSuchPerson`. */
export const labelPerson = (ctx: Context, me: string, person: string, { roles: chosen, tags, rhythmDays }: Labels): Promise<Done> =>
  actOnPeople(ctx, me, 'people.labels', '', { ids: [person] }, async (tx, ids, say) => {
    const held = await heldOf(tx, person);
    if (!held) throw new NoSuchPerson();
    say(held.fullName);
    const spelled = await spelledOnce(tx, tags);
    return await setLabelsOf(tx, 'role', person, chosen) + await setLabelsOf(tx, 'tag', person, spelled) + await setRhythmDays(tx, ids, rhythmDays, ctx.now());
  });

async function spelledOnce(tx: Writer, tags: readonly string[]): Promise<readonly string[]> {
  const spelled = new Map<string, string>();
  for (const tag of tags) if (!spelled.has(foldName(tag))) spelled.set(foldName(tag), await tagAsSpelled(tx, tag));
  return [...spelled.values()];
}

/** How often to be in touch, in days, counted from the last contact, but never so that it is time within the first week; null for no rhythm. */
export const setRhythm = (ctx: Context, me: string, chosen: Chosen, days: number | null): Promise<Done> =>
  actOnPeople(ctx, me, 'people.rhythm', String(days ?? ''), chosen, (tx, ids) => setRhythmDays(tx, ids, days, ctx.now()));
