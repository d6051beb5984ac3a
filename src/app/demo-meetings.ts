import type { Member } from '../accounts/index.ts';
import { bookMeeting, type GuestRequest, proposeTimes, takenTimes } from '../booking/index.ts';
import type { Context } from '../kit/context.ts';
import { dateOfDay } from '../time/day.ts';
import { suggestTimes } from '../suggestions/index.ts';
import { reading } from '../kit/transact.ts';
import { addType, editPage, freeTimes, openPage, planOf, typeOfKind } from '../meetings/index.ts';

/** Ana's page is open, with four ways to meet her, and some have booked. */
export async function addDemoMeetings(ctx: Context, ana: Member): Promise<void> {
  await openPage(ctx, ana.id, true);
  await editPage(ctx, ana.id, {
    headline: 'Learning designer in Seattle', remindHost: true, remindGuest: true,
    words: 'New to learning and development, or thinking of moving into it? I was helped by many people on my way, and I enjoy these conversations.\n\nBring one question; we will find more.',
  });
  await addType(ctx, ana.id, typeOfKind('phone'));
  await addType(ctx, ana.id, { ...typeOfKind('lunch'), place: 'The Blue Door, Pine Street', words: 'Soup, bread, and what you are working on.', otherModes: ['virtual'] });
  await addType(ctx, ana.id, { ...typeOfKind('walk'), place: 'Green Lake, the boathouse', words: 'Once around the lake. Any weather.' });
  await book(ctx, ana, 'coffee', 9, { name: 'Cy Moreau', email: 'cy.moreau@example.org', timeZone: 'Europe/Lisbon', why: 'I teach maths and am thinking of moving into learning design; your post on portfolios stayed with me.', question: 'What would you put first in a portfolio?' });
  const walk = await book(ctx, ana, 'walk', 2, { name: 'Noor Haddad', email: 'noor@example.org', timeZone: 'America/Los_Angeles', why: 'We sat at the same table at the summer workshop and never finished our talk.', question: 'How did your first team come about?', third: { name: 'Elif Sahin', email: 'elif@example.org' } });
  await book(ctx, ana, 'lunch', 12, { name: 'Jonas Weber', email: 'jonas@example.org', timeZone: 'Europe/Berlin', why: 'I am in Seattle for a week and have read everything you wrote on onboarding.', question: 'Which experiments failed best?' });
  await suggestTimes(ctx, ana, 'coffee', { name: 'Teo Marin', email: 'teo@example.org', timeZone: 'Europe/Lisbon', why: 'I lead a small support team that would like to teach itself.', question: 'Where would you begin without a budget?', mode: 'virtual', phone: '', answers: [], third: undefined }, { wishes: [{ date: dateOfDay(Math.floor(walk.start.getTime() / 86_400_000) + 3), part: 'evening' }], note: 'I am free after my shift, whichever day.' }, { locale: 'en-GB' });
  await proposeTimes(ctx, ana.id, walk.id, 'guest', [new Date(walk.start.getTime() + 86_400_000)], 'A day later would be kinder to my train.');
}

type Demo = Omit<GuestRequest, 'start' | 'mode' | 'phone' | 'answers' | 'third'> & Partial<Pick<GuestRequest, 'third'>>;

/** Takes one of the free times, counted from the first. */
async function book(ctx: Context, ana: Member, slug: string, place: number, { third, ...guest }: Demo) {
  const { type, start } = await reading(ctx.db, ana.id, async db => {
    const plan = (await planOf(db, { slug }))!;
    return { type: plan.type, start: freeTimes(plan, await takenTimes(db, plan, ctx.now()), ctx.now())[place]! };
  });
  return bookMeeting(ctx, ana, slug, { ...guest, third, mode: type.mode, phone: '', answers: [], start: new Date(start * 60_000) }, { locale: 'en-GB' });
}
