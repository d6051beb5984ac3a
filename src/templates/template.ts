import type { Channel } from './channel.ts';
import { englishTemplates } from './english.ts';
import { germanTemplates } from './german.ts';
import type { TemplateKind } from './kind.ts';

/** A text with placeholders in braces; `short` is for notes that hold 200 or 300 characters. */
export type Template = { readonly subject: string; readonly body: string; readonly short: string };

const own: Readonly<Record<'en' | 'de', Readonly<Record<TemplateKind, Template>>>> = { en: englishTemplates, de: germanTemplates };

/** Kith's own wording of a template. */
export const kithTemplate = (kind: TemplateKind, language: 'en' | 'de'): Template => own[language][kind];

/** What placeholders stand for. A text that is empty leaves out the lines that hold nothing else; `undefined` leaves the placeholder, for the member to fill. */
export type Fill = {
  readonly name: string; readonly fullName: string; readonly company: string; readonly work: string; readonly myName: string; readonly me: string | undefined;
  readonly reason: string; readonly question: string; readonly offer: string; readonly goal: string; readonly last: string; readonly sent: string;
  /** What was advised and promised, and the month of it. */
  readonly advice: string; readonly advised: string;
  /** The address at which the other side chooses a time, where that page is open. */
  readonly times: string;
};

/** The word in braces, in both languages, for each. */
export const placeholders: Readonly<Record<keyof Fill, readonly [en: string, de: string]>> = {
  name: ['name', 'Vorname'], fullName: ['full name', 'Name'], company: ['company', 'Firma'], work: ['work', 'Arbeit'], myName: ['my name', 'mein Name'], me: ['me', 'ich'],
  reason: ['reason', 'Grund'], question: ['question', 'Frage'], offer: ['offer', 'Angebot'], goal: ['goal', 'Ziel'], last: ['last', 'zuletzt'], sent: ['sent', 'gesendet'], advice: ['advice', 'Rat'], advised: ['advised', 'geraten'], times: ['times', 'Zeiten'],
};

const meant = new Map(Object.entries(placeholders).flatMap(([key, words]) => words.map(word => [word, key as keyof Fill] as const)));

/** The template as it reads for this person. */
export function fillTemplate(template: Template, fill: Fill, channel: Channel): { readonly subject: string; readonly body: string } {
  const text = channel === 'linkedin-note' ? template.short || template.body : template.body;
  return { subject: channel === 'email' ? fillText(template.subject, fill) : '', body: fillText(text, fill) };
}

function fillText(text: string, fill: Fill): string {
  const lines = text.split('\n').filter(line => !isEmptied(line, fill));
  return lines.map(line => line.replaceAll(/\{([^{}]+)\}/g, (whole, word: string) => valueOf(word, fill) ?? whole)).join('\n').replaceAll(/[ \t]{2,}/g, ' ').replaceAll(/[ \t]+$/gm, '').replaceAll(/\n{3,}/g, '\n\n').trim();
}

/** Whether a line holds placeholders and every one of them stands for nothing. */
function isEmptied(line: string, fill: Fill): boolean {
  const held = [...line.matchAll(/\{([^{}]+)\}/g)].map(match => valueOf(match[1]!, fill));
  return held.length > 0 && held.every(value => value === '');
}

function valueOf(word: string, fill: Fill): string | undefined {
  const key = meant.get(word.trim());
  return key && asSentence(key, fill[key]);
}

/** Reasons and offers are typed as they come to mind; in a letter they are sentences, and a question ends like one. */
function asSentence(key: keyof Fill, value: string | undefined): string | undefined {
  if (!value || !['reason', 'offer', 'question', 'me'].includes(key)) return value;
  const ended = /[.!?…)”"“»]$/.test(value) ? value : `${value}${key === 'question' ? '?' : '.'}`;
  return `${ended[0]!.toLocaleUpperCase()}${ended.slice(1)}`;
}
