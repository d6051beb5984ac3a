import { sql } from 'kysely';
import type { Reader, Writer } from '../kit/db.ts';
import type { TemplateKind } from './kind.ts';
import { type Setting, usualSetting } from './setting.ts';
import type { Template } from './template.ts';

export async function settingOf(db: Reader): Promise<Setting> {
  const { rows } = await sql<Setting>`select about_me as "aboutMe", note_limit as "noteLimit", follow_up_days as "followUpDays" from outreach_setting where account_id = current_account()`.execute(db);
  return rows[0] ?? usualSetting;
}

export async function saveSetting(tx: Writer, { aboutMe, noteLimit, followUpDays }: Setting): Promise<void> {
  await sql`insert into outreach_setting (account_id, about_me, note_limit, follow_up_days) values (current_account(), ${aboutMe}, ${noteLimit}, ${followUpDays})
    on conflict (account_id) do update set about_me = excluded.about_me, note_limit = excluded.note_limit, follow_up_days = excluded.follow_up_days`.execute(tx);
}

export type OwnTemplate = Template & { readonly kind: TemplateKind; readonly language: 'en' | 'de' };

/** The templates that the member has worded anew. */
export async function ownTemplates(db: Reader): Promise<readonly OwnTemplate[]> {
  const { rows } = await sql<OwnTemplate>`select kind, language, subject, body, short from outreach_template where account_id = current_account()`.execute(db);
  return rows;
}

export async function saveTemplate(tx: Writer, { kind, language, subject, body, short }: OwnTemplate): Promise<void> {
  await sql`insert into outreach_template (account_id, kind, language, subject, body, short) values (current_account(), ${kind}, ${language}, ${subject}, ${body}, ${short})
    on conflict (account_id, kind, language) do update set subject = excluded.subject, body = excluded.body, short = excluded.short`.execute(tx);
}

export async function dropTemplate(tx: Writer, kind: TemplateKind, language: string): Promise<void> {
  await sql`delete from outreach_template where account_id = current_account() and kind = ${kind} and language = ${language}`.execute(tx);
}
