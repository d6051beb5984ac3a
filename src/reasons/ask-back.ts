import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { pickTongue } from '../kit/tongue.ts';
import { reading } from '../kit/transact.ts';
import { draftInput, draftOutreach, outreachOf } from '../outreach/index.ts';
import { languageOf } from '../templates/index.ts';
import { texts } from './texts.ts';

/** A kind question back to somebody who asked to know the member and did not say why; the one that is drafted already, where there is one. Throws `NoSuchPerson`. */
export async function askBack(ctx: Context, me: Member, person: string): Promise<{ readonly id: string; readonly change: string | undefined }> {
  const drafted = (await reading(ctx.db, me.id, db => outreachOf(db, person))).find(({ kind, state }) => kind === 'ask-back' && state === 'drafted');
  if (drafted) return { id: drafted.id, change: undefined };
  return draftOutreach(ctx, me, draftInput.parse({ person, kind: 'ask-back', channel: 'linkedin-message', language: languageOf(me), reason: texts(pickTongue(undefined, me.locale))('askBack.reason') }));
}
