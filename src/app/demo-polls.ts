import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { isoInstant } from '../time/iso-instant.ts';
import { reading } from '../kit/transact.ts';
import { findPeople } from '../directory/index.ts';
import { proposed } from '../poll-hosts/index.ts';
import { answerPoll, makePoll, pollById, pollInput } from '../polls/index.ts';

const day = 86_400_000;

/** Ana looks for an evening of her reading circle; two have answered, from two continents. */
export async function addDemoPolls(ctx: Context, ana: Member): Promise<void> {
  const deadline = new Date(Math.ceil(ctx.now().getTime() / day) * day + 3 * day);
  const [people, times] = await reading(ctx.db, ana.id, async db => {
    const ids = await Promise.all(['Grace Kim', 'Leila Haddad'].map(async q => (await findPeople(db, { q }, ctx.now(), undefined, 1)).people[0]!.id));
    return [ids, await proposed(db, ana, { minutes: 60, mode: 'virtual', after: deadline, most: 6 }, ctx.now())] as const;
  });
  const id = await makePoll(ctx, ana, pollInput.parse({
    title: 'Reading circle, first evening', words: 'We read one chapter each and tell the others what stayed with us.', minutes: 60, deadline: isoInstant(deadline), times: times.map(isoInstant),
    participants: [...people.map(person => ({ person, mustCome: true })), { name: 'Cy Moreau', email: 'cy.moreau@example.org' }, { name: 'Noor Haddad', email: 'noor@example.org' }],
    shareLink: true,
  }));
  const poll = (await reading(ctx.db, ana.id, db => pollById(db, id)))!;
  const says = (place: number, timeZone: string, note: string, marks: readonly ('works' | 'if-need-be' | 'does-not')[]) =>
    answerPoll(ctx, ana.id, id, poll.participants[place]!.id, { marks: Object.fromEntries(poll.times.map((time, at) => [time.id, marks[at % marks.length]!])), none: false, timeZone, note }, 'en-GB');
  await says(0, 'America/New_York', 'I teach until four on Mondays.', ['works', 'does-not', 'works']);
  await says(2, 'Europe/Lisbon', '', ['works', 'if-need-be', 'does-not']);
}
