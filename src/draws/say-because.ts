import { listFormat, numberFormat } from '../time/intl.ts';
import type { Tongue } from '../kit/texts.ts';
import { pickTongue } from '../kit/tongue.ts';
import type { Fact } from '../pairs/index.ts';
import type { Participant, RoundGroup } from '../groups/index.ts';
import { texts } from './texts.ts';

/** Why these sit together, in the language of their group and by their names. */
export function sayBecause({ language }: Pick<RoundGroup, 'language'>, people: readonly Pick<Participant, 'id' | 'name'>[], facts: readonly Fact[]): readonly string[] {
  const tongue = pickTongue(language);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return facts.map(fact => sayFact(tongue, fact, id => names.get(id) ?? ''));
}

function sayFact(tongue: Tongue, fact: Fact, name: (id: string) => string): string {
  const t = texts(tongue);
  switch (fact.kind) {
    case 'askMet': return t('because.askMet', { one: name(fact.one), other: name(fact.other), word: fact.word });
    case 'mentor': return t('because.mentor', { one: name(fact.one), other: name(fact.other), count: fact.levels });
    case 'interest': return t('because.interest', { words: listFormat(tongue.tag).format(fact.words) });
    case 'metBefore': return t('because.metBefore', { count: fact.rounds });
    case 'acquaintances': return t('because.acquaintances', { count: fact.people });
    case 'sharedTime': return sayTime(tongue, fact);
    case 'metLately': return t('because.metLately', { one: name(fact.one), other: name(fact.other) });
    case 'satOut': return t('because.satOut', { one: name(fact.one) });
    case 'newFace': return t('because.newFace');
    default: return fact.words.length > 2 ? t(`because.${fact.kind}s`, { words: listFormat(tongue.tag).format(fact.words) }) : t(`because.${fact.kind}`, { one: fact.words[0]!, other: fact.words[1]! });
  }
}

function sayTime(tongue: Tongue, { plenty, halfHours }: Extract<Fact, { readonly kind: 'sharedTime' }>): string {
  const t = texts(tongue);
  if (plenty) return t('because.plentyOfTime');
  return halfHours === 1 ? t('because.halfAnHour') : t('because.hours', { hours: numberFormat(tongue.tag).format(halfHours / 2) });
}
