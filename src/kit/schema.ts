// Made by bin/schema.ts from the migrations. Do not edit.
import type { ColumnType, Generated } from 'kysely';

type Instant = ColumnType<Date, Date | string, Date | string>;
// Written as text; null and arrays would not survive the driver otherwise.
type Json = ColumnType<unknown, string, string>;

export type DB = {
  account: {
    id: string;
    email: string;
    name: string;
    handle: string;
    zone: Generated<string>;
    locale: Generated<string>;
    email_verified: Generated<boolean>;
    image: string | null;
    opened_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
    updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  api_token: {
    account_id: string;
    id: string;
    name: string;
    scope: string;
    hash: Buffer;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
    last_used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    revoked_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  };
  change: {
    account_id: string;
    id: string;
    kind: string;
    summary: Generated<string>;
    detail: ColumnType<unknown, string | undefined, string>;
    at: Instant;
    undone_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  };
  change_row: {
    account_id: string;
    change_id: string;
    seq: Generated<number>;
    table_name: string;
    row_id: string;
    before: Json;
    after: ColumnType<unknown, string | null | undefined, string | null>;
  };
  credential: {
    id: string;
    account_id: string;
    provider: string;
    provider_account_id: string;
    access_token: string | null;
    refresh_token: string | null;
    id_token: string | null;
    access_token_expires_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    refresh_token_expires_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    scope: string | null;
    password: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
    updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  csv_mapping: {
    account_id: string;
    id: string;
    header: string;
    mapping: Json;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  entry_link: {
    id: string;
    kind: string;
    hash: Buffer;
    email: string | null;
    created_by: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
    expires_at: Instant;
    used_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  };
  goal: {
    account_id: string;
    id: string;
    person_id: string | null;
    kind: string;
    sentence: string;
    companies: Generated<string[]>;
    lines: Generated<string[]>;
    skills: Generated<string[]>;
    places: Generated<string[]>;
    season_conversations: number | null;
    season_weeks: number | null;
    season_from: string | null;
    season_days: Generated<string[]>;
    ended_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    result: Generated<string>;
    change_id: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  idempotent_answer: {
    account_id: string;
    key: string;
    request_hash: Buffer;
    status: number;
    body: string;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  identity: {
    account_id: string;
    id: string;
    person_id: string;
    kind: string;
    key: string;
    shown: string;
    label: Generated<string>;
    mergeable: Generated<boolean>;
    change_id: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  import: {
    account_id: string;
    id: string;
    change_id: string | null;
    file_name: string;
    files: ColumnType<unknown, string | undefined, string>;
    format: Generated<string>;
    mapping: ColumnType<unknown, string | undefined, string>;
    ready_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    source: string | null;
    newest: ColumnType<unknown, string | undefined, string>;
    archive_on: string | null;
    complete: Generated<boolean>;
    hint: string | null;
    owner_key: string | null;
    owner_name: string | null;
    owner_facts: ColumnType<unknown, string | null | undefined, string | null>;
    owner_choices: ColumnType<unknown, string | undefined, string>;
    owner_confirmed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    progress: ColumnType<unknown, string | undefined, string>;
    result: ColumnType<unknown, string | null | undefined, string | null>;
    failure: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
    started_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    finished_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    stopped_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    undone_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    undone_kept: ColumnType<unknown, string | undefined, string>;
  };
  import_skipped: {
    account_id: string;
    import_id: string;
    seq: number;
    file: string;
    line: number;
    reason: string;
    is_kept: Generated<boolean>;
  };
  invitation: {
    account_id: string;
    id: string;
    person_id: string;
    from_me: boolean;
    sent_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    message: Generated<string>;
    source: string;
    withdrawn_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    change_id: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
    settled_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
  };
  invitation_limit: {
    account_id: string;
    months: number;
  };
  kept_apart: {
    account_id: string;
    person_a: string;
    person_b: string;
    at: ColumnType<Date, Date | string | undefined, Date | string>;
    change_id: string | null;
  };
  letter: {
    account_id: string;
    id: string;
    message_id: string;
    from_name: Generated<string>;
    from_address: Generated<string>;
    reply_name: Generated<string>;
    reply_address: Generated<string>;
    to_name: Generated<string>;
    to_address: string;
    subject: string;
    body: string;
    html: Generated<string>;
    in_reply_to: Generated<string>;
    answers: Generated<string[]>;
    calendar_method: string | null;
    calendar: string | null;
    automatic: Generated<boolean>;
    about_kind: string;
    about_id: string;
    posted_at: ColumnType<Date, Date | string | undefined, Date | string>;
    tries: Generated<number>;
    begun_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    due_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    sent_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    failed_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    rested_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    trouble: Generated<string>;
    answer: Generated<string>;
  };
  letter_file: {
    account_id: string;
    id: string;
    letter_id: string;
    place: number;
    name: string;
    type: string;
    content: Buffer;
  };
  likeness: {
    account_id: string;
    person_a: string;
    person_b: string;
    score: number;
    grounds: Json;
    found_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  likeness_search: {
    account_id: string;
    at: Instant;
  };
  message: {
    account_id: string;
    id: string;
    person_id: string;
    thread: Generated<string>;
    thread_title: Generated<string>;
    from_me: boolean;
    at: Instant;
    subject: Generated<string>;
    body: Generated<string>;
    source: string;
    source_key: Buffer;
    change_id: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  migration: {
    name: string;
    hash: string;
    applied_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  network_state: {
    account_id: string;
    as_of: string;
    state: Json;
    told_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  network_touch: {
    account_id: string;
    id: Generated<string>;
    xact: Generated<number>;
    about: string;
  };
  note: {
    account_id: string;
    id: string;
    person_id: string;
    body: string;
    at: Instant;
    change_id: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  outreach: {
    account_id: string;
    id: string;
    person_id: string;
    goal_id: string | null;
    kind: string;
    channel: string;
    language: string;
    reason: string;
    question: Generated<string>;
    offer: Generated<string>;
    subject: Generated<string>;
    body: Generated<string>;
    state: Generated<string>;
    since: Instant;
    sent_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    followed_up_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    change_id: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  outreach_attachment: {
    account_id: string;
    id: string;
    person_id: string;
    outreach_id: string;
    name: string;
    type: string;
    bytes: Buffer;
    change_id: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  outreach_setting: {
    account_id: string;
    about_me: Generated<string>;
    note_limit: Generated<number>;
    follow_up_days: Generated<number>;
  };
  outreach_step: {
    account_id: string;
    id: string;
    person_id: string;
    outreach_id: string;
    step: string;
    at: Instant;
    told_by: string;
    words: Generated<string>;
    letter_id: string | null;
    change_id: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  outreach_template: {
    account_id: string;
    kind: string;
    language: string;
    subject: string;
    body: string;
    short: string;
  };
  passkey: {
    id: string;
    account_id: string;
    name: string | null;
    public_key: string;
    credential_id: string;
    counter: number;
    device_type: string;
    backed_up: boolean;
    transports: string | null;
    aaguid: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  person: {
    account_id: string;
    id: string;
    given_name: Generated<string>;
    family_name: Generated<string>;
    full_name: string;
    nickname: Generated<string>;
    company: Generated<string>;
    title: Generated<string>;
    city: Generated<string>;
    birthday: string | null;
    photo: string | null;
    how_met: Generated<string>;
    why_connected: Generated<string>;
    is_connection: Generated<boolean>;
    connected_on: string | null;
    vanished_on: string | null;
    imported: ColumnType<unknown, string | undefined, string>;
    rhythm_days: number | null;
    sent_count: Generated<number>;
    received_count: Generated<number>;
    first_exchange_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    last_sent_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    last_received_at: ColumnType<Date | null, Date | string | null | undefined, Date | string | null>;
    last_exchange_at: ColumnType<Date | null, never, never>;
    note_text: Generated<string>;
    change_id: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
    search: ColumnType<string, never, never>;
    name_key: ColumnType<string, never, never>;
    company_key: ColumnType<string, never, never>;
  };
  position: {
    account_id: string;
    id: string;
    person_id: string;
    company: Generated<string>;
    title: Generated<string>;
    started_on: string | null;
    finished_on: string | null;
    seen_from: string | null;
    seen_until: string | null;
    change_id: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  rate_limit: {
    id: string;
    key: string;
    count: number;
    last_request: number;
  };
  reason_group: {
    account_id: string;
    id: string;
    name: string;
    words: string[];
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  role: {
    account_id: string;
    id: string;
    person_id: string;
    name: string;
    change_id: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  saved_filter: {
    account_id: string;
    id: string;
    name: string;
    query: string;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  search_word: {
    account_id: string;
    word: string;
    id: Generated<string>;
  };
  session: {
    id: string;
    account_id: string;
    token: string;
    expires_at: Instant;
    ip_address: string | null;
    user_agent: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
    updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  tag: {
    account_id: string;
    id: string;
    person_id: string;
    name: string;
    change_id: string | null;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  verification: {
    id: string;
    identifier: string;
    value: string;
    expires_at: Instant;
    created_at: ColumnType<Date, Date | string | undefined, Date | string>;
    updated_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
  worker_process: {
    worker_id: string;
    lock_key: number;
    started_at: ColumnType<Date, Date | string | undefined, Date | string>;
  };
};
