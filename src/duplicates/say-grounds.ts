import type { Tongue } from '../kit/texts.ts';
import type { Grounds } from './likeness.ts';
import { texts } from './texts.ts';

/** Why two entries may be one person, in a sentence or two: "Same name, both at Lantern Works." "Liz Chen and Elizabeth Chen share a phone." */
export function sayGrounds(tongue: Tongue, grounds: Grounds, one: string, other: string): string {
  const t = texts(tongue);
  const [a, b] = one.length <= other.length ? [one, other] : [other, one];
  const [company, city] = [bare(grounds.company), bare(grounds.city)];
  const address = (['phone', 'email', 'profile'] as const).find(kind => grounds[kind] !== undefined);
  const against = grounds.twoProfiles ? [t('grounds.twoProfiles')] : [];
  if (address) {
    const also = company ? [t('grounds.also.company', { where: company })] : city ? [t('grounds.also.city', { where: city })] : [];
    return [t(`grounds.${address}`, { a, b }), ...also, ...against].join(' ');
  }
  return [saySurroundings(t, t(`how.${grounds.name}`, { a, b }), { ...grounds, ...(company && { company }), ...(city && { city }) }), ...against].join(' ');
}

/** Without a stop of its own, since it ends a sentence: "Kelp Systems, Inc." */
const bare = (where: string | undefined): string | undefined => where?.replace(/\.$/, '');

function saySurroundings(t: ReturnType<typeof texts>, how: string, { company, city, alone }: Grounds): string {
  if (company) return t('grounds.company', { how, where: company });
  if (city) return t('grounds.city', { how, where: city });
  return alone ? t('grounds.alone', { how }) : t('grounds.bare', { how });
}
