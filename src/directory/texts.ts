import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** The words of lists of people, and of what is done with several at once. */
const english = {
  'people.title': 'People',
  'people.add': 'Add a person',
  'people.found': { '0': 'Nobody yet', one: '{count} person', other: '{count} people' },
  'people.fit': { '0': 'Nobody fits.', one: '{count} person fits.', other: '{count} people fit.' },
  'people.fitMore': 'The {count} who fit best; there are more. Another word would narrow it down.',
  'people.moreThan': 'More than {count} people',
  'people.more': 'More',
  'people.vcards': 'Save this list as vCards', 'people.export': 'Save this list as CSV',
  'people.import': 'Import people', 'people.twins': 'Entries that may be one person',
  'people.find': 'Find',
  'people.findLabel': 'Name, company, title or note',
  'people.findForm': 'Find people',
  'people.narrow': 'Narrow',
  'people.narrowTitle': 'Narrow the list',
  'people.show': 'Show them',
  'people.clear': 'Show everyone',
  'people.filters': 'Filters',
  'people.caption': 'People, with when you last wrote to each other',

  'column.name': 'Name', 'column.work': 'Company', 'column.last': 'Last exchange', 'column.connected': 'Connected since',
  'last.never': 'never', 'last.you': 'you wrote', 'last.they': 'they wrote',
  'strength.down': 'Those first with whom most went back and forth.', 'strength.up': 'Those first with whom least went back and forth.', 'strength.offer': 'Once strongest first',
  'strength.between': { one: '{count} message, {first} to {last}', other: '{count} messages, {first} to {last}' }, 'strength.within': { one: '{count} message in {first}', other: '{count} messages in {first}' },
  'choose.one': 'Choose {name}',

  'typed.heading': 'The line “{line}” was read as a heading, not as a person.',

  'none.title': 'Nobody here yet',
  'none.body': 'Bring everyone you know with you: a LinkedIn archive, a phone’s contacts or a table. Or begin with one person.',
  'none.found.body': 'No name, company, title or note among your people comes near “{q}”.',
  'none.fit.title': 'Nobody fits',
  'none.fit.body': 'No one you know fits all of this at once. Take one filter off, or look among everyone.',

  'tie.spoken': 'Spoken with', 'tie.never': 'Never spoken', 'tie.dormant': 'Gone quiet', 'tie.waiting-for-me': 'Waiting for my answer', 'tie.waiting-for-them': 'I wait for theirs',
  'tie.one-way': 'One way only', 'tie.from-me': 'Only I wrote', 'tie.from-them': 'Only they wrote', 'tie.connections': 'Connections', 'tie.vanished': 'No longer connected',

  'filter.tie': 'What was exchanged', 'filter.company': 'Company', 'filter.title': 'Title', 'filter.city': 'City', 'filter.tag': 'Tag', 'filter.role': 'Role', 'filter.quiet': 'Not spoken to for',
  'filter.any': 'any',
  'filter.is': '{name}: {value}',
  'filter.years': { one: '{count} year or more', other: '{count} years or more' },
  'filter.quietFor': { one: 'Quiet for {count} year', other: 'Quiet for {count} years' },
  'filter.search': '“{q}”',
  'filter.change': 'From one import', 'filter.altered': 'Brought up to date by one import',
  'filter.year': 'Messages in {year}', 'filter.year.both': 'Both of us wrote in {year}', 'filter.year.one': 'One of us wrote in {year}',

  'saved.label': 'Saved filters', 'saved.save': 'Save this filter', 'saved.name': 'Name of the filter', 'saved.hint': 'For example: same city, not spoken to for two years', 'saved.keep': 'Save',
  'saved.manage': 'Change saved filters', 'saved.title': 'Saved filters', 'saved.lead': 'Each is a question you ask your network again and again.',
  'saved.rename': 'Rename', 'saved.delete': 'Remove', 'saved.back': 'Back to people',
  'saved.none.title': 'No saved filter yet', 'saved.none.body': 'Narrow the list of people until it asks what you want to know, then save it under a name.',
  'saved.done': 'Saved as “{name}”.', 'saved.renamed': 'It is called “{name}” now.', 'saved.removed': 'The filter is removed. The people are all still there.',
  'saved.taken': 'Another filter has this name already.', 'saved.gone': 'That filter is not there any more.',

  'bulk.label': 'With the people chosen',
  'bulk.all': { one: 'The {count} who fits, not only those ticked', other: 'All {count} who fit, not only those ticked' },
  'bulk.everyone': 'Everyone who fits (more than {count}), not only those ticked',
  'bulk.tag': 'Tag', 'bulk.tagTitle': 'Tag the people chosen', 'bulk.tagName': 'Tag', 'bulk.tagAdd': 'Add the tag', 'bulk.tagOff': 'Take it off',
  'bulk.role': 'Role', 'bulk.roleTitle': 'Which part do they play for you?', 'bulk.roleGive': 'Give the role', 'bulk.roleTake': 'Take it away',
  'bulk.rhythm': 'Rhythm', 'bulk.rhythmTitle': 'How often would you like to be in touch?', 'bulk.rhythmSet': 'Set the rhythm',
  'bulk.delete': 'Delete', 'bulk.deleteTitle': 'Delete the people ticked?', 'bulk.deleteOne': 'Delete 1 person?', 'bulk.deleteMany': 'Delete {many} people?', 'bulk.deleteAll': { one: 'Delete the {count} person who fits?', other: 'Delete all {count} people who fit?' }, 'bulk.deleteEveryone': 'Delete everyone who fits, more than {count} people?', 'bulk.deleteNo': 'Cancel',
  'bulk.allChosen': { one: '{count} chosen', other: 'All {count} chosen' }, 'bulk.everyoneChosen': 'Everyone chosen, more than {count}',
  'bulk.deleteBody': 'With their messages, notes and tags. You can take it back afterwards.', 'bulk.deleteGo': 'Delete them',
  'bulk.nobody': 'Nobody was chosen, so nothing was changed.',
  'bulk.unknown': 'What to do was not clear, so nothing was changed.',

  'done.tag': { '0': 'Everyone chosen carries “{name}” already.', one: '{count} person was given “{name}”.', other: '{count} people were given “{name}”.' },
  'done.untag': { '0': 'Nobody chosen carried “{name}”.', one: '“{name}” is off {count} person.', other: '“{name}” is off {count} people.' },
  'done.role': { '0': 'Everyone chosen has this role already.', one: '{count} person was given the role {name}.', other: '{count} people were given the role {name}.' },
  'done.unrole': { '0': 'Nobody chosen had this role.', one: '{count} person is no longer a {name}.', other: '{count} people are no longer each a {name}.' },
  'done.rhythm': { '0': 'Everyone chosen has this rhythm already.', one: '{count} person: {name}.', other: '{count} people: {name}.' },
  'done.delete': { '0': 'They were not there any more; nothing was deleted.', one: '{count} person is deleted.', other: '{count} people are deleted.' },
} as const;

export const texts = catalogue(english, german);
