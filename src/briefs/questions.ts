import type { Goal, GoalKind } from '../goals/index.ts';
import type { Tongue } from '../kit/texts.ts';
import type { ConversationKind } from '../conversations/index.ts';
import { texts } from './texts.ts';
import type { Brief } from './brief.ts';

type T = ReturnType<typeof texts>;

/** Three questions to choose from: the first goes on from what was said, the second serves a goal, the third suits the kind of conversation. */
export function questionsFor(tongue: Tongue, { person, asks, lastGot }: Pick<Brief, 'person' | 'asks' | 'lastGot'>, kind: ConversationKind | undefined, goals: readonly Goal[]): readonly string[] {
  const t = texts(tongue);
  const onward = asks[0] ? t('ask.seeking', { seeking: shortened(asks[0].seeking) }) : lastGot ? t('ask.since') : person.title ? t('ask.path', { title: person.title }) : t('ask.pathOnly');
  const [goal] = goals;
  return [onward, goal ? forGoal(t, goal, person.company) : t('ask.learned'), t(`ask.kind.${kind ?? 'coffee'}`)];
}

function forGoal(t: T, { kind, skills, lines, companies }: Goal, company: string): string {
  const what: Readonly<Record<GoalKind, string>> = {
    'new role': company ? t('ask.goal.roleAt', { company }) : t('ask.goal.role'),
    'new skill': t('ask.goal.skill', { skill: skills[0] ?? t('ask.goal.aSkill') }),
    'new field': t('ask.goal.field', { field: lines[0] ?? t('ask.goal.aField') }),
    'own organisation': t('ask.goal.organisation', { company: companies[0] ?? company ?? '' }).replace(/\s+([,?])/g, '$1'),
    'reconnect': t('ask.goal.reconnect'), 'give back': t('ask.goal.give'),
  };
  return what[kind];
}

const shortened = (text: string): string => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text).replace(/[.!?]+$/, '');

/** What the member could offer, as prompts: what they are after, what was promised, the roles they play, whom they might meet. */
export function offersFor(tongue: Tongue, { person, asks, promises, inCommon, lastGot }: Brief): readonly string[] {
  const t = texts(tongue);
  const name = person.givenName || person.fullName;
  const found = [
    ...asks.slice(0, 2).map(({ seeking }) => t('offer.seeking', { name, seeking: shortened(seeking) })),
    ...promises.filter(({ mine, doneAt }) => mine && !doneAt).slice(0, 1).map(({ what }) => t('offer.promise', { what })),
    ...(lastGot ? [t('offer.told', { got: shortened(lastGot.got) })] : []),
    ...person.roles.map(role => t(`offer.role.${role}`, { name })),
    ...(inCommon[0] ? [t('offer.introduce', { name: inCommon[0].name })] : []),
  ];
  return (found.length > 0 ? found : [t('offer.any', { name })]).slice(0, 4);
}
