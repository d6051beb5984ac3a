import { catalogue } from '../kit/texts.ts';

/** Why a time stands where it stands. */
export const resultTexts = catalogue(
  {
    'over': 'This time is over.', 'taken': 'You have another meeting from {from} to {to}.', 'clash': 'Your own calendar holds something from {from} to {to}.',
    'nobodyYet': 'Nobody has answered yet.', 'none': 'Nobody can.', 'noneYet': 'Nobody so far.',
    'both': 'Both can{need}.', 'all': { one: '{names} can{need}.', other: 'All {count} can{need}.' }, 'some': { one: '{count} of {all} can{need}.', other: '{count} of {all} can{need}.' }, 'ifNeedBe': ', {names} only if need be',
    'cannot': { one: '{names} cannot.', other: '{names} cannot.' }, 'mustCannot': { one: '{names} must come and cannot.', other: '{names} must come and cannot.' },
    'silent': { one: '{names} has not answered yet.', other: '{names} have not answered yet.' },
    'hour.early': 'For {name} it is {time}, early in the morning.', 'hour.late': 'For {name} it is late in the evening: {time} to {end}.', 'hour.night': 'For {name} it is at night: {time} to {end}.',
    'others': { one: '{count} other', other: '{count} others' },
  },
  {
    'over': 'Diese Zeit ist vorbei.', 'taken': 'Sie haben ein anderes Treffen von {from} bis {to}.', 'clash': 'In Ihrem Kalender steht etwas von {from} bis {to}.',
    'nobodyYet': 'Noch hat niemand geantwortet.', 'none': 'Niemand kann.', 'noneYet': 'Bisher niemand.',
    'both': 'Beide können{need}.', 'all': { one: '{names} kann{need}.', other: 'Alle {count} können{need}.' }, 'some': { one: '{count} von {all} kann{need}.', other: '{count} von {all} können{need}.' }, 'ifNeedBe': ', {names} nur zur Not',
    'cannot': { one: '{names} kann nicht.', other: '{names} können nicht.' }, 'mustCannot': { one: '{names} muss dabei sein und kann nicht.', other: '{names} müssen dabei sein und können nicht.' },
    'silent': { one: '{names} hat noch nicht geantwortet.', other: '{names} haben noch nicht geantwortet.' },
    'hour.early': 'Für {name} ist es früh am Morgen: {time}.', 'hour.late': 'Für {name} ist es spät am Abend: {time} bis {end}.', 'hour.night': 'Für {name} ist es nachts: {time} bis {end}.',
    'others': { one: '{count} weitere Person', other: '{count} weitere' },
  },
);
