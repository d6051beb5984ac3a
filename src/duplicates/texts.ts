import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** The words of duplicates. */
export const english = {
  'twice.title': 'One person, two entries?',
  'twice.lead': {
    '0': 'Nobody seems to be here twice.',
    one: '{count} pair of entries may be one person. A look decides; every merge can be taken back.', other: '{count} pairs of entries may be one person each. A look decides; every merge can be taken back.',
  },
  'twice.done': 'What was merged already, with the way back',
  'mergedHere.title': 'Merged here', 'mergedHere.back': 'Take it back', 'mergedHere.undo': 'Take it back: {what}',
  'twice.begin': 'Look at one after the other',
  'twice.all': { one: 'Merge the pair that shares an address', other: 'Merge all {count} that share an address' },
  'twice.compare': 'Compare',
  'twice.kind': 'One person?',
  'twice.and': '{a} and {b}',
  'twice.workless': 'work unknown',
  'twice.look': 'Look again',
  'twice.looking': 'Kith is looking through everyone you know. It takes a few seconds; then what it found is here.',
  'twice.never': 'Kith has not looked through your people yet.',
  'none.title': 'Nobody is here twice, as far as can be seen', 'none.body': 'After each import, Kith looks for entries with a common address, or with nearly the same name at one company or place. What it finds waits here for you.',

  'how.same': 'Same name', 'how.short': '{a} and {b} may be forms of one name', 'how.order': 'The same names in another order', 'how.close': 'Almost the same name', 'how.part': 'Names with a part in common',
  'grounds.company': '{how}, both at {where}.', 'grounds.city': '{how}, both in {where}.', 'grounds.alone': '{how}, which nobody else you know bears.', 'grounds.bare': '{how}.',
  'grounds.phone': '{a} and {b} share a phone.', 'grounds.email': '{a} and {b} share an e-mail address.', 'grounds.profile': '{a} and {b} share a profile.',
  'grounds.also.company': 'Both are at {where}.', 'grounds.also.city': 'Both are in {where}.',
  'grounds.twoProfiles': 'Each has a LinkedIn profile of their own.',

  'pair.title': 'Is this one person?',
  'pair.unfounded': 'Nothing was found that speaks for it. You may know better.',
  'pair.left': { one: '{count} pair waits', other: '{count} pairs wait' },
  'pair.caption': 'The two entries beside each other',
  'pair.field': 'What is known', 'pair.first': 'First entry', 'pair.second': 'Second entry',
  'pair.differs': 'differs', 'pair.show': 'Show {value} as: {field}',
  'pair.rule': 'Where they differ, choose what shows. The other value is kept too, as a position or in a note; addresses, messages, notes and tags of both stay.',
  'pair.merge': 'Merge them', 'pair.apart': 'Not the same person', 'pair.later': 'Later', 'pair.back': 'All pairs',
  'pair.keys': 'Keys: <key>M</key> merges, <key>N</key> says that they are two, <key>L</key> goes on to the next.',
  'pair.gone': 'One of the two is not there any more, so there is nothing to compare.',

  'choice.name': 'Name', 'choice.nickname': 'Nickname', 'choice.work': 'Work', 'choice.city': 'Place', 'choice.birthday': 'Birthday', 'choice.connected': 'Connected since', 'choice.rhythm': 'How often to be in touch', 'choice.photo': 'Photo',
  'both.addresses': 'Addresses', 'both.positions': 'Positions', 'both.tags': 'Tags', 'both.roles': 'Roles', 'both.notes': 'Notes', 'both.messages': 'Messages', 'both.invitations': 'Invitations', 'both.last': 'Last exchange',
  'both.howMet': 'How you met', 'both.why': 'Why you connected',

  'merge.note': 'Kept from the other entry, {name}:',
  'merged': '{name} is one entry now.', 'apart': '{a} and {b} stay two. You will not be asked again.',
  'mergedAll': { '0': 'There was nothing to merge.', one: '{count} entry was merged with its other half.', other: '{count} entries were merged, each with its other half.' },
  'done': 'That was the last pair.',
  'all.title': { one: 'Merge the pair that shares an address?', other: 'Merge all {count} pairs that share an address?' },
  'all.body': 'These are entries with the same phone, e-mail address or profile whose names go together. Where two values differ, that of the entry you wrote with more shows, and the other is kept. It is one act, and can be taken back as one.',
  'all.yes': 'Merge them', 'all.no': 'Not now',

  'change.people.merge': 'Merged {gone} into {kept}', 'change.people.mergeAlike': 'Merged two entries of {kept}', 'change.people.apart': 'Said that two entries are two people',
  'change.people.mergeAll': { one: 'Merged {count} entry that shared an address', other: 'Merged {count} entries that shared an address' },
} as const;

export const texts = catalogue(english, german);
