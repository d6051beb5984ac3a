import type { ArchiveEvent, InvitationRecord, MessageRecord, PersonRecord, SourceKind } from '../archives/index.ts';
import type { IncomingMessage } from '../conversations/index.ts';
import type { IncomingInvitation } from '../outreach/index.ts';
import type { IncomingPerson } from '../people/index.ts';
import { gatherCorrespondents } from './correspondents.ts';
import type { Skipped } from './import.ts';
import { incomingPerson } from './incoming-person.ts';

/** What has been read and not yet been poured into the database. */
export type Batch = { readonly people: IncomingPerson[]; readonly messages: IncomingMessage[]; readonly invitations: IncomingInvitation[] };

/** Sorts the events of a reader into batches, and keeps what is only known at the end: who is named, what was skipped. */
export function gatherArchive(country: string) {
  let last = 0;
  const nextSeq = () => ++last;
  const state = {
    batch: { people: [], messages: [], invitations: [] } as Batch,
    correspondents: gatherCorrespondents(nextSeq),
    ownerSigns: new Map<number, number>(),
    ownerName: '',
    files: new Set<string>(),
    source: undefined as SourceKind | undefined,
    connections: false,
    newestDay: '',
    read: { connections: 0, invitations: 0, messages: 0 },
    skipped: [] as Skipped[],
  };
  const sign = (seq: number, weight: number) => state.ownerSigns.set(seq, (state.ownerSigns.get(seq) ?? 0) + weight);
  const sawDay = (day: string | undefined) => { if (day && day.slice(0, 10) > state.newestDay) state.newestDay = day.slice(0, 10); };

  const add = (event: ArchiveEvent): void => {
    switch (event.kind) {
      case 'file': return addFile(event);
      case 'person': return addPerson(event);
      case 'invitation': return addInvitation(event);
      case 'message': return addMessage(event);
      case 'owner': if (event.fullName) state.ownerName = event.fullName; return;
      case 'skipped': return addSkipped(event);
    }
  };

  const skip = ({ file, line }: { readonly file: string; readonly line: number }, reason: string) => void state.skipped.push({ file, line, reason });

  function addPerson(record: PersonRecord): void {
    const held = holds.get(record.file);
    // address books that were once uploaded to LinkedIn are no ties
    if (held === 'contacts' && state.source === 'linkedin') return;
    if (held === 'connections') state.read.connections++;
    sawDay(record.connectedOn);
    const person = incomingPerson(record, nextSeq(), country, held === 'connections');
    if (person) state.batch.people.push(person);
    else skip(record, 'The record names nobody: no name, no address, no company.');
  }

  function addFile(event: ArchiveEvent & { kind: 'file' }): void {
    state.source ??= event.source;
    if (event.holds === 'nothing-we-read') return;
    state.files.add(event.file);
    if (event.holds === 'connections') state.connections = true;
    holds.set(event.file, event.holds);
  }

  const holds = new Map<string, string>();

  function addSkipped({ file, line, reason }: Skipped): void {
    const kind = holds.get(file);
    if (kind === 'connections' || kind === 'invitations' || kind === 'messages') state.read[kind]++;
    state.skipped.push({ file, line, reason });
  }

  function addInvitation(record: InvitationRecord): void {
    state.read.invitations++;
    sawDay(record.sentAt);
    const inviter = state.correspondents.seqOf(record.fromName, record.inviterProfile);
    const invitee = state.correspondents.seqOf(record.toName, record.inviteeProfile);
    const fromMe = record.direction === 'outgoing';
    sign(fromMe ? inviter : invitee, 5);
    state.batch.invitations.push({ fromMe, other: fromMe ? invitee : inviter, sentAt: record.sentAt ?? null, message: record.message });
  }

  function addMessage(record: MessageRecord): void {
    state.read.messages++;
    if (record.sentAt === undefined) return skip(record, 'The date of this message could not be read, so it has no place in the history.');
    sawDay(record.sentAt);
    const sender = state.correspondents.seqOf(record.fromName, record.fromProfile);
    const recipients = record.to.map(to => state.correspondents.seqOf(to.name ?? '', to.profile));
    for (const seq of new Set([sender, ...recipients])) sign(seq, 1);
    state.batch.messages.push({
      seq: nextSeq(), sender, recipients, at: record.sentAt, thread: record.conversationId, threadTitle: record.conversationTitle ?? '', subject: record.subject ?? '', body: record.content,
    });
  }

  return { state, add };
}

export type Gathered = ReturnType<typeof gatherArchive>['state'];
