/** What a gate found wrong: where, and a sentence. */
export type Finding = { readonly file: string; readonly line?: number; readonly says: string };

/** Say what was seen and found; the gate is open only where something was seen and nothing found. */
export function report(gate: string, seen: number, of: string, findings: readonly Finding[]): void {
  for (const { file, line, says } of findings) console.log(`${file}${line ? `:${line}` : ''} ${says}`);
  if (seen === 0) console.log(`${gate}: saw no ${of}, so it proves nothing.`);
  else console.log(`${gate}: ${seen} ${of}, ${findings.length === 0 ? 'all well' : `${findings.length} to mend`}`);
  process.exitCode = seen === 0 || findings.length > 0 ? 1 : 0;
}
