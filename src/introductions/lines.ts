import { writeLetter } from '../kit/letter.ts';
import { pickTongue } from '../kit/tongue.ts';
import type { Member } from '../accounts/index.ts';
import type { Introduction, Side } from './introduction.ts';
import { timesText, wordsForBoth } from './mail-connected.ts';
import { reachOf, timesToCome } from './reach.ts';
import { texts } from './texts.ts';

/** Lines for the member to send by hand: the letter to both, or a word to one; `to` is their name, null where it is both. */
export type Lines = { readonly to: string | null; readonly text: string };

type Host = Pick<Member, 'name' | 'zone' | 'locale'>;

/** What is left for the member to pass on, once both said yes; nothing where letters have told both. */
export function linesOf(host: Host, introduction: Introduction, mailReady: boolean, now: Date): readonly Lines[] {
  const reach = reachOf(introduction, mailReady);
  const { sides: [one, other] } = introduction;
  if (!introduction.connectedAt || !reach || reach === 'mailed') return [];
  if (reach === 'by_hand') return [{ to: null, text: forBoth(host, introduction, now) }];
  return [[one, other], [other, one]].filter(([to]) => reach === 'none' || !to!.email).map(([to, met]) => ({ to: to!.name, text: forOne(host, introduction, to!, met!, now) }));
}

function forBoth(host: Host, { sides: [one, other], reason, times }: Introduction, now: Date): string {
  const tongue = pickTongue(host.locale);
  return asText(wordsForBoth(tongue, { host: host.name, zone: host.zone, one, other, reason, times: timesToCome(times, now) }, true));
}

function forOne(host: Host, { reason, times }: Introduction, to: Side, met: Side, now: Date): string {
  const tongue = pickTongue(host.locale);
  const t = texts(tongue);
  const coming = timesToCome(times, now);
  return asText([
    t('mail.hello', { name: to.name }), met.email ? t('lines.write', { name: met.name, email: met.email }) : t('lines.tell', { name: met.name }), reason,
    ...(coming.length > 0 ? [timesText(tongue, host, coming), t('lines.times')] : []), host.name,
  ]);
}

const asText = (paragraphs: readonly string[]): string => writeLetter({ to: '', subject: '', language: 'en', paragraphs }).text;
