import { whose } from '../accounts/index.ts';
import { type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { keepSetting } from './keep-setting.ts';
import { settingChange } from './setting.ts';

/** How a member reaches out, on the command line; a member of `kith outreach`. */
export const settingCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'outreach settings', usage: 'kith outreach settings [--about-me TEXT] [--note-limit 200|300] [--follow-up-days N] [--json]', words: [0, 0], options: { 'about-me': { type: 'string' }, 'note-limit': { type: 'string' }, 'follow-up-days': { type: 'string' } },
  run: async ({ values }, io) => {
    const input = settingChange.safeParse({ aboutMe: values['about-me'], noteLimit: values['note-limit'], followUpDays: values['follow-up-days'] });
    if (!input.success) throw new WrongWords(input.error.issues[0]!.message);
    const setting = await open(async ctx => keepSetting(ctx, (await whose(ctx, as)).id, input.data));
    io.out(io.json ? `${JSON.stringify(setting)}\n` : `Who you are: ${setting.aboutMe || 'not said yet'}\nA LinkedIn note holds ${setting.noteLimit} characters.\nAfter ${setting.followUpDays} days of silence, one gentle follow-up.\n`);
  },
});
