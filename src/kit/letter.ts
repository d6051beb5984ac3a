import type { Letter } from './mail.ts';

/** A paragraph, or a link on a line of its own, which a text client shows whole. */
export type Paragraph = string | { readonly href: string; readonly label: string };

type Draft = { readonly to: string; readonly subject: string; readonly language: string; readonly paragraphs: readonly Paragraph[] };

/** A plain, short letter in both forms: text, and the same words as quiet HTML without pictures or trackers. Its subject is one line, whatever names stand in it. */
export function writeLetter({ to, subject, language, paragraphs }: Draft): Letter {
  return {
    to, subject: inOneLine(subject).slice(0, 500),
    text: `${paragraphs.map(each => typeof each === 'string' ? each : `${each.label}:\n${each.href}`).join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><body style="font: 16px/1.6 Georgia, serif; max-width: 36em; color: #2b2320">${paragraphs.map(asHtml).join('')}</body></html>`,
  };
}

const asHtml = (each: Paragraph): string => `<p>${typeof each === 'string' ? escaped(each).replaceAll('\n', '<br>') : `<a href="${escaped(each.href)}">${escaped(each.label)}</a>`}</p>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** In one line, as the head of a letter needs a name or a subject. */
export const inOneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ').trim();

/** A name as it stands beside an address in the head of a letter: in one line, and no longer than that takes. */
export const nameInHead = (name: string): string => inOneLine(name).slice(0, 200);
