import { afterAll, beforeAll, expect, test } from 'vitest';
import { sayBirthday, typedBirthday } from '../../src/people/birthday.ts';
import { type Browser, openWorld, type World } from '../world.ts';
import { know, said } from './people.ts';

let world: World;
let ana: Browser;
let person: string;
beforeAll(async () => {
  world = await openWorld();
  [ana, person] = await Promise.all([world.as(world.ana), know(world, world.ana, 'Priya Raman')]);
});
afterAll(() => world.close());

test.each([
  ['4 March 1990', '1990-03-04'], ['March 4, 1990', '1990-03-04'], ['4th March 1990', '1990-03-04'], ['4. März 1990', '1990-03-04'], ['4.3.1990', '1990-03-04'], ['1990-03-04', '1990-03-04'], ['13/3/1990', '1990-03-13'],
  ['4 March', '--03-04'], ['March 4', '--03-04'], ['4. März', '--03-04'], ['4.3.', '--03-04'], ['--03-04', '--03-04'], ['29 Feb', '--02-29'], ['29 February 1992', '1992-02-29'], ['', ''],
])('a birthday typed as “%s” is %s', (text, day) => expect(typedBirthday(text)).toBe(day));

test.each(['1990-02-31', '31 February 1990', '29 February 1990', '--02-30', '31 April', '1990-13-01', '3/4/1990', '4 March 90', '4/3/90', 'in spring', '0001-01-01', '4 Foo 1990'])('“%s” is refused, for it is no day, or may be two', text => expect(typedBirthday(text)).toBeUndefined());

test('every birthday is read again as it is shown, in English and German', () => {
  for (const tongue of [{ language: 'en', tag: 'en-US' }, { language: 'en', tag: 'en-GB' }, { language: 'de', tag: 'de-DE' }] as const) {
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2025, 0, 1); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      for (const birthday of [date, date.replace('2024', '-')]) expect(typedBirthday(sayBirthday(tongue, birthday)), `${tongue.tag} ${birthday}`).toBe(birthday);
    }
  }
});

test('a day that is none comes back with a sentence and what was typed', async () => {
  const answer = await ana.post(`/people/${person}/edit`, { fullName: 'Priya Raman', birthday: '1990-02-31' });
  const page = await answer.text();
  expect([answer.status, said(page)]).toEqual([422, expect.stringContaining('This is no day that Kith can find in the calendar.')]);
  expect(page).toContain('value="1990-02-31"');
});

test('one without its year is kept so, shown so, and leaves so', async () => {
  await ana.post(`/people/${person}/edit`, { fullName: 'Priya Raman', birthday: '4 March' });
  expect(said(await ana.page(`/people/${person}`))).toContain('Birthday 4 March');
  expect(await ana.page(`/people/${person}/edit`)).toContain('value="4 March"');
  expect(await ana.page('/people.vcf')).toContain('BDAY:--0304');
});
