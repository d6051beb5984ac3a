import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context, Reader } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { listFormat } from '../time/intl.ts';
import { type Notice, seeOther } from '../kit/notice-cookie.ts';
import type { Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { ActivityPage } from './pages.tsx';
import { type ChangeRow, type KeptThing, latestChanges } from './store.ts';
import { texts } from './texts.ts';
import { NothingToUndo, undoChange, type Undone } from './undo.ts';

/** What only the domains above know: a change in words, the names of people and things, the page a change is about, and where it is taken back if not here. */
export type ActivityWords = {
  say(tongue: Tongue, change: ChangeRow): string | undefined;
  namesOf(db: Reader, people: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** What is about nobody by its name, as far as it has one. */
  thingsNamed(db: Reader, tongue: Tongue, things: readonly KeptThing[]): Promise<readonly string[]>;
  about(change: ChangeRow): string | undefined;
  elsewhere(change: ChangeRow): string | undefined;
};

/** What a member did lately, and taking it back. */
export const activityRoutes = (ctx: Context, words: ActivityWords): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/activity', handle: (c, me, { tongue }) => activityView(ctx, c, me, tongue, words) },
  {
    access: 'member', method: 'post', path: '/changes/:id/undo',
    async handle(c, me, { tongue }) {
      const id = c.req.param('id');
      if (!isId(id)) return seeOther(c, '/activity', { text: texts(tongue)('undone.nothing'), tone: 'care' });
      try {
        const undone = await undoChange(ctx, me.id, id, change => words.elsewhere(change) === undefined);
        return seeOther(c, wayBack(c, undone), await sayUndone(ctx, me, tongue, undone, words));
      } catch (error) {
        if (!(error instanceof NothingToUndo)) throw error;
        return seeOther(c, (error.change && words.elsewhere(error.change)) ?? wayBack(c), { text: texts(tongue)(`undone.${error.reason}`), tone: 'care' });
      }
    },
  },
];

const pageSize = 50;

async function activityView(ctx: Context, c: HonoContext, me: Member, tongue: Tongue, words: ActivityWords): Promise<View> {
  const before = c.req.query('before');
  const changes = await reading(ctx.db, me.id, db => latestChanges(db, me.id, pageSize + 1, isId(before) ? before : undefined));
  const t = texts(tongue);
  const shown = changes.slice(0, pageSize).map(change => ({ id: change.id, at: change.at, what: words.say(tongue, change) ?? (change.summary || t('activity.some')), about: words.about(change), elsewhere: words.elsewhere(change) }));
  return { title: t('activity.title'), narrow: true, body: <ActivityPage changes={shown} next={changes.length > pageSize ? shown.at(-1)!.id : undefined} earlier={before !== undefined} /> };
}

/** To the page the button stood on, unless that page is about somebody or something that has gone with the change. */
function wayBack(c: HonoContext, undone?: Undone): string {
  const from = URL.parse(c.req.header('referer') ?? '');
  const here = from && from.host === (c.req.header('host') ?? new URL(c.req.url).host);
  if (!here || undone?.gone.some(person => from.pathname.includes(person))) return undone?.gone.length ? '/people' : '/activity';
  const thing = undone?.goneThings.find(each => from.pathname.includes(`/${each}`));
  return thing ? from.pathname.slice(0, from.pathname.indexOf(`/${thing}`)) : from.pathname + from.search;
}

const namedAtMost = 3;

/** What was taken back; and by name what stayed, because something later stands on it. */
async function sayUndone(ctx: Context, me: Member, tongue: Tongue, { kept, things, restored, removed }: Undone, { namesOf, thingsNamed }: ActivityWords): Promise<Notice> {
  const t = texts(tongue);
  const people = [...new Set(kept.map(each => each.person))];
  if (people.length === 0 && things.length === 0) return { text: t('undone') };
  const names = await reading(ctx.db, me.id, async db => [...(await namesOf(db, people.slice(0, namedAtMost))).values(), ...await thingsNamed(db, tongue, things)]);
  if (names.length === 0) return { text: t('undone.something'), tone: 'care' };
  const count = people.length || new Set(names).size;
  const others = count - namedAtMost;
  const list = listFormat(tongue.tag, others > 0 ? 'unit' : 'conjunction').format([...new Set(names)].slice(0, namedAtMost));
  const said = { count, names: others > 0 ? t('undone.and', { names: list, count: others }) : list };
  const allStays = people.length === 0 && restored + removed === 0 && things.every(({ fields }) => fields.length === 0);
  return { text: t(allStays ? 'undone.stays' : 'undone.kept', said), tone: 'care' };
}
