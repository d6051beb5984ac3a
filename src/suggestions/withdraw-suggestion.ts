import type { Member } from '../accounts/index.ts';
import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import { forgetLetters } from '../post/index.ts';
import { suggestionById } from './store.ts';
import { deleteSuggestion, holdSuggestion } from './store-write.ts';

/** The guest takes it back, or wants to be forgotten: nothing of it stays here, nor in the letters about it; those not sent yet do not go out. */
export function withdrawSuggestion(ctx: Context, host: Member, id: string): Promise<void> {
  return transact(ctx.db, host.id, null, async tx => {
    await holdSuggestion(tx, id);
    const suggestion = await suggestionById(tx, id);
    if (!suggestion) return;
    for (const address of [suggestion.email, host.email]) await forgetLetters(tx, { kind: 'suggestion', id }, address, { unsent: true });
    await deleteSuggestion(tx, id);
  });
}
