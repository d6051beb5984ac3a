import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** The words of a process's command; none when it has ended. What the number of a process alone cannot tell: whether it is still the same one. */
export function commandOf(pid: number): readonly string[] {
  return titleOf(pid).split(/[\0 ]/);
}

/** Numbers of the processes whose title begins so. */
export function processesCalled(beginning: string): readonly number[] {
  return allProcesses().filter(pid => titleOf(pid).startsWith(beginning));
}

/** Numbers of the processes whose command has this word. */
export function processesWith(word: string): readonly number[] {
  return allProcesses().filter(pid => commandOf(pid).some(each => each.endsWith(word)));
}

function titleOf(pid: number): string {
  if (process.platform !== 'linux') return ask('-p', String(pid), '-o', 'command=');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function allProcesses(): readonly number[] {
  const names = process.platform === 'linux' ? readdirSync('/proc') : ask('-A', '-o', 'pid=').split('\n');
  return names.map(Number).filter(pid => pid > 0);
}

function ask(...words: readonly string[]): string {
  return spawnSync('ps', ['-ww', ...words], { encoding: 'utf8' }).stdout ?? '';
}
