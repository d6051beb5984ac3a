import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import type { TemplateKind } from './kind.ts';
import { dropTemplate, type OwnTemplate, saveTemplate } from './store.ts';

/** The member's own wording of an ask. */
export const keepTemplate = (ctx: Context, me: string, template: OwnTemplate): Promise<void> => transact(ctx.db, me, null, tx => saveTemplate(tx, template));

/** Back to Kith's words. */
export const resetTemplate = (ctx: Context, me: string, kind: TemplateKind, language: 'en' | 'de'): Promise<void> => transact(ctx.db, me, null, tx => dropTemplate(tx, kind, language));
