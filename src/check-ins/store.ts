import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import { utcDay } from '../time/calendar-day.ts';
import { type CheckIn, dormantMonths, type Drift, driftAfter, driftMonths, type Touch } from './check-in.ts';

const person = sql`jsonb_build_object('id', p.id, 'name', p.full_name, 'givenName', p.given_name, 'photo', p.photo) as person, p.company, p.last_contact_at as "lastContactAt"`;
const checkIn = sql`${person}, p.next_check_in_on as "dueOn", p.rhythm_days as "rhythmDays", p.named_check_in_on is not distinct from p.next_check_in_on as named`;

/** A conversation with them is planned from this day on: there is no need to check in before it. */
const isPlanned = (day: string) => sql`exists (select from attendance x join conversation c on c.account_id = x.account_id and c.id = x.conversation_id
  where x.account_id = p.account_id and x.person_id = p.id and c.written_at is null and c.missed_at is null and c.cancelled_at is null and c.at >= ${day}::date)`;

/** With whom to be in touch on this day (a date in the member's zone) or before it, the longest due first; not where a conversation is planned already. */
export async function checkInsDue(db: Reader, onDay: string, most = 50): Promise<readonly CheckIn[]> {
  const { rows } = await sql<CheckIn>`select ${checkIn} from person p where p.account_id = current_account() and p.next_check_in_on <= ${onDay}::date and not ${isPlanned(onDay)}
    order by p.next_check_in_on, p.id limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** Those of the days after this one, the next first. */
export async function checkInsAhead(db: Reader, onDay: string, most = 30): Promise<readonly CheckIn[]> {
  const { rows } = await sql<CheckIn>`select ${checkIn} from person p where p.account_id = current_account() and p.next_check_in_on > ${onDay}::date order by p.next_check_in_on, p.id limit ${sql.lit(most)}`.execute(db);
  return rows;
}

/** How often the rhythm of `person p` has gone by since the last contact, or since it was chosen. */
const rhythmsGoneBy = (now: Date) => sql`floor(extract(epoch from ${now}::timestamptz - greatest(p.last_contact_at, p.rhythm_chosen_on)) / 86400 / p.rhythm_days)::integer`;

/** Ties that drift: those whose rhythm has gone by three times, then those that come near to dormancy, the longest silent first; not where a conversation is planned already. */
export async function driftingTies(db: Reader, now: Date, most = 20): Promise<readonly Drift[]> {
  const rhythms = rhythmsGoneBy(now);
  const unplanned = sql`not ${isPlanned(utcDay(now))}`;
  const { rows } = await sql<Drift>`
    (select ${person}, ${rhythms} as rhythms from person p where p.account_id = current_account() and p.rhythm_days is not null and p.last_contact_at is not null and p.next_check_in_on < ${now}::timestamptz::date
      and ${rhythms} >= ${driftAfter} and ${unplanned} order by p.next_check_in_on, p.id limit ${sql.lit(most)})
    union all
    (select ${person}, null as rhythms from person p where p.account_id = current_account() and p.rhythm_days is null and ((p.sent_count > 0 and p.received_count > 0) or p.conversation_count > 0)
      and p.last_contact_at < ${now}::timestamptz - make_interval(months => ${driftMonths}) and p.last_contact_at >= ${now}::timestamptz - make_interval(months => ${dormantMonths}) and ${unplanned}
      order by p.last_contact_at, p.id limit ${sql.lit(most)})`.execute(db);
  return rows;
}

/** When to be in touch with one person next, and whether the tie drifts; undefined where neither is to be said. */
export async function touchWith(db: Reader, id: string, now: Date): Promise<Touch> {
  const { rows } = await sql<CheckIn & { readonly spoken: boolean; readonly months: number | null; readonly rhythms: number | null; readonly dueOn: string | null }>`select ${checkIn}, (p.sent_count > 0 and p.received_count > 0) or p.conversation_count > 0 as spoken,
      (extract(epoch from ${now}::timestamptz - p.last_contact_at) / 86400 / 30.436875)::float8 as months,
      ${rhythmsGoneBy(now)} as rhythms from person p where p.account_id = current_account() and p.id = ${id}::uuid`.execute(db);
  const [row] = rows;
  if (!row) return { next: undefined, drift: undefined };
  const { spoken, months, rhythms, ...next } = row;
  return { next: next.dueOn === null ? undefined : next, drift: row.lastContactAt ? driftOf({ ...next, lastContactAt: row.lastContactAt }, spoken, months ?? 0, rhythms) : undefined };
}

function driftOf({ person: who, company, lastContactAt }: Omit<CheckIn, 'dueOn' | 'lastContactAt'> & { readonly lastContactAt: Date }, spoken: boolean, months: number, rhythms: number | null): Drift | undefined {
  const drifts = rhythms === null ? spoken && months >= driftMonths && months < dormantMonths : rhythms >= driftAfter;
  return drifts ? { person: who, company, lastContactAt, rhythms } : undefined;
}
