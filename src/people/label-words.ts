import { catalogue } from '../kit/texts.ts';

/** The words for what somebody is to the member, wherever a person or a list of them shows it. */
export const labelWords = catalogue(
  {
    'role.mentor': 'mentor', 'role.connector': 'connector', 'role.work friend': 'work friend', 'role.peer': 'peer', 'role.mentee': 'mentee', 'role.newcomer': 'newcomer',
    'rhythm.label': 'How often to be in touch', 'rhythm.none': 'no rhythm', 'rhythm.14': 'every two weeks', 'rhythm.30': 'every month', 'rhythm.90': 'every three months', 'rhythm.180': 'twice a year', 'rhythm.365': 'once a year',
    'rhythm.days': { one: 'every day', other: 'every {count} days' },
  },
  {
    'role.mentor': 'Mentor:in', 'role.connector': 'Vermittler:in', 'role.work friend': 'Arbeitsfreund:in', 'role.peer': 'auf Augenhöhe', 'role.mentee': 'Mentee', 'role.newcomer': 'neu im Fach',
    'rhythm.label': 'Wie oft Sie sich melden möchten', 'rhythm.none': 'kein Rhythmus', 'rhythm.14': 'alle zwei Wochen', 'rhythm.30': 'jeden Monat', 'rhythm.90': 'alle drei Monate', 'rhythm.180': 'zweimal im Jahr', 'rhythm.365': 'einmal im Jahr',
    'rhythm.days': { one: 'jeden Tag', other: 'alle {count} Tage' },
  },
);

/** The rhythms that are offered, in days. */
export const usualRhythms = [14, 30, 90, 180, 365] as const;

/** How often, in words. */
export function sayRhythm(t: ReturnType<typeof labelWords>, days: number | null): string {
  if (days === null) return t('rhythm.none');
  const usual = usualRhythms.find(each => each === days);
  return usual ? t(`rhythm.${usual}`) : t('rhythm.days', { count: days });
}
