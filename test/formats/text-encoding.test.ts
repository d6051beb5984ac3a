import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, decodeWhole, sniffEncoding } from '../../src/formats/text-encoding.ts';

const words = fc.string({ unit: fc.constantFrom('a', 'z', ',', '\r', '\n', 'é', 'ß', '–', '漢', '😀'), minLength: 4, maxLength: 80 }).map((text) => `Name,${text}`);
const cuts = fc.array(fc.nat(200), { maxLength: 20 });

describe('a text', () => {
  it('is read as UTF-8 wherever its bytes are cut, with and without a mark', async () => {
    await fc.assert(
      fc.asyncProperty(words, cuts, fc.boolean(), async (text, where, marked) => {
        const bytes = Buffer.from(marked ? `\ufeff${text}` : text);
        expect(await joined(decodeText(pieces(bytes, where)))).toBe(text);
      }),
    );
  });

  it('is read as UTF-16 in both byte orders, wherever its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(words, cuts, fc.boolean(), async (text, where, little) => {
        const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
        expect(await joined(decodeText(pieces(little ? bytes : bytes.swap16(), where)))).toBe(text);
      }),
    );
  });

  it('is read as Windows-1252 where it is not UTF-8, wherever its bytes are cut', async () => {
    await fc.assert(
      fc.asyncProperty(cuts, async (where) => {
        const bytes = Buffer.concat([Buffer.from('Name,Stra'), Buffer.of(0xdf), Buffer.from('e, 5 '), Buffer.of(0x80), Buffer.from(' Andr'), Buffer.of(0xe9)]);
        expect(await joined(decodeText(pieces(bytes, where)))).toBe('Name,Straße, 5 € André');
      }),
    );
  });

  it('is decoded the same in pieces as whole, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 0, maxLength: 60 }), cuts, async (noise, where) => {
        const bytes = Buffer.concat([Buffer.from('A first line,'), noise]);
        expect(await joined(decodeText(pieces(bytes, where)))).toBe(decodeWhole(bytes));
      }),
    );
  });

  it('keeps what is UTF-8 when a single byte of it is broken', () => {
    expect(decodeWhole(Buffer.concat([Buffer.from('Zoë '), Buffer.of(0xff), Buffer.from(' Brandt')]))).toBe('Zoë \ufffd Brandt');
  });

  it('never holds a zero character', () => {
    expect(decodeWhole(Buffer.from('Ana\0 Bo'))).toBe('Ana Bo');
  });

  it('shows its encoding in its first bytes', () => {
    expect(sniffEncoding(Buffer.from('plain'))).toBe('utf-8');
    expect(sniffEncoding(Buffer.from('Date,Link,Message', 'utf16le'))).toBe('utf-16le');
    expect(sniffEncoding(Buffer.from('Date,Link,Message', 'utf16le').swap16())).toBe('utf-16be');
    expect(sniffEncoding(Buffer.from('Jos\xe9,Ana', 'latin1'))).toBe('windows-1252');
    expect(sniffEncoding(Buffer.from('cut off in 漢').subarray(0, -1))).toBe('utf-8');
    expect(decodeWhole(new Uint8Array(0))).toBe('');
  });
});

async function* pieces(bytes: Uint8Array, cuts: readonly number[]): AsyncGenerator<Uint8Array> {
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  for (let i = 1; i < places.length; i++) yield bytes.subarray(places[i - 1], places[i]);
}

async function joined(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
}
