import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import { addDays, utcDay } from '../time/calendar-day.ts';
import { sayHeading } from '../directory/index.ts';
import type { Context } from '../kit/context.ts';
import { formFields } from '../kit/form-fields.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Answer, Route, View, Visitor } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { dateText } from '../ui/index.ts';
import { addParticipants, addTagged, nobody, whoIsNamed } from './add-participants.ts';
import { fieldErrors } from './field-errors.ts';
import { GroupPage } from './group-page.tsx';
import { NoSuchGroup, participantAddress, participantsOf, removeParticipant, type RoundGroup, roundGroup, roundGroups } from '../groups/index.ts';
import { ChangeGroupPage, GroupsPage, NewGroupPage } from './groups-page.tsx';
import { changeGroup, endGroup, groupChange, groupInput, makeGroup, GroupRefused, resumeGroup } from './make-group.ts';
import { sayRefused } from './refusals.ts';
import { drawingOf, endOfDrawing, pairingsOf, roundsOf, takingPart } from '../draws/index.ts';
import { texts } from './texts.ts';
import { askToDraw, draw, drawingEvents, stop } from './web-drawing.tsx';
import { participantRoutes } from './web-participants.tsx';

/** Groups whose people have coffee with each other, for whoever organises them; and their people's own pages. */
export const roundRoutes = (ctx: Context): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/rounds', handle: async (_, me, { tongue }) => ({ title: texts(tongue)('list.title'), current: '/rounds', narrow: true, body: <GroupsPage groups={await reading(ctx.db, me.id, roundGroups)} /> }) },
  { access: 'member', method: 'get', path: '/rounds/new', handle: (_, __, visitor) => newView(ctx, visitor) },
  { access: 'member', method: 'post', path: '/rounds/new', handle: (c, me, visitor) => make(ctx, c, me, visitor) },
  { access: 'member', method: 'get', path: '/rounds/:id', handle: (c, me) => withGroup(ctx, c, me, group => groupView(ctx, me, group, { isWhole: c.req.query('all') === 'yes' })) },
  { access: 'member', method: 'post', path: '/rounds/:id/people', handle: (c, me, visitor) => withGroup(ctx, c, me, group => add(ctx, c, me, visitor, group)) },
  { access: 'member', method: 'get', path: '/rounds/:id/draw', handle: (c, me, visitor) => withGroup(ctx, c, me, group => askToDraw(ctx, me, group, visitor)) },
  { access: 'member', method: 'post', path: '/rounds/:id/draw', handle: (c, me, visitor) => withGroup(ctx, c, me, group => draw(ctx, c, me, group, visitor)) },
  { access: 'member', method: 'get', path: '/rounds/:id/events', handle: (c, me, visitor) => withGroup(ctx, c, me, group => drawingEvents(ctx, c, me, group, visitor)) },
  { access: 'member', method: 'post', path: '/rounds/:id/drawing/stop', handle: (c, me, visitor) => withGroup(ctx, c, me, group => stop(ctx, c, me, group, visitor)) },
  {
    access: 'member', method: 'post', path: '/rounds/:id/people/:participant/remove',
    handle: (c, me, { tongue }) => withGroup(ctx, c, me, async ({ id }) => {
      const participant = c.req.param('participant');
      const done = isId(participant) && await removeParticipant(ctx, me.id, id, participant);
      return seeOther(c, `/rounds/${id}`, { text: texts(tongue)(done ? 'one.removed' : 'one.gone') });
    }),
  },
  {
    access: 'member', method: 'post', path: '/rounds/:id/end',
    handle: (c, me, { tongue }) => withGroup(ctx, c, me, async ({ id }) => {
      await endGroup(ctx, me.id, id);
      return seeOther(c, `/rounds/${id}`, { text: texts(tongue)('one.isEnded') });
    }),
  },
  { access: 'member', method: 'post', path: '/rounds/:id/resume', handle: (c, me, visitor) => withGroup(ctx, c, me, group => resume(ctx, c, me, visitor, group)) },
  { access: 'member', method: 'get', path: '/rounds/:id/edit', handle: (c, me, visitor) => withGroup(ctx, c, me, group => group.endedAt ? c.notFound() : changeView(ctx, me, visitor, group)) },
  { access: 'member', method: 'post', path: '/rounds/:id/edit', handle: (c, me, visitor) => withGroup(ctx, c, me, group => group.endedAt ? c.notFound() : change(ctx, c, me, visitor, group)) },
  ...participantRoutes(ctx),
];

type State = { readonly values: Record<string, unknown>; readonly errors: Record<string, string> };

async function withGroup(ctx: Context, c: HonoContext, me: Member, answer: (group: RoundGroup) => Answer | Promise<Answer>): Promise<Answer> {
  const id = c.req.param('id');
  const group = isId(id) ? await reading(ctx.db, me.id, db => roundGroup(db, id)) : undefined;
  return group ? answer(group) : c.notFound();
}

const newView = (ctx: Context, { tongue }: Visitor, state?: State): View => ({
  title: texts(tongue)('new.title'), current: '/rounds', narrow: true, ...(state && { status: 422 }), body: <NewGroupPage state={state} startsOn={addDays(utcDay(ctx.now()), 7)} />,
});

async function make(ctx: Context, c: HonoContext, me: Member, visitor: Visitor): Promise<Answer> {
  const values = await formFields(c);
  const input = groupInput.safeParse({ ...typedGroup(values), startsOn: values['startsOn'] || undefined });
  if (!input.success) return newView(ctx, visitor, { values, errors: fieldErrors(visitor.tongue, input.error) });
  try {
    return seeOther(c, `/rounds/${await makeGroup(ctx, me, input.data)}`, { text: texts(visitor.tongue)('new.done') });
  } catch (error) {
    if (error instanceof GroupRefused) return newView(ctx, visitor, { values, errors: { [error.field]: sayRefused(visitor.tongue, error.message) } });
    throw error;
  }
}

const typedGroup = (values: Readonly<Record<string, string | undefined>>) => ({ name: values['name'] ?? '', words: values['words'], everyWeeks: Number(values['everyWeeks']), size: Number(values['size']), emphasis: values['emphasis'], onlyAcross: values['onlyAcross'] === 'on' });

async function changeView(ctx: Context, me: Member, { tongue }: Visitor, group: RoundGroup, state?: State): Promise<View> {
  const [latest] = await reading(ctx.db, me.id, db => roundsOf(db, group.id, 1));
  return { title: texts(tongue)('edit.title'), current: '/rounds', narrow: true, ...(state && { status: 422 }), body: <ChangeGroupPage group={group} openOn={latest && !latest.drawnAt ? latest.beginsOn : undefined} state={state} /> };
}

async function change(ctx: Context, c: HonoContext, me: Member, visitor: Visitor, group: RoundGroup): Promise<Answer> {
  const values = await formFields(c);
  const input = groupChange.safeParse({ ...typedGroup(values), nextOn: values['nextOn'] || undefined });
  if (!input.success) return changeView(ctx, me, visitor, group, { values, errors: fieldErrors(visitor.tongue, input.error) });
  try {
    await changeGroup(ctx, me.id, group.id, input.data);
    return seeOther(c, `/rounds/${group.id}`, { text: texts(visitor.tongue)('edit.done') });
  } catch (error) {
    if (error instanceof NoSuchGroup) return c.notFound();
    if (error instanceof GroupRefused) return changeView(ctx, me, visitor, group, { values, errors: { [error.field]: sayRefused(visitor.tongue, error.message) } });
    throw error;
  }
}

async function resume(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor, { id }: RoundGroup): Promise<Answer> {
  await resumeGroup(ctx, me.id, id);
  const group = await reading(ctx.db, me.id, db => roundGroup(db, id));
  return group ? seeOther(c, `/rounds/${id}`, { text: texts(tongue)('one.isResumed', { day: dateText(tongue, group.nextOn, 'full') }) }) : c.notFound();
}

/** How many rounds a page tells of. */
const shownRounds = 10;

async function groupView(ctx: Context, me: Member, group: RoundGroup, { state, isWhole = false }: { readonly state?: State; readonly isWhole?: boolean }): Promise<View> {
  const found = await reading(ctx.db, me.id, async db => {
    const rounds = await roundsOf(db, group.id, shownRounds);
    const open = rounds.find(round => !round.drawnAt);
    const pairings = await pairingsOf(db, rounds.map(round => round.id));
    const drawn = rounds.filter(round => round.drawnAt).map(round => ({ round, pairings: pairings.filter(pairing => pairing.round === round.number) }));
    const drawing = await drawingOf(db, group.id);
    const ended = open && !drawing ? await endOfDrawing(db, open.id) : undefined;
    return { people: await participantsOf(db, group.id), drawn, drawing, open: open && { beginsOn: open.beginsOn, drawsAt: open.drawsAt, ended, count: (await takingPart(db, open.id)).length } };
  });
  return { title: group.name, current: '/rounds', ...(state && { status: 422 }), body: <GroupPage group={group} {...found} isWhole={isWhole} linkOf={id => participantAddress(ctx, id)} mailReady={ctx.mail.ready} state={state} /> };
}

async function add(ctx: Context, c: HonoContext, me: Member, { tongue }: Visitor, group: RoundGroup): Promise<Answer> {
  const t = texts(tongue);
  const values = await formFields(c);
  const { additions, unread, heading } = await whoIsNamed(ctx, me, values['lines'] ?? '');
  const tag = values['tag']?.trim() ?? '';
  if (group.endedAt || (additions.length === 0 && unread.length === 0 && !tag)) return groupView(ctx, me, group, { state: { values, errors: { lines: t('refused.noPeople') } } });
  const named = await addParticipants(ctx, me, group.id, additions);
  const tagged = tag ? await addTagged(ctx, me, group.id, tag) : nobody;
  const text = [sayHeading(tongue, heading), t('one.added', { count: named.added + tagged.added })].filter(Boolean).join(' ');
  const errors = notAdded(tongue, text, unread, tagged === nobody || tagged.added + tagged.known > 0 ? '' : tag);
  return errors ? groupView(ctx, me, group, { state: { values: { tag, lines: unread.join('\n') }, errors } }) : seeOther(c, `/rounds/${group.id}`, { text });
}

/** What to say of lines that name nobody, and of a tag that nobody carries, after how many were added. */
function notAdded(tongue: Visitor['tongue'], added: string, unread: readonly string[], untagged: string): Readonly<Record<string, string>> | undefined {
  const t = texts(tongue);
  const tag = untagged && t('one.untagged', { tag: untagged });
  if (unread.length === 0) return tag ? { tag: `${added} ${tag}` } : undefined;
  const lines = `${added} ${t('one.unread', { count: unread.length, lines: unread.slice(0, 5).map(line => t('one.line', { line })).join(', ') })} ${t('refused.noMail')}`;
  return { lines, ...(tag && { tag }) };
}
