import type { Command } from '../src/kit/command.ts';

/** What a command wrote, and how it ended. */
export type Ended = { readonly status: number; readonly out: string; readonly err: string };

/** What comes on stdin, and whether the call said `--json`, which may also stand among the words. */
export type Given = { readonly input?: string; readonly json?: boolean };

/** One command, as `kith` runs it. */
export async function runCommand(command: Command, words: readonly string[], { input = '', json = false }: Given = {}): Promise<Ended> {
  let [out, err] = ['', ''];
  const stdin = (async function* () { yield Buffer.from(input); })();
  const said = words.filter(word => word !== '--json');
  const status = await command.run(said, { stdin, json: json || said.length < words.length, out: text => { out += text; }, err: text => { err += text; } });
  return { status, out, err };
}
