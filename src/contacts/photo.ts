import type { Photo } from './record.ts';

/** In bytes. */
export const LARGEST_PHOTO = 256 * 1024;

/** A photograph, or the sentence that says why it was left out; null where there is none. */
export type FoundPhoto = Photo | { readonly reason: string } | null;

/** A photograph from bytes, a data address, bare base64 or a web address. The bytes alone say which type it is. */
export function readPhoto(data: Uint8Array | null, value: string): FoundPhoto {
  const text = value.trim();
  if (data !== null) return data.length === 0 ? null : fromBytes(data);
  if (text === '') return null;
  if (/^https?:\/\//i.test(text)) return text.length <= 2000 ? { url: text } : null;
  const base64 = /^data:[^,]*;base64,(.*)$/is.exec(text)?.[1] ?? (/^[A-Za-z0-9+/=\s]{64,}$/.test(text) ? text : null);
  return base64 === null ? null : fromBytes(Buffer.from(base64, 'base64'));
}

export function isPhoto(found: FoundPhoto): found is Photo {
  return found !== null && !('reason' in found);
}

function fromBytes(bytes: Uint8Array): FoundPhoto {
  const mediaType = sniff(bytes);
  if (mediaType === null) return { reason: 'The photograph was left out: it is not a JPEG, PNG, GIF or WebP picture.' };
  if (bytes.length > LARGEST_PHOTO) return { reason: 'The photograph was left out: it is larger than 256 kB.' };
  return { mediaType, bytes };
}

function sniff(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png';
  if (/^GIF8[79]a/.test(head)) return 'image/gif';
  return head.startsWith('RIFF') && head.endsWith('WEBP') ? 'image/webp' : null;
}
