import { expect, test } from 'vitest';
import { checkLetter } from '../../src/kit/letter-check.ts';
import { templateKinds } from '../../src/templates/kind.ts';
import { fillTemplate, kithTemplate } from '../../src/templates/template.ts';

const fill = { name: 'Priya', fullName: 'Priya Raman', company: 'Quince', work: 'Nurse, Quince', myName: 'Ana Eriksen', me: 'I design learning', reason: 'Your circle grew', question: 'How did you begin', offer: 'I can share our notes', goal: 'A new role', last: 'March 2021', sent: '1 May 2026', times: 'https://kith.example.org/@ana', advice: 'read the book on habits', advised: 'October 2026' };

test('every template, filled, lacks nothing but the excerpt it speaks of, in both languages, and its short form fits a note', () => {
  for (const kind of templateKinds) for (const language of ['en', 'de'] as const) {
    const { body } = fillTemplate(kithTemplate(kind, language), fill, 'email');
    expect(body, `${kind} ${language}`).not.toMatch(/[{}]/);
    const asks = kind === 'ask' || kind === 'informational';
    const flaws = checkLetter({ text: body, reason: fill.reason, question: asks ? fill.question : '', offer: fill.offer, asks, hasAttachment: true });
    expect(flaws.filter(flaw => flaw.kind !== 'moreQuestions' || !['check-in'].includes(kind)), `${kind} ${language}\n${body}`).toEqual([]);
    expect([...fillTemplate(kithTemplate(kind, language), fill, 'linkedin-note').body].length, `${kind} ${language}`).toBeLessThanOrEqual(200);
  }
});

test('what is not known leaves no hole: its line is left out; who I am is left for me to say', () => {
  const { subject, body } = fillTemplate(kithTemplate('ask', 'en'), { ...fill, offer: '', times: '', me: undefined }, 'email');
  expect(body).toContain('{me}');
  expect(body).not.toMatch(/\n{3}|  /);
  expect(body).toContain('How did you begin?');
  expect(body).not.toContain('choose a time');
  expect(subject).toBe('One question, and 30 minutes of your time');
  expect(fillTemplate(kithTemplate('ask', 'en'), fill, 'whatsapp').subject).toBe('');
});
