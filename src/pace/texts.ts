import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** What a day may hold, and when there is time for reaching out. */
export const english = {
  'pace.title': 'Your pace', 'pace.lead': 'Today never holds more than you can do.',
  'pace.items': 'Things a day, at most', 'pace.people': 'People you reach out to at a time', 'pace.people.hint': 'Two to begin with. Somebody new is suggested once they have answered, or two weeks went by.',
  'pace.city': 'Where you could have lunch', 'pace.city.hint': 'Your city. People who live there can be met in person.',
  'pace.block': 'Time for reaching out', 'pace.block.hint': 'A block in your own calendar, on the days you tick.', 'pace.from': 'From', 'pace.minutes': 'Minutes', 'pace.days': 'Days',
  'pace.save': 'Save', 'pace.back': 'Back to today', 'pace.saved': 'Your pace is kept.',
  'pace.wrong.items': 'A day holds from 1 to 12 things.', 'pace.wrong.people': 'From 0 to 5 people at a time.', 'pace.wrong.from': 'A time looks like 09:30.', 'pace.wrong.minutes': 'From 10 to 240 minutes.', 'pace.wrong.city': 'Please use at most 100 characters.',

  'block.calendar': 'Reaching out', 'block.summary': 'Time for reaching out', 'block.description': 'Two people are enough. Kith has their names and the reasons.',
  'feed.title': 'In your own calendar', 'feed.none': 'Subscribe to this time from any calendar: it moves with the days and hours above.', 'feed.make': 'Make an address to subscribe to', 'feed.address': 'Address of the calendar',
  'feed.secret': 'Whoever has the address sees when you reach out, and nothing else.', 'feed.renew': 'Make another address', 'feed.noDays': 'Tick days above first: without any, the calendar is empty.', 'feed.renewed': 'There is an address to subscribe to. An earlier one opens nothing any more.',
} as const;

export const texts = catalogue(english, german);
