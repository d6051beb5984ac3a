import { type Member, whose } from '../accounts/index.ts';
import { CannotBeDone, type Command, defineCommand, takenWords, WrongWords } from '../kit/command.ts';
import { isId } from '../kit/id.ts';
import type { Surroundings } from '../kit/surroundings.ts';
import { reading } from '../kit/transact.ts';
import { outcomes } from './answer.ts';
import { askConnector, requestInput, requestOutcomeInput, tellRequestOutcome, thankConnector, thanksInput } from './ask-connector.ts';
import { NoSuchIntroduction } from './link.ts';
import { offeredCalled } from './offered.ts';
import { ConnectorTired } from './request.ts';
import { toRequestJson } from './request-json.ts';
import { requestById } from './store.ts';

/** `kith introduction ask`: somebody is asked for an introduction. */
export const askCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'introduction ask', usage: 'kith introduction ask ID|NAME --for TEXT --reason TEXT --lines TEXT [--anyway] [--json]', words: [1, 1],
  options: { for: { type: 'string' }, reason: { type: 'string' }, lines: { type: 'string' }, anyway: { type: 'boolean' } },
  run: ({ values, positionals }, io) => open(async ctx => {
    const me = await whose(ctx, as);
    const connector = await reading(ctx.db, me.id, db => offeredCalled(db, positionals[0]!));
    const input = takenWords(requestInput.safeParse({ connector: connector.id, hopesFor: values.for ?? '', reason: values.reason ?? '', forwardable: values.lines ?? '', anyway: values.anyway ?? false }));
    const id = await askConnector(ctx, me, input).catch((error: unknown) => { throw error instanceof ConnectorTired ? new CannotBeDone(`${error.message} (--anyway)`) : error; });
    const made = toRequestJson(ctx, (await reading(ctx.db, me.id, db => requestById(db, id)))!);
    io.out(io.json ? `${JSON.stringify(made)}\n` : connector.email && ctx.mail.ready ? `${made.name} is asked.\n` : `Pass this link on to ${made.name}: ${made.link}\n`);
  }),
});

/** `kith introduction outcome`: what came of one that was asked for. */
export const outcomeCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'introduction outcome', usage: `kith introduction outcome ID ${outcomes.join('|')}`, words: [2, 2], options: {},
  run: ({ positionals: [id = '', outcome] }, io) => open(async ctx => {
    const input = requestOutcomeInput.safeParse({ outcome });
    if (!input.success) throw new WrongWords(`What came of it is one of ${outcomes.join(', ')}, not ${outcome}.`);
    await onRequest(await whose(ctx, as), id, me => tellRequestOutcome(ctx, me.id, id, input.data));
    io.out('Remembered.\n');
  }),
});

/** `kith introduction thank`: the connector is told what came of it. */
export const thankCommand = ({ open, as }: Surroundings): Command => defineCommand({
  name: 'introduction thank', usage: 'kith introduction thank ID --words TEXT', words: [1, 1], options: { words: { type: 'string' } },
  run: ({ values, positionals: [id = ''] }, io) => open(async ctx => {
    const input = thanksInput.safeParse({ words: values.words ?? '' });
    if (!input.success) throw new WrongWords('Say with --words TEXT what came of it.');
    await onRequest(await whose(ctx, as), id, me => thankConnector(ctx, me, id, input.data));
    io.out('They are told, and thanked.\n');
  }),
});

async function onRequest(me: Member, id: string, work: (me: Member) => Promise<void>): Promise<void> {
  const none = new CannotBeDone('You asked for no introduction with that id. Nothing was changed.');
  if (!isId(id)) throw none;
  await work(me).catch(error => { throw error instanceof NoSuchIntroduction ? none : error; });
}
