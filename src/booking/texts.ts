import { catalogue } from '../kit/texts.ts';

/** What host and guest read alike of a meeting. */
export const texts = catalogue(
  {
    'with': '{what} with {host}', 'several': { one: '{name} and {count} other', other: '{name} and {count} others' },
    'in-person': 'In person', 'callYou': '{host} calls you at {phone}', 'callHost': 'Call {host} at {phone}', 'byPhone': 'By phone', 'why': 'Why', 'question': 'Question',
    'answer.none': 'not answered yet', 'answer.accepted': 'accepted', 'answer.tentative': 'perhaps', 'answer.declined': 'declined',
    'propose.time': 'Time {count}', 'propose.note': 'A few words', 'propose.go': 'Send the proposal',
  },
  {
    'with': '{what} mit {host}', 'several': { one: '{name} und einer weiteren Person', other: '{name} und {count} weiteren' },
    'in-person': 'Persönlich', 'callYou': '{host} ruft Sie unter {phone} an', 'callHost': 'Rufen Sie {host} unter {phone} an', 'byPhone': 'Am Telefon', 'why': 'Warum', 'question': 'Frage',
    'answer.none': 'noch keine Antwort', 'answer.accepted': 'zugesagt', 'answer.tentative': 'vielleicht', 'answer.declined': 'abgesagt',
    'propose.time': 'Zeit {count}', 'propose.note': 'Ein paar Worte', 'propose.go': 'Vorschlag senden',
  },
);
