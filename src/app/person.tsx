import type { Member } from '../accounts/index.ts';
import { nextWith, TalkCards, talkWith } from '../conversations/index.ts';
import { ContactCard, contactByYear, type Moment, ownMoments, Story, ThreadPage, threadWith, timelineOf } from '../stories/index.ts';
import { MergedCard, mergesInto } from '../duplicates/index.ts';
import { GivingCard, givingWith } from '../giving/index.ts';
import { TouchLines, touchWith } from '../check-ins/index.ts';
import { dayIn } from '../time/calendar-day.ts';
import type { Context } from '../kit/context.ts';
import type { Reader } from '../kit/db.ts';
import { isId } from '../kit/id.ts';
import type { Answer, Route } from '../kit/route.ts';
import { reading } from '../kit/transact.ts';
import { writable } from '../kit/typed-text.ts';
import { invitationMoments } from '../invitations/index.ts';
import { KnowsCard, knownTo } from '../ties/index.ts';
import { IntroductionsCard, introductionsOf } from '../introductions/index.ts';
import { OfferLink } from '../suggestions/index.ts';
import { OutreachCard, outreachMoments, outreachOf } from '../outreach/index.ts';
import { PollsCard } from '../poll-hosts/index.ts';
import { openPollsWith } from '../polls/index.ts';
import { personById, PersonPage } from '../people/index.ts';
import { tagsInUse } from '../directory/index.ts';
import { settingOf } from '../templates/index.ts';

/** A person's page is drawn here because every domain has something to say on it (docs/decisions/012-person-page.md). */
export const personRoute = (ctx: Context): Route<Member> => ({
  access: 'member', method: 'get', path: '/people/:id',
  async handle(c, me) {
    const id = c.req.param('id');
    if (!isId(id)) return c.notFound();
    const { after, thread } = c.req.query();
    const view = thread === undefined ? await personView(ctx, me, id, after) : await threadView(ctx, me, id, thread);
    return view ?? c.notFound();
  },
});

async function personView(ctx: Context, me: Member, id: string, after: string | undefined): Promise<Answer | undefined> {
  const [person, talk, touch, giving, timeline, years, tags, introductions, knows, cards, setting, polls, merges] = await reading(ctx.db, me.id, db => {
    const someone = personById(db, id);
    const talking = talkWith(db, id);
    const others = Promise.all([someone, asksBetween(db, id), talking]).then(([known, asks, { held }]) => [...known ? ownMoments(known, held) : [], ...asks]);
    return Promise.all([someone, talking, touchWith(db, id, ctx.now()), givingWith(db, id), timelineOf(db, id, others, after), contactByYear(db, id), tagsInUse(db), introductionsOf(db, id), knownTo(db, id), outreachOf(db, id), settingOf(db), openPollsWith(db, id), mergesInto(db, id)]);
  });
  if (!person) return undefined;
  const outreach = { cards, setting };
  const name = person.givenName || person.fullName;
  return {
    title: person.fullName, current: '/people',
    body: <PersonPage person={person} tags={tags} next={nextWith(talk, dayIn(me.zone, ctx.now()))} first={<TalkCards person={person} talk={talk}><TouchLines touch={touch} /></TalkCards>} beside={<><OutreachCard person={id} {...outreach} /><OfferLink person={id} /><ContactCard name={name} years={years} /><GivingCard {...giving} /><IntroductionsCard person={{ id, name }} introductions={introductions} /><KnowsCard person={{ id, name }} knows={knows} /><PollsCard person={id} polls={polls} /><MergedCard merges={merges} /></>} story={<Story person={person} earlier={after !== undefined} {...timeline} />} />,
  };
}

async function threadView(ctx: Context, me: Member, id: string, thread: string): Promise<Answer | undefined> {
  const [person, moments] = await reading(ctx.db, me.id, db => Promise.all([personById(db, id), threadWith(db, id, writable(thread), 1000)]));
  return person && moments.length > 0 ? { title: person.fullName, current: '/people', narrow: true, body: <ThreadPage person={person} moments={moments} /> } : undefined;
}

/** What was asked between the member and a person, either way: for the page of a person, and for the brief. */
export const asksBetween = async (db: Reader, id: string): Promise<readonly Moment[]> => (await Promise.all([invitationMoments(db, id), outreachMoments(db, id)])).flat();
