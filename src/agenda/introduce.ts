import { type IntroductionRequest, thanksDue } from '../connectors/index.ts';
import { type PairToMeet, pairsToIntroduce } from '../ties/index.ts';
import { relativeDay } from '../ui/index.ts';
import type { Item } from './item.ts';
import { somebodyOf } from './say.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** Connectors who wait to hear what came of an introduction go first, then two of mine who could meet. */
export const introduce: Source = {
  kind: 'introduce',
  most: () => 1,
  async find({ db, now }) {
    const [thanks, pairs] = await Promise.all([thanksDue(db, new Date(now.getTime() - 7 * 86_400_000), 8), pairsToIntroduce(db, now)]);
    return [...thanks.map(thank), ...pairs.slice(0, 12).map(bringTogether)];
  },
};

/** Connectors who brought me together with somebody, and have not heard what came of it. */
const thank = ({ id, person, name, hopesFor, introducedAt }: IntroductionRequest): Item => ({
  kind: 'introduce', person: somebodyOf({ id: person, name, givenName: '', photo: null }), occasion: id,
  say(reader) {
    const t = texts(reader);
    return { title: t('introduce.title', { name }), why: t('introduce.why', { target: hopesFor, when: introducedAt ? relativeDay(reader, introducedAt) : '' }), action: { label: t('introduce.act'), href: `/introductions/requests/${id}` } };
  },
});

/** The pair is known by its two, whoever of them asks: let be, it stays away both ways. */
function bringTogether({ asker, other, ground }: PairToMeet): Item {
  const [first, second] = asker.id < other.id ? [{ ...asker, photo: null }, other] : [other, { ...asker, photo: null }];
  return {
    kind: 'introduce', person: somebodyOf(first!, first!.company), occasion: `pair-${second!.id}`,
    say(reader) {
      const t = texts(reader);
      const said = { asker: asker.givenName || asker.name, other: other.givenName || other.name, seeking: asker.seeking.replace(/[.!\s]+$/, ''), words: ground.words.replace(/[.!\s]+$/, '') };
      const form = new URLSearchParams({ one: asker.id, other: other.id, reason: `${t('pair.reason', said)} ${t(`pair.reason.${ground.by}`, said)}` });
      return {
        title: t('pair.title', { one: asker.name, other: other.name }), why: `${t('pair.why', { ...said, when: relativeDay(reader, asker.at) })} ${t(`pair.${ground.by}`, said)}`,
        action: { label: t('pair.act'), href: `/introductions/new?${form}` },
      };
    },
  };
}
