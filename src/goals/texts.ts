import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** The words of goals. */
export const english = {
  'goals.title': 'Goals',
  'goals.lead': { '0': 'None is named, and that is fine.', one: 'What you are after. Today chooses people by it.', other: 'What you are after. Today chooses people by them.' },
  'goals.add': 'Name a goal',
  'goals.ended': 'What came of earlier ones',
  'goals.none.title': 'What would you like to find out, or find?',
  'goals.none.body': 'Say it in a sentence, and Kith names two people who could help you along, each with a reason. Start with two: when those conversations went well, two more. Without a goal, Today still keeps your promises and old ties in mind.',

  'kind.new role': 'A new role', 'kind.new skill': 'A new skill', 'kind.new field': 'A new industry or function', 'kind.own organisation': 'My own organisation, across functions', 'kind.reconnect': 'Reconnecting', 'kind.give back': 'Giving back',
  'hint.new role': 'Learn how people got there, and how their teams work, before a job is advertised.',
  'hint.new skill': 'Find those who do it every day, and ask what they wish they had known.',
  'hint.new field': 'Hear it from several sides before you decide.',
  'hint.own organisation': 'Meet the people beside you whom your work never brings you to.',
  'hint.reconnect': 'Ties that have gone quiet bring trust and news at once.',
  'hint.give back': 'Be the conversation that you once hoped for.',

  'targets.companies': 'Companies', 'targets.lines': 'Lines of work', 'targets.skills': 'Skills', 'targets.places': 'Places',
  'targets.legend': 'Where to look', 'targets.hint': 'As many or as few as you like, with commas between them. They are looked for in companies, titles, notes and tags.',
  'targets.companies.like': 'Thread, Ferry Labs', 'targets.lines.like': 'learning design, people development', 'targets.skills.like': 'facilitation, data', 'targets.places.like': 'Seattle, Lisbon',

  'season.legend': 'A season', 'season.hint': 'A stretch of weeks with an end makes it easier to begin. Leave it empty if you would rather not.',
  'season.conversations': 'Conversations', 'season.weeks': 'Weeks', 'season.days': 'Days for reaching out', 'season.days.hint': 'None ticked means any day.',
  'season.both': 'A season needs both numbers. Leave both empty for none.',
  'season.says': { one: '{count} conversation by {day}', other: '{count} conversations by {day}' },
  'season.saysDays': { one: '{count} conversation by {day}, reaching out on {days}', other: '{count} conversations by {day}, reaching out on {days}' },
  'season.over': { one: '{count} conversation until {day}; that season is over', other: '{count} conversations until {day}; that season is over' },
  'day.mo': 'Monday', 'day.tu': 'Tuesday', 'day.we': 'Wednesday', 'day.th': 'Thursday', 'day.fr': 'Friday', 'day.sa': 'Saturday', 'day.su': 'Sunday',

  'form.new': 'Name a goal', 'form.new.lead': 'A sentence is enough. Everything else makes the choice of people better.',
  'form.edit': 'Change the goal',
  'form.kind': 'What are you after?', 'form.sentence': 'In a sentence of your own', 'form.sentence.hint': 'For example: I want to know whether learning design in health care is for me.',
  'form.add': 'Keep this goal', 'form.save': 'Save', 'form.back': 'Back to goals',
  'form.added': 'The goal is kept. Today has two people to begin with.', 'form.saved': 'The goal is changed.',

  'end.title': 'What came of it?', 'end.lead': 'You wanted: {sentence}', 'end.result': 'In your own words', 'end.hint': 'What you found out, what you decided, who helped. It is worth reading again in a year.',
  'end.go': 'End the goal', 'end.done': 'The goal has ended, and what came of it is kept.',
  'act.edit': 'Change', 'act.end': 'It has ended', 'act.today': 'See who could help',
  'gone': 'This goal has ended already.',

  'change.goal.add': 'Named a goal: {summary}', 'change.goal.edit': 'Changed a goal: {summary}', 'change.goal.end': 'Ended a goal: {summary}',
} as const;

export const texts = catalogue(english, german);
