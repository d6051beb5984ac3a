import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import type { Route } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { writable } from '../kit/typed-text.ts';
import { foldName } from '../identities/index.ts';
import { quickFind } from '../directory/index.ts';
import { texts } from './texts.ts';

/** One answer of the command palette. */
type Found = { readonly label: string; readonly href: string; readonly hint: string; readonly group: string };

/** What the command palette finds: people first, then what can be done. */
export const quickSearchRoute = (ctx: Context): Route<Member> => ({
  access: 'member', method: 'get', path: '/search/quick',
  async handle(c, me, { tongue }) {
    const q = writable(c.req.query('q') ?? '').trim().slice(0, 200);
    const t = texts(tongue);
    const people = q ? await reading(ctx.db, me.id, db => quickFind(db, q, 8)) : [];
    const found = people.map(({ id, fullName, title, company }): Found => ({ label: fullName, href: `/people/${id}`, hint: [title, company].filter(Boolean).join(', '), group: t('app.people') }));
    return c.json([...found, ...actions(t).filter(({ label }) => begins(label, q))]);
  },
});

type T = ReturnType<typeof texts>;

function actions(t: T): readonly Found[] {
  const action = (label: string, href: string): Found => ({ label, href, hint: '', group: t('app.actions') });
  return [
    action(t('app.act.write'), '/conversations/new'), action(t('app.act.plan'), '/conversations/new?plan'), action(t('app.act.promises'), '/promises'),
    action(t('app.act.reachOut'), '/outreach/new'), action(t('app.act.reasons'), '/outreach/reasons'),
    action(t('app.act.import'), '/imports'), action(t('app.act.add'), '/people/new'), action(t('app.act.report'), '/network'),
    action(t('app.act.activity'), '/activity'), action(t('app.act.goals'), '/goals'), action(t('app.act.pace'), '/today/pace'), action(t('app.meetings'), '/meetings'), action(t('app.act.poll'), '/polls/new'), action(t('app.act.ways'), '/ways'), action(t('app.settings'), '/settings'),
  ];
}

/** Whether every word that was typed begins a word of the label. */
function begins(label: string, q: string): boolean {
  const words = foldName(label).split(' ');
  return q !== '' && foldName(q).split(' ').every(typed => words.some(word => word.startsWith(typed)));
}
