import { followUpsDue, letGoDue, type Outreach, type ThankYou, thankYousDue } from '../outreach/index.ts';
import type { Promised } from '../promises/index.ts';
import { utcDay } from '../time/calendar-day.ts';
import { relativeDay } from '../ui/index.ts';
import type { Item } from './item.ts';
import { promisesOf } from './promise-due.ts';
import { somebodyOf, writeTo } from './say.ts';
import type { Source } from './source.ts';
import { texts } from './texts.ts';

/** What others owe an answer or more: thank whoever accepted, ask for what was promised, ask once more after silence, then let it rest. */
export const followUp: Source = {
  kind: 'follow-up',
  most: () => 2,
  async find(seen) {
    const { db, now } = seen;
    const [thanks, silent, over] = await Promise.all([thankYousDue(db, now), followUpsDue(db, now), letGoDue(db, now)]);
    return [...thanks.slice(0, 12).map(thank), ...promisesOf(seen, false).map(askFor), ...silent.slice(0, 12).map(askOnce), ...over.slice(0, 12).map(letRest)];
  },
};

const thank = ({ person, fullName, givenName, acceptedAt, reason }: ThankYou): Item => ({
  kind: 'follow-up', person: somebodyOf({ id: person, name: fullName, givenName, photo: null }), occasion: `thanks-${utcDay(acceptedAt)}`,
  say(reader) {
    const t = texts(reader);
    const name = givenName || fullName;
    return { title: t('thanks.title', { name: fullName }), why: t('thanks.why', { when: relativeDay(reader, acceptedAt) }), action: { label: t('thanks.act', { name }), href: writeTo({ id: person }, 'thanks', reason) } };
  },
});

const askFor = ({ id, person, name, givenName, what, madeOn, dueOn }: Promised): Item => ({
  kind: 'follow-up', person: somebodyOf({ id: person, name, givenName, photo: null }), occasion: `promised-${id}`,
  say(reader) {
    const t = texts(reader);
    const said = { name: givenName || name, what, made: relativeDay(reader, madeOn), due: dueOn ? relativeDay(reader, dueOn) : '' };
    return { title: t('promise.theirs', { name: said.name, what }), why: t('promise.theirsWhy', { name: said.name, made: said.made, due: said.due }), action: { label: t('promise.ask', { name: said.name }), href: writeTo({ id: person }, 'own', t('promise.askReason', { made: said.made, what })) } };
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
