import { type ArchiveEvent, gatherOwnerClues, type InvitationRecord, type MessageRecord, type NoteRecord } from '../archives/index.ts';
import type { PersonRecord, SkippedRecord } from '../contacts/index.ts';
import type { IncomingNote, IncomingPerson } from '../identities/index.ts';
import type { IncomingInvitation } from '../invitations/index.ts';
import type { IncomingMessage } from '../stories/index.ts';
import { type Correspondent, gatherCorrespondents } from './correspondents.ts';
import { emptyGathered, type Gathered } from './gathered.ts';
import { incomingNote, incomingPerson } from './incoming-person.ts';

/** What has been read and not yet been poured into the database; `size` is the length of its texts. */
export type Batch = {
  readonly people: IncomingPerson[];
  readonly notes: IncomingNote[];
  readonly messages: IncomingMessage[];
  readonly invitations: IncomingInvitation[];
  readonly skipped: LeftOut[];
  size: number;
};

/** A row that was left out, or kept without one of its values. */
export type LeftOut = Pick<SkippedRecord, 'file' | 'line' | 'reason'> & { readonly isKept: boolean };

export const emptyBatch = (): Batch => ({ people: [], notes: [], messages: [], invitations: [], skipped: [], size: 0 });

/** A batch is poured when it holds so many rows, or texts of so many characters. */
const fullRows = 250;
const fullSize = 100_000;

export type Gathering = { readonly gathered: Gathered; add(event: ArchiveEvent): void; isFull(): boolean; take(): Batch };

/** Sorts the events of readers into batches, and keeps what is only known at the end. `today` is the newest day that can be. */
export function gatherArchive(country: string, today: string): Gathering {
  let last = 0;
  let batch = emptyBatch();
  const nextSeq = (): number => ++last;
  const gathered = emptyGathered(gatherCorrespondents(nextSeq), gatherOwnerClues(), today);
  return {
    gathered,
    add(event) {
      gathered.clues.see(event);
      addTo(batch, gathered, event, nextSeq, country);
    },
    isFull: () => batch.size >= fullSize || batch.people.length + batch.messages.length + batch.invitations.length + batch.skipped.length >= fullRows,
    take() {
      const full = batch;
      gathered.skipped += full.skipped.length;
      batch = emptyBatch();
      return full;
    },
  };
}

function addTo(batch: Batch, gathered: Gathered, event: ArchiveEvent, nextSeq: () => number, country: string): void {
  switch (event.kind) {
    case 'file': return gathered.begin(event);
    case 'hint': return void (gathered.hint = event.hint);
    case 'person': return addPerson(batch, gathered, event, nextSeq(), country);
    case 'invitation': return addInvitation(batch, gathered, event);
    case 'message': return addMessage(batch, gathered, event, nextSeq());
    case 'note': return addNote(gathered, event);
    case 'skipped': return addSkipped(batch, gathered, event);
    case 'remark': return void batch.skipped.push({ file: event.file, line: event.line, reason: event.reason, isKept: true });
  }
}

function skip(batch: Batch, { file, line }: { readonly file: string; readonly line: number }, reason: string): void {
  batch.skipped.push({ file, line, reason, isKept: false });
}

function addSkipped(batch: Batch, gathered: Gathered, { file, line, reason, damaged, connectedOn }: SkippedRecord): void {
  gathered.countRead(file);
  skip(batch, { file, line }, reason);
  if (connectedOn !== undefined) gathered.hiddenDays.add(connectedOn);
  if (damaged && gathered.file.holds === 'connections') gathered.damaged = true;
}

function addPerson(batch: Batch, gathered: Gathered, record: PersonRecord, seq: number, country: string): void {
  const connection = gathered.file.holds === 'connections';
  gathered.countRead(record.file);
  if (connection) gathered.saw('connections', record.connectedOn);
  const person = incomingPerson(record, { seq, source: gathered.file.source, country, connection });
  if (!person) return skip(batch, record, 'The record names nobody: no name, no address, no company.');
  if (connection) gathered.named++;
  batch.people.push(person);
  batch.size += 200 + (person.photo?.length ?? 0) + (record.notes?.length ?? 0);
  if (record.notes) batch.notes.push(incomingNote(seq, gathered.file.source, record.sourceId ?? person.identities[0]?.key ?? person.fullName, record.notes, null));
}

function addInvitation(batch: Batch, gathered: Gathered, record: InvitationRecord): void {
  const fromMe = record.direction === 'outgoing';
  const inviter = gathered.correspondents.named(record.fromName, record.inviterProfile);
  const invitee = gathered.correspondents.named(record.toName, record.inviteeProfile);
  const [mine, other] = fromMe ? [inviter, invitee] : [invitee, inviter];
  gathered.countRead(record.file);
  gathered.saw('invitations', record.sentAt);
  if (mine) mine.asOwner++;
  if (!other) return skip(batch, record, 'Nothing tells who the other side of this invitation is.');
  other.asOther++;
  gathered.others.add(other.seq);
  batch.invitations.push({ source: gathered.file.source, fromMe, other: other.seq, sentAt: record.sentAt ?? null, message: record.message });
  batch.size += 100 + record.message.length;
}

function addMessage(batch: Batch, gathered: Gathered, record: MessageRecord, seq: number): void {
  const { correspondents } = gathered;
  gathered.countRead(record.file);
  if (record.sentAt === undefined) return skip(batch, record, 'The date of this message could not be read, so it has no place in the history.');
  const sender = correspondents.named(record.fromName, record.fromProfile);
  if (!sender) return skip(batch, record, 'Nothing tells who sent this message.');
  gathered.saw('messages', record.sentAt);
  const recipients = record.to.map(to => correspondents.named(to.name ?? '', to.profile)).filter((to): to is Correspondent => to !== null);
  batch.messages.push({
    seq, source: gathered.file.source, file: record.file, line: record.line, sender: sender.seq, recipients: recipients.map(to => to.seq), at: record.sentAt,
    thread: record.conversationId, threadTitle: record.conversationTitle ?? '', subject: record.subject ?? '', body: record.content,
  });
  batch.size += 200 + record.content.length;
}

function addNote(gathered: Gathered, record: NoteRecord): void {
  const about = gathered.correspondents.named(record.aboutName, record.aboutProfile);
  if (about) gathered.notes.push({ about, file: record.file, line: record.line, note: incomingNote(about.seq, gathered.file.source, about.key ?? about.name, record.text, record.createdAt ?? null) });
}
