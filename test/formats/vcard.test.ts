import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeText, isBroken, readVCards, splitValue, unescapeText, VCARD_LIMITS, writeVCard, type BrokenVCard, type VCard } from '../../src/formats/vcard.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(input: string | Uint8Array, size = 65536): Promise<(VCard | BrokenVCard)[]> {
  return gathered(readVCards(inPieces(Buffer.from(input as string), size)));
}

async function gathered<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const each of source) all.push(each);
  return all;
}

async function values(input: string | Uint8Array): Promise<Record<string, string>> {
  const [card] = await read(input);
  if (card === undefined || isBroken(card)) throw new Error(`no card was read: ${card?.reason}`);
  return Object.fromEntries(card.properties.map((property) => [property.name, unescapeText(property.value)]));
}

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');

test('quoted-printable with soft breaks, a character set and bare parameters of vCard 2.1 is read', async () => {
  const text = ['BEGIN:VCARD', 'VERSION:2.1', 'FN;CHARSET=UTF-8;QUOTED-PRINTABLE:J=C3=B6rg M=', '=C3=BCller', 'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=ISO-8859-1:Caf=E9=0D=0Aum drei', 'EMAIL;INTERNET;PREF:joerg@example.org', 'END:VCARD'].join('\r\n');
  expect(await values(text)).toMatchObject({ FN: 'Jörg Müller', NOTE: 'Café\r\num drei', EMAIL: 'joerg@example.org' });
});

test('a soft break right before the end of a card does not swallow the end', async () => {
  const cards = await read('BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:Ana=\nEND:VCARD\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\n');
  expect(cards.map((each) => isBroken(each))).toEqual([false, false]);
});

test('a fold inside a letter is put together before the letter is read', async () => {
  const bytes = Buffer.from(card('FN:Zoë Brandt'));
  const inside = bytes.indexOf(0xab);
  const foldedBytes = Buffer.concat([bytes.subarray(0, inside), Buffer.from('\r\n '), bytes.subarray(inside)]);
  expect((await values(foldedBytes)).FN).toBe('Zoë Brandt');
});

test('groups, quoted parameters, carets and escapes are understood', async () => {
  const [read1] = await read(card('item1.URL:https\\://ana.example.org', 'item1.X-ABLabel:_$!<HomePage>!$_', 'adr;LABEL="1, Main^nStreet: ^\'A^\'";type="work,home":;;x', 'NOTE:a\\, b\\; c\\nd \\\\ C:\\temp'));
  if (read1 === undefined || isBroken(read1)) throw new Error('no card was read');
  const [, url, label, adr, note] = read1.properties;
  expect(url).toMatchObject({ group: 'item1', name: 'URL' });
  expect(unescapeText(url?.value ?? '')).toBe('https://ana.example.org');
  expect(label).toMatchObject({ group: 'item1', name: 'X-ABLABEL' });
  expect(adr?.params.get('LABEL')).toEqual(['1, Main\nStreet: "A"']);
  expect(adr?.params.get('TYPE')).toEqual(['work', 'home']);
  expect(unescapeText(note?.value ?? '')).toBe('a, b; c\nd \\ C:\\temp');
});

test.each([['LF', '\n'], ['CR', '\r'], ['CRLF', '\r\n'], ['CR CR LF', '\r\r\n']])('lines may end in %s', async (_name, end) => {
  const cards = await read(['BEGIN:VCARD', 'FN:Ana', ' Example', 'END:VCARD', 'BEGIN:VCARD', 'FN:Bo', 'END:VCARD'].join(end));
  expect(cards).toHaveLength(2);
  expect(cards[0]).toMatchObject({ line: 1, properties: [{ name: 'FN', value: 'AnaExample' }] });
});

test('base64 may be folded, go on without an indent, or end with an empty line', async () => {
  const photo = Buffer.from(Array.from({ length: 90 }, (_, at) => at * 2)).toString('base64');
  const pieces = [photo.slice(0, 40), photo.slice(40, 80), photo.slice(80)];
  const texts = [card(`PHOTO;ENCODING=b:${pieces.join('\r\n ')}`, 'FN:Ana'), card(`PHOTO;BASE64:${pieces.join('\r\n')}`, '', 'FN:Ana'), card('PHOTO;ENCODING=BASE64;TYPE=JPEG:', `  ${pieces.join('\r\n  ')}`, '', 'FN:Ana')];
  for (const text of texts) {
    const [first] = await read(text);
    if (first === undefined || isBroken(first)) throw new Error('no card was read');
    expect(first.properties.map((property) => property.name)).toEqual(['VERSION', 'PHOTO', 'FN']);
    expect(Buffer.from(first.properties[1]?.data ?? []).toString('base64')).toBe(photo);
  }
});

test('marks and names may be lower case, with a byte order mark before and rubbish between the cards', async () => {
  const cards = await read('\uFEFFbegin:vcard\nfn:Ana\nend:vcard\n<html>\n: \n\nEND:VCARD\nBEGIN:VCARD \nFN:Bo\nEND:VCARD');
  expect(cards.map((each) => (isBroken(each) ? each : [each.line, each.properties[0]?.value]))).toEqual([[1, 'Ana'], [8, 'Bo']]);
});

test.each([['little', '\uFEFF'], ['big', '\uFEFF'], ['little', ''], ['big', '']])('UTF-16, %s end first, with the mark %j is read', async (end, mark) => {
  const bytes = Buffer.from(`${mark}${card('FN:Zoë 🦊', 'TEL:1')}`, 'utf16le');
  expect((await values(end === 'little' ? bytes : bytes.swap16())).FN).toBe('Zoë 🦊');
});

test('text that is not UTF-8 and says nothing is read as Windows-1252', async () => {
  expect((await values(Buffer.from(card('FN:Zo\u00eb'), 'latin1'))).FN).toBe('Zoë');
});

test('a card that stops half-way is reported with its line, and the next is read', async () => {
  expect(await read('BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Bo\nEND:VCARD\nBEGIN:VCARD\nFN:Cy\n')).toMatchObject([
    { line: 1, reason: 'This card stops before its end.' }, { line: 3, properties: [{ value: 'Bo' }] }, { line: 6, reason: 'This card stops before its end.' },
  ]);
});

test.each(['AGENT:\nBEGIN:VCARD', 'AGENT:BEGIN:VCARD'])('a card inside a card belongs to its agent: %j', async (agent) => {
  const cards = await read(`BEGIN:VCARD\nFN:Ana\n${agent}\nFN:Agent\nEND:VCARD\nTEL:1\nEND:VCARD`);
  expect(cards).toHaveLength(1);
  expect(await values(`BEGIN:VCARD\nFN:Ana\n${agent}\nFN:Agent\nEND:VCARD\nTEL:1\nEND:VCARD`)).toMatchObject({ FN: 'Ana', TEL: '1' });
});

test('a line that is too long is left out by name, and a card that is too large is refused alone', async () => {
  const longNote = `NOTE:${'x'.repeat(VCARD_LIMITS.line)}`;
  const many = Array.from({ length: 5 }, (_, at) => `X-${at}:${'x'.repeat(VCARD_LIMITS.line - 100)}`);
  const cards = await read(card('FN:Ana', longNote, 'TEL:1') + card('FN:Bo', ...many) + card('FN:Cy', ...Array.from({ length: 2001 }, () => 'TEL:1')) + card('FN:Dee'));
  expect(cards).toMatchObject([
    { properties: [{}, { value: 'Ana' }, { value: '1' }], leftOut: [{ line: 4, name: 'NOTE' }] },
    { reason: 'This card is larger than 2 MB.' }, { reason: 'This card has more than 2,000 lines.' }, { properties: [{}, { value: 'Dee' }] },
  ]);
});

test('a line of a hundred megabytes is let pass', async () => {
  const piece = Buffer.alloc(65536, 'a');
  async function* endless() {
    yield Buffer.from('BEGIN:VCARD\nFN:Ana\nNOTE:');
    for (let count = 0; count < 1600; count++) yield piece;
    yield Buffer.from('\nEND:VCARD\n');
  }
  expect(await gathered(readVCards(endless()))).toMatchObject([{ properties: [{ value: 'Ana' }], leftOut: [{ name: 'NOTE' }] }]);
});

const text = fc.string({ unit: fc.oneof({ weight: 5, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }) }, { weight: 1, arbitrary: fc.constantFrom('\n', ',', ';', '\\', ':', '"', '🦊', '👩‍👩‍👧', 'é', ' ', '\t', '\uFEFF') }), maxLength: 120 })
  // oxlint-disable-next-line no-control-regex
  .map((value) => value.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, ''));

test('whatever is written is read again, wherever the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 90 }), async (pairs, size) => {
      const written = writeVCard(pairs.map(([value, param]) => ({ group: 'g1', name: 'NOTE', params: { 'X-P': [param.trim()] }, value: escapeText(value) })));
      const [first] = await read(written, size);
      if (first === undefined || isBroken(first)) throw new Error('no card was read');
      const notes = first.properties.filter((property) => property.name === 'NOTE');
      expect(notes.map((note) => unescapeText(note.value))).toEqual(pairs.map(([value]) => value));
      expect(notes.map((note) => note.params.get('X-P')?.[0])).toEqual(pairs.map(([, param]) => param.trim()));
      for (const line of written.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }),
  );
});

test('structured values survive any text in their parts', () => {
  fc.assert(fc.property(fc.array(text, { minLength: 1 }), fc.constantFrom(';' as const, ',' as const), (parts, separator) => {
    expect(splitValue(parts.map(escapeText).join(separator), separator).map(unescapeText)).toEqual(parts);
  }));
});

const sample = Buffer.from(card('N:Brandt;Zoë;;;', 'FN:Zoë Brandt', 'EMAIL;TYPE=work:zoe@example.org', 'PHOTO;ENCODING=b:/9j/4AAQ', 'NOTE;ENCODING=QUOTED-PRINTABLE:a=', 'b').repeat(3));

test('cutting the stream anywhere changes nothing', async () => {
  const whole = await read(sample);
  expect(whole).toHaveLength(3);
  for (let size = 1; size < 60; size++) expect(await read(sample, size)).toEqual(whole);
});

test('neither random bytes nor random changes to a good file make the reader throw', async () => {
  const changes = fc.array(fc.tuple(fc.nat(sample.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 30 });
  await fc.assert(fc.asyncProperty(changes, fc.nat(sample.length), async (edits, end) => {
    const bytes = Buffer.from(sample);
    for (const [at, byte] of edits) bytes[at] = byte;
    for (const each of await read(bytes.subarray(0, end))) expect(each.line).toBeGreaterThan(0);
  }), { numRuns: 300 });
  await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
    await read(Buffer.concat([Buffer.from('BEGIN:VCARD\n'), bytes, Buffer.from('\nEND:VCARD\n')]));
  }), { numRuns: 300 });
});
