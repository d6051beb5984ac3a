import type { Context } from '../kit/context.ts';
import { transact } from '../kit/transact.ts';
import type { Setting } from './setting.ts';
import { saveSetting, settingOf } from './store.ts';

/** How a member reaches out; what is left out stays. */
export function keepSetting(ctx: Context, me: string, change: { readonly [K in keyof Setting]?: Setting[K] | undefined }): Promise<Setting> {
  return transact(ctx.db, me, null, async tx => {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const setting = { ...await settingOf(tx), ...given };
    await saveSetting(tx, setting);
    return setting;
  });
}
