import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { draftInput, draftOutreach, followUp, moveOutreach, type State } from '../outreach/index.ts';
import { nameGroup } from '../reasons/index.ts';
import { keepSetting } from '../templates/index.ts';

type Told = { readonly kind?: string; readonly channel?: string; readonly reason: string; readonly question?: string; readonly offer?: string };
/** What happened, and how many days ago. */
type Steps = readonly (readonly [step: State | 'followed up', daysAgo: number])[];

const season: readonly (readonly [name: string, told: Told, steps: Steps])[] = [
  ['Priya Raman', { kind: 'loop-back', reason: 'Your reading list became the backbone of our first three sessions', offer: 'I can send you the list as the group annotated it.' }, [['drafted', 1]]],
  ['Wanjiru Mwangi', { channel: 'linkedin-message', reason: 'You moved from teaching into talent development, the step I am about to take', question: 'What did you have to unlearn in your first year?', offer: 'I gladly share what teachers ask me about that step.' }, [['drafted', 0]]],
  ['Rosa Delgado', { kind: 'informational', channel: 'linkedin-message', reason: 'Your reading circle begins anew every spring, and I would like to learn from that', question: 'How do you choose who begins it again?', offer: 'I can share how our cohort ends and begins.' }, [['drafted', 5], ['sent', 4]]],
  ['Mateus Oliveira', { kind: 'reconnect', channel: 'linkedin-message', reason: 'Your school comes to mind whenever we talk about teachers who learn together', question: 'Do the Thursday rounds still happen?' }, [['drafted', 20], ['sent', 19]]],
  ['Aiko Tanaka', { channel: 'linkedin-message', reason: 'Your series on waiting rooms is the best teaching of patience I know', question: 'How do you begin when a client has only words?', offer: 'I can offer a first commission of six drawings.' }, [['drafted', 40], ['sent', 40], ['followed up', 24]]],
  ['Samuel Boateng', { kind: 'own', channel: 'phone', reason: 'Two people of yours want to move into learning design, and I know the way', offer: 'Half an hour with each of them.' }, [['drafted', 16], ['sent', 16], ['accepted', 3]]],
  ['Leila Haddad', { channel: 'linkedin-message', reason: 'Nine in ten drivers finished because of your ten-minute pieces', question: 'What would you leave out if you had five minutes?', offer: 'I can share the write-up.' }, [['drafted', 30], ['sent', 29], ['accepted', 26], ['in conversation', 12]]],
  ['Jonas Weiss', { channel: 'linkedin-message', reason: 'Your apprentices draw before they forge, and I design how people begin', question: 'When did you see that drawing helps?', offer: 'I can send you what other workshops answered.' }, [['drafted', 33], ['sent', 33], ['in conversation', 31]]],
  ['Dele Adeyemi', { channel: 'linkedin-message', reason: 'You lead engineers who teach each other', question: 'What makes them write things down?', offer: 'I can share a small format that worked for nurses.' }, [['drafted', 28], ['sent', 28], ['declined', 21]]],
  ['Ingrid Solberg', { kind: 'check-in', channel: 'linkedin-message', reason: 'The person you introduced me to has become a friend of our circle' }, [['drafted', 62], ['sent', 61], ['followed up', 45], ['withdrawn', 25]]],
];

/** Ten people Ana reached out to, on purpose, and what became of it. */
export async function demoOutreach(ctx: Context, ana: Member, idOf: (name: string) => Promise<string>): Promise<void> {
  await keepSetting(ctx, ana.id, { aboutMe: 'I design how people at work learn from each other.' });
  for (const [name, told, steps] of season) {
    const person = await idOf(name);
    const at = (days: number): Context => ({ ...ctx, now: () => new Date(ctx.now().getTime() - days * 86_400_000 - 3_600_000) });
    const { id } = await draftOutreach(at(steps[0]![1]), ana, draftInput.parse({ person, ...told }));
    for (const [step, days] of steps.slice(1)) {
      if (step === 'followed up') await followUp(at(days), ana, id, 'My note may have come at a busy time, so here it is once more, briefly. If it does not fit, that is quite all right.');
      else await moveOutreach(at(days), ana.id, id, step);
    }
  }
  await nameGroup(ctx, ana.id, { name: 'Teaching and learning', words: ['teach', 'learn', 'taught', 'workshop', 'reading'] });
  await nameGroup(ctx, ana.id, { name: 'Apprentices and crafts', words: ['apprentice', 'drawing', 'craft'] });
}
