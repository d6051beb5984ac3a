import { followUpsDue, letGoDue, type Outreach, type ThankYou, thankYousDue } from '../outreach/index.ts';
import { relativeDay } from '../ui/index.ts';
import type { Item } from './item.ts';
import { somebodyOf, writeTo } from './say.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** After reaching out: thank whoever accepted, ask once more after silence, then let it rest. */
export const followUp: Source = {
  kind: 'follow-up',
  most: () => 2,
  async find({ db, now }) {
    const [thanks, silent, over] = await Promise.all([thankYousDue(db, now), followUpsDue(db, now), letGoDue(db, now)]);
    return [...thanks.slice(0, 12).map(thank), ...silent.slice(0, 12).map(askOnce), ...over.slice(0, 12).map(letRest)];
  },
};

const thank = ({ person, fullName, givenName, acceptedAt, reason }: ThankYou): Item => ({
  kind: 'follow-up', person: somebodyOf({ id: person, name: fullName, givenName, photo: null }), occasion: `thanks-${acceptedAt.toISOString().slice(0, 10)}`,
  say(reader) {
    const t = texts(reader);
    const name = givenName || fullName;
    return { title: t('thanks.title', { name: fullName }), why: t('thanks.why', { when: relativeDay(reader, acceptedAt) }), action: { label: t('thanks.act', { name }), href: writeTo({ id: person }, 'thanks', reason) } };
  },
});

const askOnce = (card: Outreach): Item => ({
  kind: 'follow-up', person: somebodyOf({ ...card, id: card.person, name: card.fullName }), occasion: card.id,
  say(reader) {
    const t = texts(reader);
    return { title: t('followUp.title', { name: card.fullName }), why: t('followUp.why', { when: relativeDay(reader, card.since) }), action: { label: t('followUp.act'), href: `/outreach/${card.id}` } };
  },
});

const letRest = (card: Outreach): Item => ({
  kind: 'follow-up', person: somebodyOf({ ...card, id: card.person, name: card.fullName }), occasion: `rest-${card.id}`,
  say(reader) {
    const t = texts(reader);
    return { title: t('rest.title', { name: card.fullName }), why: t('rest.why', { when: relativeDay(reader, card.since) }), action: { label: t('rest.act'), href: `/outreach/${card.id}` } };
  },
});
