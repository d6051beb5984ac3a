import { catalogue } from '../kit/texts.ts';

export const texts = catalogue(
  {
    'activity.title': 'What you did lately', 'activity.lead': 'Each of these can be taken back, whatever came after it. What you changed again since stays as you left it.',
    'activity.undo': 'Take it back', 'activity.undoLabel': 'Take it back: {what}', 'activity.import': 'Open the import',
    'activity.none.title': 'Nothing yet', 'activity.none.body': 'Whatever you add, change or remove by hand will stand here, so that it can be taken back.',
    'activity.more': 'Earlier', 'activity.latest': 'Back to the latest', 'activity.some': 'Something was changed',
    'undone': 'Taken back.',
    'undone.kept': { one: 'Taken back, except for {names}: changed again since, and kept as it is now.', other: 'Taken back, except for {names}: changed again since, and kept as they are now.' },
    'undone.stays': { one: '{names} stays as it is: something later rests on it, or it was changed since.', other: '{names} stay as they are: something later rests on them, or they were changed since.' },
    'undone.something': 'Taken back, except for what was changed again since; that is kept as it is now.',
    'undone.and': { one: '{names} and {count} other', other: '{names} and {count} others' },
    'undone.nothing': 'There is no such change to be taken back.', 'undone.already': 'That was taken back already.', 'undone.elsewhere': 'An import is taken back as a whole, on its own page.',
    'undone.inTheWay': 'Something later is in the way: another has its place, or what it rested on is gone. Nothing was changed. Take the later change back first, or alter it.',
  },
  {
    'activity.title': 'Was Sie zuletzt getan haben', 'activity.lead': 'Alles davon lässt sich zurücknehmen, was immer danach kam. Was Sie seither erneut geändert haben, bleibt, wie Sie es verlassen haben.',
    'activity.undo': 'Zurücknehmen', 'activity.undoLabel': 'Zurücknehmen: {what}', 'activity.import': 'Den Import öffnen',
    'activity.none.title': 'Noch nichts', 'activity.none.body': 'Was immer Sie von Hand hinzufügen, ändern oder entfernen, steht dann hier und lässt sich zurücknehmen.',
    'activity.more': 'Früheres', 'activity.latest': 'Zurück zum Neuesten', 'activity.some': 'Etwas wurde geändert',
    'undone': 'Zurückgenommen.',
    'undone.kept': { one: 'Zurückgenommen, außer bei {names}: seither erneut geändert und so belassen.', other: 'Zurückgenommen, außer bei {names}: seither erneut geändert und so belassen.' },
    'undone.stays': { one: 'Bei {names} bleibt alles, wie es ist: Etwas Späteres beruht darauf, oder es wurde seither geändert.', other: 'Bei {names} bleibt alles, wie es ist: Etwas Späteres beruht darauf, oder es wurde seither geändert.' },
    'undone.something': 'Zurückgenommen, außer was Sie seither erneut geändert haben; das bleibt, wie es jetzt ist.',
    'undone.and': { one: '{names} und {count} weiteren', other: '{names} und {count} weiteren' },
    'undone.nothing': 'Eine solche Änderung gibt es nicht.', 'undone.already': 'Das wurde schon zurückgenommen.', 'undone.elsewhere': 'Ein Import wird als Ganzes zurückgenommen, auf seiner eigenen Seite.',
    'undone.inTheWay': 'Etwas Späteres steht im Weg: Der Platz ist inzwischen vergeben, oder worauf es beruhte, ist nicht mehr da. Es wurde nichts geändert. Nehmen Sie zuerst das Spätere zurück, oder ändern Sie es.',
  },
);
