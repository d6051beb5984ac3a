import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import type { Setting } from './setting.ts';
import { dropTemplate, type OwnTemplate, saveSetting, saveTemplate, settingOf } from './store-setting.ts';
import type { TemplateKind } from './template.ts';

/** How a member reaches out; what is left out stays. */
export function keepSetting(ctx: Context, me: string, change: { readonly [K in keyof Setting]?: Setting[K] | undefined }): Promise<Setting> {
  return transact(ctx.db, me, null, async tx => {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const setting = { ...await settingOf(tx), ...given };
    await saveSetting(tx, setting);
    return setting;
  });
}

/** The member's own wording of an ask. */
export const keepTemplate = (ctx: Context, me: string, template: OwnTemplate): Promise<void> => transact(ctx.db, me, null, tx => saveTemplate(tx, template));

/** Back to Kith's words. */
export const resetTemplate = (ctx: Context, me: string, kind: TemplateKind, language: 'en' | 'de'): Promise<void> => transact(ctx.db, me, null, tx => dropTemplate(tx, kind, language));
