import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { IdentityKind } from '../identities/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, Visitor } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { sayIssue } from './field-errors.ts';
import { addIdentity, IdentityRefused, NoSuchIdentity, removeIdentity } from './hold-identity.ts';
import { labelPerson, labelsInput } from './label-people.ts';
import type { Person } from './person.ts';
import { LabelsPage } from './person-labels.tsx';
import { NotePage } from './person-notes.tsx';
import { IdentityPage } from './person-reach.tsx';
import { sayAddressRefused, sayRefused } from './refusals.ts';
import { roles } from './roles.ts';
import { texts } from './texts.ts';
import { withPerson } from './web-person.tsx';
import { changeNote, noteInput, NoSuchNote, removeNote, writeNote } from './write-note.ts';

type Form = Readonly<Record<string, unknown>>;
type Work = (ctx: Context, c: HonoContext, me: Member, person: Person, form: Form, tongue: Tongue) => Promise<Answer>;

/** The small forms of a person's page: notes, addresses, what they are to the member. */
export const aboutRoutes = (ctx: Context): readonly Route<Member>[] => [
  about(ctx, 'notes', write), about(ctx, 'notes/:note', rewrite), about(ctx, 'notes/:note/remove', unwrite),
  about(ctx, 'identities', hold), about(ctx, 'identities/:identity/remove', letGo),
  about(ctx, 'labels', label),
];

const about = (ctx: Context, path: string, work: Work): Route<Member> => ({
  access: 'member', method: 'post', path: `/people/:id/${path}`,
  handle: (c, me, { tongue }: Visitor) => withPerson(ctx, c, me, async person => {
    try {
      return await work(ctx, c, me, person, await c.req.parseBody({ all: true }), tongue);
    } catch (error) {
      if (error instanceof NoSuchNote || error instanceof NoSuchIdentity) return seeOther(c, `/people/${person.id}`, { text: sayRefused(tongue, error.message), tone: 'care' });
      throw error;
    }
  }),
});

const write: Work = async (ctx, c, me, person, form, tongue) => {
  const body = noteInput.safeParse(form.body);
  if (!body.success) return noteView(person, undefined, form, sayIssue(tongue, body.error), tongue);
  const { change } = await writeNote(ctx, me.id, person.id, body.data);
  return seeOther(c, `/people/${person.id}`, { text: texts(tongue)('notes.written'), undo: change });
};

const rewrite: Work = async (ctx, c, me, person, form, tongue) => {
  const note = person.notes.find(each => each.id === c.req.param('note'));
  if (!note) throw new NoSuchNote();
  const body = noteInput.safeParse(form.body);
  if (!body.success) return noteView(person, note, form, sayIssue(tongue, body.error), tongue);
  const change = await changeNote(ctx, me.id, person.id, note.id, body.data);
  return seeOther(c, `/people/${person.id}`, { text: texts(tongue)('notes.changed'), undo: change });
};

const noteView = (person: Person, note: Person['notes'][number] | undefined, form: Form, sentence: string, tongue: Tongue): Answer =>
  ({ title: texts(tongue)('notes.new'), current: '/people', narrow: true, status: 422, body: <NotePage person={person} note={note} state={{ values: form, errors: { body: sentence } }} /> });

const unwrite: Work = async (ctx, c, me, person, _, tongue) => {
  const note = c.req.param('note');
  if (!isId(note)) throw new NoSuchNote();
  return seeOther(c, `/people/${person.id}`, { text: texts(tongue)('notes.removed'), undo: await removeNote(ctx, me.id, person.id, note) });
};

const kinds: readonly IdentityKind[] = ['email', 'phone', 'profile'];

const hold: Work = async (ctx, c, me, person, form, tongue) => {
  try {
    const change = await addIdentity(ctx, me.id, person.id, kinds.find(kind => kind === form.kind) ?? 'email', String(form.value ?? ''), String(form.label ?? '').trim().slice(0, 60));
    return seeOther(c, `/people/${person.id}`, { text: texts(tongue)('reach.added'), undo: change });
  } catch (error) {
    if (!(error instanceof IdentityRefused)) throw error;
    return { title: texts(tongue)('reach.add'), current: '/people', narrow: true, status: 422, body: <IdentityPage person={person} state={{ values: form, errors: { value: sayAddressRefused(tongue, error.why, error.said, error.heldBy?.fullName ?? '') } }} /> };
  }
};

const letGo: Work = async (ctx, c, me, person, _, tongue) => {
  const identity = c.req.param('identity');
  if (!isId(identity)) throw new NoSuchIdentity();
  return seeOther(c, `/people/${person.id}`, { text: texts(tongue)('reach.removed'), undo: await removeIdentity(ctx, me.id, person.id, identity) });
};

const label: Work = async (ctx, c, me, person, form, tongue) => {
  const [chosen, kept] = [[form.role].flat(), [form.tag].flat().map(String)];
  const added = String(form.newTags ?? '').split(',').map(tag => tag.trim()).filter(Boolean);
  const labels = labelsInput.safeParse({ roles: roles.filter(role => chosen.includes(role)), tags: [...person.tags.filter(tag => kept.includes(tag)), ...added], rhythmDays: form.rhythm ? Number(form.rhythm) : null });
  const t = texts(tongue);
  if (!labels.success) {
    const field = labels.error.issues[0]?.path[0] === 'tags' ? 'newTags' : 'rhythm';
    return { title: t('labels.changeTitle'), current: '/people', narrow: true, status: 422, body: <LabelsPage person={person} state={{ values: { ...form, role: chosen, tag: kept }, errors: { [field]: sayIssue(tongue, labels.error) } }} /> };
  }
  const { change } = await labelPerson(ctx, me.id, person.id, labels.data);
  return seeOther(c, `/people/${person.id}`, change ? { text: t('labels.saved'), undo: change } : { text: t('labels.same') });
};
