import type { Member } from '../accounts/index.ts';
import { askConnector, requestInput } from '../connectors/index.ts';
import { introductionInput, offerIntroduction } from '../introductions/index.ts';
import type { Context } from '../kit/context.ts';
import { drawNow } from '../draws/index.ts';
import { addParticipants, makeGroup } from '../rounds/index.ts';
import { recordAcquaintance } from '../ties/index.ts';

/** Whom Ana brings together, whom she asked, who knows whom, and the coffee rounds of her guild. */
export async function addDemoIntroductions(ctx: Context, ana: Member, id: (name: string) => Promise<string>): Promise<void> {
  const [grace, leila, ingrid, tomas] = await Promise.all(['Grace Kim', 'Leila Haddad', 'Ingrid Solberg', 'Tomás Herrera'].map(id));
  await recordAcquaintance(ctx, ana.id, ingrid!, tomas!);
  await recordAcquaintance(ctx, ana.id, ingrid!, leila!);
  await offerIntroduction(ctx, ana, introductionInput.parse({ reason: 'You both teach people who would rather be working than be taught.', one: { person: grace, note: 'You said you would like to meet somebody a few years further on.' }, other: { person: leila } }));
  await askConnector(ctx, ana, requestInput.parse({
    connector: ingrid, hopesFor: 'Marta Nowak, Harbour Health', reason: 'You know half the hospitals of the coast, and which of them mean it.',
    forwardable: 'I am Ana, a learning designer in Seattle. May I ask one question: what do your nurses learn best from each other? Twenty minutes would be plenty, and a no is fine.',
  }));
  const guild = await makeGroup(ctx, ana, { name: 'Learning guild', words: 'Half an hour, a coffee, one thing you are stuck with.', everyWeeks: 2, size: 2, emphasis: 'anyone' });
  await addParticipants(ctx, ana, guild, [grace!, leila!, ingrid!, tomas!].map(person => ({ person })));
  await drawNow(ctx, ana.id, guild);
}
