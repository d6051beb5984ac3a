import { catalogue } from '../kit/texts.ts';
import { german } from './texts-german.ts';

/** What is said of promises: lists, forms, the update that is drafted, and changes. */
export const texts = catalogue(
  {
    'promises.title': 'Promises', 'promises.lead': 'What you promised, what was promised to you, and whom to tell that it worked.',
    'promises.none.title': 'No promises yet', 'promises.none.body': 'When you write a conversation down, note what each of you promised: a book to read, somebody to meet, a draft to look at. Kith reminds you, and helps you tell them once it is done.',
    'promises.none.act': 'Write down a conversation',
    'promises.tell': 'Done, and good to tell', 'promises.mine': 'You promised', 'promises.theirs': 'Promised to you', 'promises.settled': 'Kept or let go lately', 'promises.noneMine': 'Nothing is open from you.', 'promises.noneTheirs': 'Nothing is open from others.',
    'promises.with': 'Promises', 'promises.noneWith': 'Nothing was promised yet, on either side.', 'promises.add': 'Add a promise',
    'kind.book': 'Read a book', 'kind.person': 'Meet a person', 'kind.draft': 'Read a draft', 'kind.other': 'Something else',
    'row.due': 'due {day}', 'row.noDue': 'no day named', 'row.done': 'done {day}', 'row.told': 'told {day}', 'row.letGo': 'let go {day}', 'row.to': 'to {name}', 'row.from': 'from {name}', 'row.open': 'Open', 'row.letterWaits': 'a letter waits to go out',
    'side.mine': 'I promised', 'side.theirs': 'They promised',
    'act.done': 'Done', 'act.doneOf': 'Done: “{what}”', 'act.tell': 'Tell {name}', 'act.told': 'I told {name}', 'act.send': 'Write it', 'act.letGo': 'Let it go', 'act.reopen': 'Open it again', 'act.remove': 'Remove it', 'act.save': 'Save',
    'next.kind': 'Next step', 'next.open': 'Open the promise', 'next.tell': '“{what}” was done {day}, and {name} has not heard. Tell {name} what came of it.', 'next.mine': 'You promised {name}: “{what}”. Its day: {day}.', 'next.theirs': '{name} promised you: “{what}”. Its day: {day}.',
    'page.mine': 'You promised {name}', 'page.theirs': '{name} promised you', 'page.made': 'Made', 'page.due': 'Due', 'page.conversation': 'The conversation', 'page.about': 'About this promise', 'page.back': 'Promises', 'page.conversations': 'Conversations',
    'page.doneTitle': 'Is it done?', 'page.doneMine': 'Then Kith drafts a few lines to {name}: advice that was followed is good to hear of.', 'page.doneTheirs': 'Then it no longer waits here.',
    'page.tellTitle': 'Tell {name} how it went', 'page.tellWhy': 'You did what {name} suggested. The promise counts as kept once they know.', 'page.draft': 'A first draft', 'page.outcome': 'What came of it', 'page.outcomeHint': 'A sentence or two; the draft takes it in.', 'page.redraft': 'Draft it again',
    'page.letterWaits': 'Your letter to {name} waits to go out. The promise counts as told once it has.', 'page.letters': 'See the letter',
    'page.kept': 'Kept, and {name} knows.', 'page.keptTheirs': '{name} kept it.', 'page.wasLetGo': 'Let go.',
    'form.who': 'With whom', 'form.what': 'What was promised', 'form.kind': 'What it is', 'form.due': 'By when', 'form.side': 'Who promised', 'form.title': 'A promise with {name}', 'form.keep': 'Keep it in mind',
    'said.made': 'The promise is kept in mind.', 'said.changed': 'Changed.', 'said.doneMine': 'Well done. {name} will be glad to hear of it.', 'said.doneTheirs': 'Noted: {name} kept it.', 'said.told': 'Kept, and {name} knows.', 'said.letGo': 'Let go.', 'said.reopened': 'It is open again.', 'said.removed': 'The promise is removed.',
    'change.promise.make': 'You noted a promise: “{what}”', 'change.promise.change': 'You changed a promise: “{what}”', 'change.promise.done': 'Done: “{what}”', 'change.promise.told': 'Told: “{what}”', 'change.promise.letGo': 'You let a promise go: “{what}”', 'change.promise.reopen': 'You opened a promise again: “{what}”', 'change.promise.remove': 'You removed a promise: “{what}”',
    'draft.hello': 'Hi {name},', 'draft.then': 'When we talked in {month}, I promised this: “{what}”.', 'draft.book': 'I have now read it.', 'draft.person': 'We have been in touch since.', 'draft.draft': 'I have now read it.', 'draft.other': 'Now it is done.',
    'draft.outcome': '(What it changed for me, in a sentence.)', 'draft.thanks': 'Thank you for pointing me there.',
  },
  german,
);
