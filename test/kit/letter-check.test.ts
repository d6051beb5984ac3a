import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkLetter, type Checked } from '../../src/kit/letter-check.ts';

const good: Checked = { text: 'Hello Priya, how did you win the first ten?', reason: 'Your circle grew', question: 'How did you win the first ten?', offer: 'Our notes', asks: true, hasAttachment: false };
const found = (more: Partial<Checked>) => checkLetter({ ...good, ...more }).map(({ kind, field, start, end }) => [kind, field === 'text' ? ({ ...good, ...more }).text.slice(start, end) : field]);

test('a letter with a reason, one question and an offer lacks nothing', () => {
  expect(checkLetter(good)).toEqual([]);
});

test('a missing reason comes first', () => {
  const flaws = checkLetter({ ...good, reason: ' ', text: 'May I pick your brain, [Name]?', offer: '' });
  expect(flaws.map(({ kind }) => kind)).toEqual(['noReason', 'noOffer', 'worn', 'placeholder']);
});

test('asking for time without a question is pointed out; asking for the time itself is no question', () => {
  const ask = 'Would you have 30 minutes for a call next week?';
  expect(found({ question: '', text: ask })).toEqual([['noQuestion', 'question']]);
  expect(found({ question: '', text: `${ask} What would you read first?` })).toEqual([]);
  expect(found({ text: `Hätten Sie 30 Minuten? ${good.text}` })).toEqual([]);
  expect(found({ asks: false, question: '', offer: '', text: 'Thank you.' })).toEqual([]);
});

test('every question after the first is pointed at, a question mark in an address is none', () => {
  expect(found({ text: 'How did you begin? What came next? And why?' })).toEqual([['moreQuestions', 'What came next?'], ['moreQuestions', 'And why?']]);
  expect(found({ text: 'How did you begin? See https://example.org/?q=a for mine.' })).toEqual([]);
  expect(found({ question: 'How did you begin? And when?' })).toEqual([['moreQuestions', 'question']]);
});

test('what is more than the channel takes is the part after its last character, counted as people count', () => {
  expect(found({ text: `How are you?${'é'.repeat(10)}`, limit: 20 })).toEqual([['tooLong', 'éé']]);
  expect(found({ text: `How?${'👋'.repeat(196)}`, limit: 200 })).toEqual([]);
  expect(found({ text: `How?${'👋'.repeat(197)}`, limit: 200 })).toEqual([['tooLong', '👋']]);
});

test('an attachment that is spoken of and missing, worn phrases and open places are found in both languages', () => {
  expect(found({ text: `${good.text} I attach a page.` })).toEqual([['noAttachment', 'attach']]);
  expect(found({ text: `${good.text} The page is attached.` })).toEqual([['noAttachment', 'attached']]);
  expect(found({ text: `${good.text} Den Auszug finden Sie im Anhang.` })).toEqual([['noAttachment', 'Anhang']]);
  expect(found({ text: `${good.text} The page is attached.`, hasAttachment: true })).toEqual([]);
  expect(found({ text: `${good.text} I hope this email finds you well. Let us touch base.` })).toEqual([['worn', 'hope this email finds you well'], ['worn', 'touch base']]);
  expect(found({ text: `${good.text} Sehr geehrte Damen und Herren, Synergien!` })).toEqual([['worn', 'Sehr geehrte Damen und Herren'], ['worn', 'Synergien']]);
  expect(found({ text: `Dear [First Name], {me} ${good.text}` })).toEqual([['placeholder', '[First Name]'], ['placeholder', '{me}']]);
  expect(found({ text: `Hello , ${good.text.slice(13)}` })).toEqual([['placeholder', 'Hello ,']]);
});

test('whatever is typed, every place lies in its field, and looking takes no time', () => {
  fc.assert(fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), fc.string({ maxLength: 100 }), fc.boolean(), fc.integer({ min: 1, max: 300 }), (text, question, asks, limit) => {
    for (const { field, start, end } of checkLetter({ text, question, reason: '', offer: '', asks, hasAttachment: false, limit })) {
      const length = field === 'text' ? text.length : field === 'question' ? question.length : 0;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(length);
      expect(start).toBeLessThanOrEqual(end);
    }
  }), { numRuns: 300 });
  const started = performance.now();
  checkLetter({ ...good, text: `${'a. '.repeat(6000)}?${'{'.repeat(2000)}${'[a '.repeat(500)}` });
  expect(performance.now() - started).toBeLessThan(1000);
});
