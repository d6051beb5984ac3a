import type { Context as HonoContext } from 'hono';
import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { isId } from '../kit/id.ts';
import { seeOther } from '../kit/notice-cookie.ts';
import type { Route, View } from '../kit/route.ts';
import type { Tongue } from '../kit/texts.ts';
import { reading } from '../kit/transact.ts';
import { type LetterState, letterStates, type PostedLetter } from './letter.ts';
import { LettersPage } from './pages.tsx';
import { restLetter, retryLetter } from './rest-letter.ts';
import { countLetters, listLetters } from './store-letters.ts';
import { texts } from './texts.ts';

/** The page of what a letter is about, known to the domains above. */
export type LetterAbout = (about: PostedLetter['about']) => string | undefined;

/** What goes out by mail. */
export const postRoutes = (ctx: Context, about: LetterAbout): readonly Route<Member>[] => [
  { access: 'member', method: 'get', path: '/letters', handle: (c, me, { tongue }) => lettersView(ctx, c, me, tongue, about) },
  act(ctx, 'retry', retryLetter, 'letters.retried'),
  act(ctx, 'rest', restLetter, 'letters.rested'),
];

const size = 30;

async function lettersView(ctx: Context, c: HonoContext, me: Member, tongue: Tongue, about: LetterAbout): Promise<View> {
  const { state: asked, before } = c.req.query();
  const { state, counts, found } = await reading(ctx.db, me.id, async db => {
    const all = await countLetters(db);
    const chosen = letterStates.find(each => each === asked) ?? firstToSee(all);
    return { state: chosen, counts: all, found: await listLetters(db, chosen, size + 1, isId(before) ? before : undefined) };
  });
  const letters = found.slice(0, size);
  const next = found.length > size ? `/letters?state=${state}&before=${letters.at(-1)!.id}` : undefined;
  return { title: texts(tongue)('letters.title'), narrow: true, body: <LettersPage state={state} letters={letters} counts={counts} ready={ctx.mail.ready} next={next} about={letter => about(letter.about)} /> };
}

/** Where something is to be done first. */
const firstToSee = (counts: Readonly<Record<LetterState, number>>): LetterState => (['failed', 'waiting'] as const).find(state => counts[state] > 0) ?? 'sent';

function act(ctx: Context, verb: 'retry' | 'rest', carryOut: (ctx: Context, me: string, id: string) => Promise<boolean>, done: 'letters.retried' | 'letters.rested'): Route<Member> {
  return {
    access: 'member', method: 'post', path: `/letters/:id/${verb}`,
    async handle(c, me, { tongue }) {
      const id = c.req.param('id');
      const carried = isId(id) && await carryOut(ctx, me.id, id);
      return seeOther(c, '/letters', carried ? { text: texts(tongue)(done) } : { text: texts(tongue)('letters.gone'), tone: 'care' });
    },
  };
}
