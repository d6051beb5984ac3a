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
  return [...new Set(facts.map(fact => sayFact(tongue, fact, id => names.get(id) ?? '', sidesOf(facts, fact.kind))))];
}

/** All teams or places that these facts name, two at a time: said at once, as of three people. */
const sidesOf = (facts: readonly Fact[], kind: Fact['kind']): readonly string[] => [...new Set(facts.flatMap(fact => fact.kind === kind && (kind === 'otherTeam' || kind === 'otherPlace') && 'words' in fact ? fact.words : []))];

function sayFact(tongue: Tongue, fact: Fact, name: (id: string) => string, sides: readonly string[]): string {
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
    default: return sides.length > 2 ? t(`because.${fact.kind}s`, { words: listFormat(tongue.tag).format(sides) }) : t(`because.${fact.kind}`, { one: sides[0]!, other: sides[1]! });
  }
}

function sayTime(tongue: Tongue, { plenty, halfHours }: Extract<Fact, { readonly kind: 'sharedTime' }>): string {
  const t = texts(tongue);
  if (plenty) return t('because.plentyOfTime');
  return halfHours === 1 ? t('because.halfAnHour') : t('because.hours', { hours: numberFormat(tongue.tag).format(halfHours / 2) });
}
