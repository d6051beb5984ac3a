import { domainToASCII, domainToUnicode } from 'node:url';
import { parsePhoneNumberFromString, type CountryCode, type PhoneNumber } from 'libphonenumber-js/max';
import { networkProfileKey } from '../contacts/index.ts';
import { isSharedMailbox } from './shared-mailbox.ts';

export type IdentityKind = 'email' | 'phone' | 'profile';

/** An address of a person, as it is kept. */
export type Identity = { readonly id: string; readonly kind: IdentityKind; readonly key: string; readonly shown: string; readonly label: string };

/**
 * `key` is equal for two spellings of one address and never for two addresses; keys of different kinds never meet.
 * `shown` is for people. `mergeable` is false where several people may answer at it, so that it proves nothing about who they are.
 */
export type IdentityKey = { readonly key: string; readonly shown: string; readonly mergeable: boolean };

/** `country` (ISO 3166, two letters) is where telephone numbers without a country code are at home. */
export type IdentityOptions = { readonly country?: string | undefined };

/** The key of an address as found in a file or typed in a form; null when it is none. `identityKey(kind, result.shown)` gives the same key again. */
export function identityKey(kind: IdentityKind, value: string, options: IdentityOptions = {}): IdentityKey | null {
  if (kind === 'email') return emailKey(value);
  return kind === 'phone' ? phoneKey(value, options.country) : profileAddressKey(value);
}

/**
 * RFC 5321 lets a mailbox tell capitals apart, but no provider in use does, and people type them at random:
 * the local part is compared in lower case too. Plus-tags and dots are left alone, since what they mean differs by provider.
 */
function emailKey(value: string): IdentityKey | null {
  const address = bareAddress(value);
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = asciiDomain(address.slice(at + 1));
  if (!isLocalPart(local) || domain === null) return null;
  const key = `${local.toLowerCase()}@${domain}`;
  if (Buffer.byteLength(key) > 254) return null;
  return { key, shown: `${local}@${domainToUnicode(domain)}`, mergeable: !isSharedMailbox(local, domain) };
}

/** Without `mailto:`, a name with angle brackets, and the quotes and stops that address books put around it. */
function bareAddress(value: string): string {
  const text = value.normalize('NFC').replace(/[\u200b-\u200f\u2060\uFEFF]/gu, '').trim().slice(0, 1000);
  const angled = /<([^<>]*)>[\s;,.]*$/.exec(text)?.[1] ?? text;
  return angled.trim().replace(/^mailto:/i, '').replace(/\?.*$/s, '').replace(/^['"]+|['";,.]+$/g, '').trim();
}

function isLocalPart(local: string): boolean {
  return Buffer.byteLength(local) <= 64 && /^[^\s"(),:;<>@[\\\]\p{Cc}.]+(\.[^\s"(),:;<>@[\\\]\p{Cc}.]+)*$/u.test(local);
}

/** Looked at before it is converted, because the conversion reads it as the beginning of a web address. */
function asciiDomain(written: string): string | null {
  const domain = /^[\p{L}\p{N}\p{M}._。-]+$/u.test(written) ? domainToASCII(written).toLowerCase() : '';
  return /^(?=.{4,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/.test(domain) ? domain : null;
}

/**
 * A number that has a country becomes E.164, with its extension. Any other keeps a raw key that equals only the same digits again;
 * it may ring in any town, so it merges nobody.
 */
function phoneKey(value: string, country: string | undefined): IdentityKey | null {
  const text = plainNumber(value);
  const parsed = parsePhone(text, country);
  if (parsed !== null) {
    const key = parsed.number + (parsed.ext === undefined ? '' : `;ext=${parsed.ext}`);
    return { key, shown: parsed.isValid() ? parsed.formatInternational() : key, mergeable: !isServiceNumber(parsed) };
  }
  const raw = text.toUpperCase().replace(/[^\p{L}\p{N}+*#]/gu, '');
  return /\p{N}.*\p{N}/su.test(raw) && raw.length <= 40 ? { key: `raw:${raw}`, shown: text, mergeable: false } : null;
}

/** Full-width and other digits as 0 to 9, without `tel:`, one space between groups. */
function plainNumber(value: string): string {
  const text = value.normalize('NFKC').replace(/[\p{Cf}\p{Cc}]/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 200);
  return text.replace(/^tel:\s*/i, '').replace(/\p{Nd}/gu, asciiDigit);
}

/** The digits of every script stand in a row of ten, with nothing that is a digit before their zero. */
function asciiDigit(digit: string): string {
  let zero = digit.codePointAt(0) ?? 48;
  const place = zero;
  while (place - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(place - zero);
}

function parsePhone(text: string, country: string | undefined): PhoneNumber | null {
  const tries = [parsePhoneNumberFromString(text, asCountry(country)), parsePhoneNumberFromString(text.replace(/^\(?00\)?\s?(?=[1-9])/, '+'))];
  const valid = tries.find((parsed) => parsed?.isValid() === true);
  if (valid !== undefined) return valid;
  const possible = tries.find((parsed) => parsed?.isPossible() === true && text.startsWith('+'));
  return possible === undefined ? null : settled(possible);
}

/** A number that cannot be right may lose one zero after its country each time it is read; it is read until it stays. */
function settled(phone: PhoneNumber): PhoneNumber {
  const again = parsePhoneNumberFromString(phone.ext === undefined ? phone.number : `${phone.number};ext=${phone.ext}`);
  return again === undefined || again.number === phone.number || !again.isPossible() ? phone : settled(again);
}

function asCountry(country: string | undefined): CountryCode | undefined {
  return country !== undefined && /^[a-z]{2}$/i.test(country) ? (country.toUpperCase() as CountryCode) : undefined;
}

function isServiceNumber(phone: PhoneNumber): boolean {
  return ['TOLL_FREE', 'PREMIUM_RATE', 'SHARED_COST', 'UAN', 'VOICEMAIL'].includes(phone.getType() ?? '');
}

function profileAddressKey(value: string): IdentityKey | null {
  const found = networkProfileKey(value);
  if (found === null) return null;
  // what means something in an address and stands for itself here is written so that it is read as itself
  const address = /^(in|pub)\//.test(found.key) ? `linkedin.com/${found.key.replace(/[%#?\\@\s]/g, encodeURIComponent)}` : value.trim().replace(/^https?:\/\//i, '').replace(/\/$/, '');
  return { key: found.key, shown: address, mergeable: found.mergeable };
}
