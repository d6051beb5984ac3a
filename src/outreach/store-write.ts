import { sql } from 'kysely';
import type { Writer } from '../kit/db.ts';
import { newId } from '../kit/id.ts';
import type { Channel, Kind } from '../templates/index.ts';
import type { Outreach, State, StepKind, ToldBy } from './outreach.ts';
import type { Attachment } from './store.ts';

export type NewCard = {
  readonly id: string; readonly person: string; readonly goal: string | null; readonly promise: string | null; readonly kind: Kind; readonly channel: Channel; readonly language: string;
  readonly reason: string; readonly question: string; readonly offer: string; readonly subject: string; readonly body: string;
};

export async function insertCard(tx: Writer, card: NewCard, at: Date): Promise<void> {
  await sql`insert into outreach (account_id, id, person_id, goal_id, promise_id, kind, channel, language, reason, question, offer, subject, body, since)
    values (current_account(), ${card.id}, ${card.person}, ${card.goal}, ${card.promise}, ${card.kind}, ${card.channel}, ${card.language}, ${card.reason}, ${card.question}, ${card.offer}, ${card.subject}, ${card.body}, ${at})`.execute(tx);
}

/** The words of a card that has not gone out yet. */
export async function updateCard(tx: Writer, { id, goal, channel, reason, question, offer, subject, body }: Pick<Outreach, 'id' | 'goal' | 'channel' | 'reason' | 'question' | 'offer' | 'subject' | 'body'>): Promise<void> {
  await sql`update outreach set goal_id = ${goal}, channel = ${channel}, reason = ${reason}, question = ${question}, offer = ${offer}, subject = ${subject}, body = ${body}
    where account_id = current_account() and id = ${id}::uuid`.execute(tx);
}

export async function deleteCard(tx: Writer, id: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from outreach where account_id = current_account() and id = ${id}::uuid`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}

/** Held until the end of the transaction, so that two moves of one card come one after the other. */
export async function holdCard(tx: Writer, id: string): Promise<boolean> {
  const { rows } = await sql`select from outreach where account_id = current_account() and id = ${id}::uuid for update`.execute(tx);
  return rows.length > 0;
}

export type NewStep = { readonly card: string; readonly person: string; readonly step: StepKind; readonly at: Date; readonly toldBy: ToldBy; readonly words?: string | undefined; readonly letter?: string | undefined };

/** One step, and with it where the card stands now. */
export async function takeStep(tx: Writer, taken: NewStep): Promise<void> {
  const { card, step, at } = taken;
  await noteStep(tx, taken);
  if (step === 'followed up') await sql`update outreach set followed_up_at = ${at}, since = ${at} where account_id = current_account() and id = ${card}::uuid`.execute(tx);
  else await standAt(tx, card, step, at);
}

/** One step that leaves the card where it stands. */
export async function noteStep(tx: Writer, { card, person, step, at, toldBy, words = '', letter }: NewStep): Promise<void> {
  await sql`insert into outreach_step (account_id, id, person_id, outreach_id, step, at, told_by, words, letter_id)
    values (current_account(), ${newId()}, ${person}, ${card}, ${step}, ${at}, ${toldBy}, ${words}, ${letter ?? null})`.execute(tx);
}

/** Back among the drafts, it was never sent, nor was a draft that is let go; anywhere else it was. */
async function standAt(tx: Writer, card: string, state: State, at: Date): Promise<void> {
  const sent = state === 'drafted' ? sql`null` : state === 'withdrawn' ? sql`case when state = 'drafted' then null else coalesce(sent_at, ${at}) end` : sql`coalesce(sent_at, ${at})`;
  await sql`update outreach set state = ${state}, since = ${at}, sent_at = ${sent}, followed_up_at = ${state === 'drafted' ? sql`null` : sql`followed_up_at`} where account_id = current_account() and id = ${card}::uuid`.execute(tx);
}

/** One file a card: another takes the place of the one before. */
export async function putAttachment(tx: Writer, card: Pick<Outreach, 'id' | 'person'>, { name, type, bytes }: Attachment): Promise<void> {
  await removeAttachmentRow(tx, card.id);
  await sql`insert into outreach_attachment (account_id, id, person_id, outreach_id, name, type, bytes) values (current_account(), ${newId()}, ${card.person}, ${card.id}, ${name}, ${type}, ${bytes})`.execute(tx);
}

export async function removeAttachmentRow(tx: Writer, card: string): Promise<boolean> {
  const { numAffectedRows } = await sql`delete from outreach_attachment where account_id = current_account() and outreach_id = ${card}::uuid`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}
