import { whose } from '../accounts/index.ts';
import { commandGroup } from '../kit/command-group.ts';
import { readText } from '../kit/command-input.ts';
import { type Command, defineCommand, WrongWords } from '../kit/command.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { templateFor } from './fill.ts';
import { keepTemplate, resetTemplate } from './keep-template.ts';
import { templateKinds } from './kind.ts';
import { ownTemplates } from './store.ts';
import { templateInput, templateParams } from './template-input.ts';

/** `kith template …`: how letters begin, in the member's own words where there are any. */
export const templateCommands = (around: Surroundings): readonly Command[] => [commandGroup('template', { list: list(around), show: show(around), word: word(around), reset: reset(around) })];

const list = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'template list', usage: 'kith template list [--json]', words: [0, 0], options: {},
  run: async (_, io) => {
    const own = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, ownTemplates));
    const templates = templateKinds.flatMap(kind => (['en', 'de'] as const).map(language => ({ kind, language, own: own.some(each => each.kind === kind && each.language === language) })));
    if (io.json) return io.out(`${JSON.stringify({ templates })}\n`);
    for (const each of templates) io.out(`${each.kind} ${each.language}  ${each.own ? 'your words' : 'Kith’s words'}\n`);
  },
});

const show = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'template show', usage: 'kith template show KIND en|de [--json]', words: [2, 2], options: {},
  run: async ({ positionals }, io) => {
    const which = named(positionals);
    const { subject, body, short } = await open(async ctx => reading(ctx.db, (await whose(ctx, as)).id, db => templateFor(db, which.kind, which.language)));
    io.out(io.json ? `${JSON.stringify({ ...which, subject, body, short })}\n` : `${subject && `${subject}\n\n`}${body}\n${short && `\nShort: ${short}\n`}`);
  },
});

const word = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'template word', usage: 'kith template word KIND en|de --body FILE|- [--subject TEXT] [--short TEXT]', words: [2, 2], options: { body: { type: 'string' }, subject: { type: 'string' }, short: { type: 'string' } },
  run: async ({ values: { body, ...values }, positionals }, io) => {
    const which = named(positionals);
    if (body === undefined) throw new WrongWords('--body names the file that holds the text, or - for what is piped in.');
    const input = templateInput.safeParse({ ...values, body: (await readText(body, io)).trimEnd() });
    if (!input.success) throw new WrongWords(`--${String(input.error.issues[0]!.path[0])}: ${input.error.issues[0]!.message}`);
    await open(async ctx => keepTemplate(ctx, (await whose(ctx, as)).id, { ...which, ...input.data }));
    io.out(io.json ? `${JSON.stringify({ ...which, ...input.data, own: true })}\n` : 'Your words are kept.\n');
  },
});

const reset = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'template reset', usage: 'kith template reset KIND en|de', words: [2, 2], options: {},
  run: async ({ positionals }, io) => {
    const which = named(positionals);
    await open(async ctx => resetTemplate(ctx, (await whose(ctx, as)).id, which.kind, which.language));
    io.out(io.json ? `${JSON.stringify({ ...which, own: false })}\n` : 'Kith’s words hold again.\n');
  },
});

function named([kind, language]: readonly string[]): ReturnType<typeof templateParams.parse> {
  const which = templateParams.safeParse({ kind, language });
  if (!which.success) throw new WrongWords(`A template is one of ${templateKinds.join(', ')}, in en or de.`);
  return which.data;
}
