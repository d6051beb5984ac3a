import { describeChange } from '../activity/index.ts';
import type { Context } from '../kit/context.ts';
import type { Writer } from '../kit/db.ts';
import { transact } from '../kit/transact.ts';
import { writable } from '../kit/typed-text.ts';
import { NoSuchOutreach, type Outreach } from './outreach.ts';
import { OutreachRefused } from './refusals.ts';
import { outreachById } from './store.ts';
import { putAttachment, removeAttachmentRow } from './store-write.ts';

export type SentFile = { readonly name: string; readonly type: string; readonly bytes: Buffer };

/** In bytes. */
export const largestFile = 3 * 1024 * 1024;

/** Have a file go along with a draft, in the place of the one before. Throws `OutreachRefused`, `NoSuchOutreach`. */
export function attachFile(ctx: Context, me: string, id: string, file: SentFile | undefined): Promise<{ readonly change: string; readonly name: string }> {
  return onDraft(ctx, me, id, 'outreach.attach', async (tx, card) => {
    if (!file || file.bytes.length === 0) throw new OutreachRefused('noFile', 'file');
    if (file.bytes.length > largestFile) throw new OutreachRefused('largeFile', 'file');
    const name = plainName(file.name);
    await putAttachment(tx, card, { name, type: plainType(file.type), bytes: file.bytes });
    return name;
  }).then(({ change, result }) => ({ change, name: result }));
}

/** Take it off again; gives the change. */
export const detachFile = (ctx: Context, me: string, id: string): Promise<string> => onDraft(ctx, me, id, 'outreach.detach', tx => removeAttachmentRow(tx, id)).then(({ change }) => change);

function onDraft<T>(ctx: Context, me: string, id: string, kind: string, work: (tx: Writer, card: Outreach) => Promise<T>): Promise<{ readonly change: string; readonly result: T }> {
  return transact(ctx.db, me, { kind, at: ctx.now() }, async (tx, change) => {
    const card = await outreachById(tx, id);
    if (!card) throw new NoSuchOutreach();
    if (card.state !== 'drafted') throw new OutreachRefused('alreadySent', 'file');
    const result = await work(tx, card);
    await describeChange(tx, me, change, card.fullName, { person: card.person, outreach: id });
    return { change, result };
  });
}

/** The last part of a name, without what could end a header or a path. */
const plainName = (name: string): string => writable(name).replaceAll(/[\r\n"]/g, ' ').split(/[\\/]/).at(-1)!.trim().slice(0, 120) || 'file';

const plainType = (type: string): string => /^[\w.+-]+\/[\w.+-]+$/.test(type.split(';')[0]!.trim()) ? type.split(';')[0]!.trim() : 'application/octet-stream';
