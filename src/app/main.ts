import { runCommand } from './cli.ts';
import { stopAsked } from './stop-asked.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  stdin: process.stdin,
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
  ...(process.stderr.isTTY && { progress: (line: string) => void process.stderr.write(`\r\u001B[K${line}`) }),
  untilStopped() {
    const stop = new AbortController();
    void stopAsked().asked.then(() => stop.abort());
    return stop.signal;
  },
});
