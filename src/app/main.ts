import { runCommand } from './cli.ts';

process.exitCode = await runCommand(process.argv.slice(2), {
  stdin: process.stdin,
  out: text => void process.stdout.write(text),
  err: text => void process.stderr.write(text),
});
