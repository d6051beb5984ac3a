import { sql } from 'kysely';
import type { Operator, Writer } from '../kit/db.ts';

/** Letters that are due, each given once: what is given is marked in the same transaction. */
export type Due = { readonly participant: string; readonly round: string; readonly pairing: string | null };

/** Accounts in whose rounds something is due at `now`: asked of all at once, by indexes of what is open. Rounds open whose group begins one on `opensOn` or before. */
export async function accountsWithRoundsDue(db: Operator, now: Date, opensOn: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select g.account_id as id from round_group g where g.ended_at is null and g.next_on <= ${opensOn}::date and not exists (select from round r where r.account_id = g.account_id and r.group_id = g.id and r.drawn_at is null)
    union select r.account_id from round r join round_group g on g.account_id = r.account_id and g.id = r.group_id where r.drawn_at is null and r.draws_at <= ${now} and g.ended_at is null
    union select t.account_id from taking_part t join round r on r.account_id = t.account_id and r.id = t.round_id join round_group g on g.account_id = r.account_id and g.id = r.group_id
      where t.asked_at is null and t.ask_due_at <= ${now} and r.drawn_at is null and g.ended_at is null
    union select account_id from taking_part where left_over and told_at is null and told_due_at <= ${now}
    union select account_id from pairing_member where told_at is null and tell_due_at <= ${now}
    union select account_id from pairing_member where asked_at is null and ask_due_at <= ${now}`.execute(db);
  return rows.map(row => row.id);
}

export async function takeAsksDue(tx: Writer, now: Date): Promise<readonly Due[]> {
  return (await sql<Due>`update taking_part t set asked_at = ${now} from round r join round_group g on g.account_id = r.account_id and g.id = r.group_id
    where t.account_id = current_account() and r.account_id = t.account_id and r.id = t.round_id and t.asked_at is null and t.ask_due_at <= ${now} and r.drawn_at is null and g.ended_at is null
    returning t.participant_id as participant, t.round_id as round, null::uuid as pairing`.execute(tx)).rows;
}

export async function takePairingsDue(tx: Writer, now: Date): Promise<readonly Due[]> {
  return (await sql<Due>`update pairing_member m set told_at = ${now} from pairing a where m.account_id = current_account() and a.account_id = m.account_id and a.id = m.pairing_id and m.told_at is null and m.tell_due_at <= ${now}
    returning m.participant_id as participant, a.round_id as round, a.id as pairing`.execute(tx)).rows;
}

export async function takeLeftOverDue(tx: Writer, now: Date): Promise<readonly Due[]> {
  return (await sql<Due>`update taking_part set told_at = ${now} where account_id = current_account() and left_over and told_at is null and told_due_at <= ${now} returning participant_id as participant, round_id as round, null::uuid as pairing`.execute(tx)).rows;
}

/** Whom to ask whether they met; whoever said so already is not asked. */
export async function takeMetDue(tx: Writer, now: Date): Promise<readonly Due[]> {
  const { rows } = await sql<Due & { met: string | null }>`update pairing_member m set asked_at = ${now} from pairing a where m.account_id = current_account() and a.account_id = m.account_id and a.id = m.pairing_id and m.asked_at is null and m.ask_due_at <= ${now}
    returning m.participant_id as participant, a.round_id as round, a.id as pairing, m.met`.execute(tx);
  return rows.filter(row => row.met === null);
}

/** Rounds whose time to be drawn has come. */
export async function roundsToDraw(tx: Writer, now: Date): Promise<readonly string[]> {
  return (await sql<{ id: string }>`select r.id from round r join round_group g on g.account_id = r.account_id and g.id = r.group_id where r.account_id = current_account() and r.drawn_at is null and r.draws_at <= ${now} and g.ended_at is null order by r.draws_at`.execute(tx)).rows.map(row => row.id);
}
