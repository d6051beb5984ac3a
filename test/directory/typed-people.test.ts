import { expect, test } from 'vitest';
import { typedPeople } from '../../src/directory/index.ts';

const told = (text: string) => {
  const { heading, people } = typedPeople(text);
  return { heading, people: people.map(({ name, address }) => [name, address]) };
};

test.each([
  ['name,email', ','], ['Name;E-Mail', ';'], ['NAME\tEmail address', '\t'], ['"Full Name","E-mail"', ','], ['Nom complet;Courriel', ';'], ['\uFEFFName,Email', ','],
])('the heading %j names the columns and nobody', (heading, separator) => {
  expect(told([heading, ['Bo Lindqvist', 'bo@example.org'].join(separator), ['Cy Moreau', ''].join(separator)].join('\r\n')))
    .toEqual({ heading: heading.replace('\uFEFF', ''), people: [['Bo Lindqvist', 'bo@example.org'], ['Cy Moreau', '']] });
});

test('under a heading, names in two columns are put together, quoted cells are read whole, and other columns are passed over', () => {
  expect(told('Company,First Name,Last Name,Email\n"Kelp; Labs",Priya,"Raman, Dr.",priya@example.com\nThread,Bo,Lindqvist,\n')).toMatchObject({ people: [['Priya Raman Dr.', 'priya@example.com'], ['Bo Lindqvist', '']] });
});

test('a lone “Name” is a heading, and the lines below are read as ever', () => {
  expect(told('Name\nBo Lindqvist\nCy Moreau <cy@example.org>')).toEqual({ heading: 'Name', people: [['Bo Lindqvist', ''], ['Cy Moreau', 'cy@example.org']] });
});

test('a byte order mark is no part of a name', () => {
  expect(told('\uFEFFBo Lindqvist\n')).toEqual({ heading: '', people: [['Bo Lindqvist', '']] });
});

test('without a heading, a semicolon stands between two people, or between somebody and their address', () => {
  expect(told('Bo Lindqvist; Cy Moreau').people).toEqual([['Bo Lindqvist', ''], ['Cy Moreau', '']]);
  expect(told('Bo Lindqvist;bo@example.org').people).toEqual([['Bo Lindqvist', 'bo@example.org']]);
  expect(told('Bo <bo@example.org>; cy@example.org').people).toEqual([['Bo', 'bo@example.org'], ['', 'cy@example.org']]);
  expect(told('Bo; Cy; gus@example.org').people).toEqual([['Bo', ''], ['Cy', ''], ['', 'gus@example.org']]);
  expect(told('Bo;bo@example.org;Berlin\nCy;cy@example.org;Lisbon').people).toEqual([['Bo Berlin', 'bo@example.org'], ['Cy Lisbon', 'cy@example.org']]);
  expect(told('Bo Lindqvist\tbo@example.org\nCy,cy@example.org').people).toEqual([['Bo Lindqvist', 'bo@example.org'], ['Cy', 'cy@example.org']]);
});

test('a first line that names somebody is no heading', () => {
  for (const line of ['Bo Lindqvist', 'Bo Lindqvist, Thread', 'Name Surname <name@example.org>', 'mail@example.org']) expect(typedPeople(line).heading, line).toBe('');
});

test('nothing is nobody, and a very long line is read in an instant', () => {
  expect(told('')).toEqual({ heading: '', people: [] });
  expect(typedPeople('x'.repeat(2_000_000)).people[0]!.name.length).toBeLessThan(2000);
});
