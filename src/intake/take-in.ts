import { describeChange } from '../activity/index.ts';
import { queueFinding } from '../duplicates/index.ts';
import { knownNames, knownProfiles, matchIncoming, pourMentions, pourNotes, type TakeIn, takeInPeople } from '../identities/index.ts';
import { takeInInvitations } from '../invitations/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { moveByArchive } from '../outreach/index.ts';
import { countMessages, messagesToNobody, resolveMessages, splitRecipients, takeInMessages } from '../stories/index.ts';
import { utcDay } from '../time/calendar-day.ts';
import { asMention, type Correspondent } from './correspondents.ts';
import { type Gathered, isOlder, newestDay } from './gathered.ts';
import { type Counts, ImportStopped, type KeptResult, namesOfFiles, type Owner, type Stage } from './import.ts';
import { findOwner } from './owner.ts';
import type { ImportPlan } from './run-import.ts';
import { possibleNames, splitNames } from './split-names.ts';
import { confirmedOwnerKey, finishImport, forgetMissing, standingArchives } from './store.ts';
import { countSkipped, insertSkipped, mostSkipped } from './store-skipped.ts';
import { type Letting, whoVanished } from './who-vanished.ts';

/** Takes in what was read and poured: who the member is, who everyone else is, what each has to do with the other. */
export async function takeIn(ctx: Context, tx: Writer, me: string, changeId: string, plan: ImportPlan, gathered: Gathered): Promise<KeptResult> {
  const next = stepwise(plan);
  const confirmed = plan.ownerKey ?? await confirmedOwnerKey(tx);
  const owner = findOwner(gathered.clues.clues, gathered.correspondents, confirmed);
  next('matching');
  await pourEveryoneElse(tx, gathered, owner, plan.id);
  next('matching');
  await matchIncoming(tx);
  next('matching');
  await resolveMessages(tx);
  next('writing');
  const { how, letting } = await howToTakeIn(ctx, tx, plan, gathered);
  const { people, changed } = await takeInPeople(tx, how);
  next('writing');
  const messages = await takeInMessages(tx);
  next('writing');
  const invitations = await takeInInvitations(tx, how.newer !== null);
  await moveByArchive(tx);
  const result: KeptResult = {
    import: plan.id, source: sourceOf(plan, gathered), files: [...gathered.files], read: gathered.read, people, invitations, messages,
    changed, missing: letting.missing, hint: letting.hint ?? gathered.hint ?? null, ...await countSkipped(tx, plan.id),
  };
  await describeChange(tx, me, changeId, namesOfFiles(plan.files), { import: plan.id, people: written(people), messages: written(messages), invitations: written(invitations) });
  await queueFinding(tx, me);
  await finishImport(tx, plan.id, { changeId, newest: gathered.newest, archiveOn: how.archiveOn, complete: how.complete, missing: letting.who, owner, confirmed, result, at: ctx.now() });
  if (how.newer === null && gathered.named > 0) await forgetMissing(tx, plan.id);
  return result;
}

const steps = 6;

/** Says before each step which it is; throws `ImportStopped` where that was asked for. */
function stepwise({ signal, onProgress }: ImportPlan): (stage: Stage) => void {
  let step = 0;
  return stage => {
    if (signal?.aborted) throw new ImportStopped();
    onProgress?.({ stage, step: ++step, steps });
  };
}

const written = ({ created, updated }: Counts): number => created + updated;

/** LinkedIn's where there is anything of LinkedIn's; else that of the first file. */
function sourceOf({ format }: ImportPlan, { sources }: Gathered): KeptResult['source'] {
  if (sources.has('linkedin')) return 'linkedin';
  return [...sources][0] ?? (format === 'auto' ? 'csv' : format);
}

async function howToTakeIn(ctx: Context, tx: Writer, { id, marksVanished = false }: ImportPlan, gathered: Gathered): Promise<{ readonly how: TakeIn; readonly letting: Letting }> {
  const { newest, sources } = gathered;
  const newer = sources.has('linkedin') ? (await standingArchives(tx, id)).filter(other => isOlder(newest, other.newest)) : [];
  const known = newer.length === 0 ? null : { on: newer.map(({ archiveOn }) => archiveOn).toSorted().at(-1)!, complete: newer.some(({ complete }) => complete) };
  const letting = await whoVanished(tx, gathered, { newer: known, marksVanished });
  const how: TakeIn = {
    sources: [...sources], archiveOn: newestDay(newest) ?? utcDay(ctx.now()), complete: letting.complete, hiddenDays: [...gathered.hiddenDays], at: ctx.now(),
    newer: known && { on: known.on, complete: letting.newerComplete },
  };
  return { how, letting };
}

const mentionsAtOnce = 5000;

/** Everyone for whom a message or an invitation counts, and about whom there is a note; the member is not among them. */
async function pourEveryoneElse(tx: Writer, gathered: Gathered, owner: Owner | undefined, id: string): Promise<void> {
  const mine = new Set(owner?.seqs);
  const counted = await countMessages(tx, [...mine]);
  const wholes = await splitJoined(tx, gathered, counted);
  const noted = await knownNotes(tx, gathered);
  const seqs = new Set([...counted.filter(seq => !wholes.has(seq)), ...[...wholes.values()].flat(), ...gathered.others, ...noted.map(({ about }) => about.seq)]);
  const mentions = [...seqs].filter(seq => !mine.has(seq)).toSorted((a, b) => a - b);
  for (let from = 0; from < mentions.length; from += mentionsAtOnce) await pourMentions(tx, mentions.slice(from, from + mentionsAtOnce).map(seq => asMention(gathered.correspondents.bySeq(seq), 'linkedin')));
  await pourNotes(tx, noted.map(({ note }) => note));
  const strange = gathered.notes.filter(note => !noted.includes(note)).map(note => ({ ...note, reason: 'This note is about somebody who is not among the connections.' }));
  const unheard = (await messagesToNobody(tx, mostSkipped)).map(place => ({ ...place, reason: 'This message went to nobody but you, or the archive hides to whom.' }));
  await insertSkipped(tx, id, [...strange, ...unheard].map(row => ({ ...row, isKept: false })), gathered.skipped);
}

/** The people whom one string of recipients without addresses names, by its `seq`. */
async function splitJoined(tx: Writer, { correspondents }: Gathered, counted: readonly number[]): Promise<ReadonlyMap<number, readonly number[]>> {
  const joined = counted.map(seq => correspondents.bySeq(seq)).filter(({ key, name }) => key === null && name.includes(', '));
  const known = await knownNames(tx, [...new Set(joined.flatMap(({ name }) => possibleNames(name)))], 'linkedin');
  const addressed = new Set([...correspondents.all()].filter(({ key }) => key !== null).map(({ name }) => name));
  const wholes = new Map<number, readonly number[]>();
  for (const { seq, name } of joined) {
    const parts = splitNames(name, part => known.has(part) || addressed.has(part)).map(part => correspondents.named(part, undefined)).filter((part): part is Correspondent => part !== null);
    if (parts.length !== 1 || parts[0]!.seq !== seq) wholes.set(seq, parts.map(part => part.seq));
  }
  await splitRecipients(tx, [...wholes].flatMap(([whole, parts]) => parts.map(part => ({ whole, part }))));
  return wholes;
}

async function knownNotes(tx: Writer, { notes }: Gathered): Promise<Gathered['notes']> {
  const known = await knownProfiles(tx, notes.flatMap(({ about }) => about.key ?? []));
  return notes.filter(({ about }) => about.key !== null && known.has(about.key));
}
