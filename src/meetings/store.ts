import { sql } from 'kysely';
import type { Reader } from '../kit/db.ts';
import type { OwnDates, Schedule, Stay, WeeklyRule } from './hours.ts';
import type { HostPage, Pass } from './host-page.ts';
import type { MeetingType } from './meeting-type.ts';
import type { Place } from './place.ts';
import type { Plan } from './plan.ts';

const columns = sql`t.id, t.slug, t.kind, t.name, t.words, t.mode, t.other_modes as "otherModes", t.place, t.phone, t.duration_minutes as "durationMinutes", t.step_minutes as "stepMinutes",
  t.before_minutes as "beforeMinutes", t.after_minutes as "afterMinutes", t.travel_minutes as "travelMinutes", t.notice_minutes as "noticeMinutes", t.window_days as "windowDays",
  t.max_per_day as "maxPerDay", t.max_per_week as "maxPerWeek", t.questions, t.audience, t.link_key as "linkKey", t.schedule_id as "scheduleId"`;

/** The kinds of meeting a member offers, in their own order. */
export async function meetingTypes(db: Reader): Promise<readonly MeetingType[]> {
  const { rows } = await sql<MeetingType>`select ${columns} from meeting_type t where t.account_id = current_account() and removed_at is null order by position, created_at, id`.execute(db);
  return rows;
}

export async function meetingTypeById(db: Reader, id: string): Promise<MeetingType | undefined> {
  const { rows } = await sql<MeetingType>`select ${columns} from meeting_type t where t.account_id = current_account() and t.id = ${id}::uuid`.execute(db);
  return rows[0];
}

const stays = sql`coalesce((select jsonb_agg(jsonb_build_object('from', s.from_on, 'zone', s.zone) order by s.from_on) from stay s where s.account_id = current_account()), '[]')`;

const ownDates = sql`coalesce((select jsonb_agg(jsonb_build_object('id', d.id, 'from', d.from_on, 'to', d.to_on, 'intervals', d.intervals, 'note', d.note) order by d.created_at, d.id)
  from schedule_date d where d.account_id = current_account() and d.schedule_id = h.id), '[]')`;

/** Everything that says when this kind of meeting can be, in one question, since a guest waits for it. */
export async function planOf(db: Reader, which: { readonly slug: string } | { readonly id: string }): Promise<Plan | undefined> {
  const found = 'slug' in which ? sql`t.slug = ${which.slug} and t.removed_at is null` : sql`t.id = ${which.id}::uuid`;
  const { rows: [row] } = await sql<MeetingType & { weekly: WeeklyRule[]; dates: OwnDates[]; stays: Stay[]; zone: string }>`
    select ${columns}, h.weekly, ${ownDates} as dates, ${stays} as stays, a.zone
    from meeting_type t join account a on a.id = t.account_id join schedule h on h.account_id = t.account_id and (h.id = t.schedule_id or (t.schedule_id is null and h.is_usual))
    where t.account_id = current_account() and ${found}`.execute(db);
  if (!row) return undefined;
  const { weekly, dates, stays: away, zone, ...type } = row;
  return { type, schedule: { weekly, dates }, zone, stays: away };
}

/** When a meeting that is none of the kinds on offer can be: in the usual hours, wherever the host is. */
export async function usualPlan(db: Reader, type: MeetingType): Promise<Plan> {
  const { rows: [row] } = await sql<{ weekly: WeeklyRule[]; dates: OwnDates[]; stays: Stay[]; zone: string }>`
    select h.weekly, ${ownDates} as dates, ${stays} as stays, a.zone from schedule h join account a on a.id = h.account_id where h.account_id = current_account() and h.is_usual`.execute(db);
  const { weekly, dates, stays: away, zone } = row!;
  return { type, schedule: { weekly, dates }, zone, stays: away };
}

export async function schedules(db: Reader): Promise<readonly Schedule[]> {
  const { rows } = await sql<Schedule>`select h.id, h.name, h.is_usual as "isUsual", h.weekly, ${ownDates} as dates from schedule h where h.account_id = current_account() order by h.is_usual desc, h.created_at, h.id`.execute(db);
  return rows;
}

export async function staysOf(db: Reader): Promise<readonly Stay[]> {
  const { rows: [row] } = await sql<{ stays: Stay[] }>`select ${stays} as stays`.execute(db);
  return row!.stays;
}

export async function stayById(db: Reader, id: string): Promise<Stay | undefined> {
  const { rows } = await sql<Stay>`select from_on as "from", zone from stay where account_id = current_account() and id = ${id}::uuid`.execute(db);
  return rows[0];
}

export async function places(db: Reader): Promise<readonly Place[]> {
  const { rows } = await sql<Place>`select id, name, address, latitude, longitude from place where account_id = current_account() order by name, id`.execute(db);
  return rows;
}

export async function hostPage(db: Reader): Promise<HostPage> {
  const { rows: [row] } = await sql<HostPage>`select headline, words, opened_at as "openedAt", remind_host as "remindHost", remind_guest as "remindGuest"
    from host_page p join account a on a.id = p.account_id where p.account_id = current_account()`.execute(db);
  return row!;
}

export async function passesFor(db: Reader, type: string): Promise<readonly Pass[]> {
  const { rows } = await sql<Pass>`select id, key, used_at as "usedAt" from meeting_pass where account_id = current_account() and type_id = ${type}::uuid order by created_at desc, id limit 50`.execute(db);
  return rows;
}

/** Whether this pass lets somebody book this kind of meeting. */
export async function isOpenPass(db: Reader, type: string, key: string): Promise<boolean> {
  const { rows } = await sql`select from meeting_pass where account_id = current_account() and type_id = ${type}::uuid and key = ${key} and used_at is null`.execute(db);
  return rows.length > 0;
}

