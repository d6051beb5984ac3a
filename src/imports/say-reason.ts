import type { Tongue } from '../kit/texts.ts';
import { reasonsGerman } from './reasons-german.ts';

/** What is wrong with a file or a row of it, in the reader's language. A sentence without its German is said as it was kept. */
export function sayReason({ language }: Tongue, reason: string): string {
  if (language !== 'de') return reason;
  for (const { pattern, german } of known) {
    const values = pattern.exec(reason)?.groups;
    if (values !== undefined || pattern.test(reason)) return german.replace(/\{(\w+)\}/g, (_, name: string) => values?.[name] ?? '');
  }
  return reason;
}

const known = reasonsGerman.map(([english, german]) => ({
  pattern: new RegExp(`^${english.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{(\w+)\}/g, '(?<$1>.+?)')}$`, 's'),
  german,
}));
