import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identityKey, type IdentityKind } from '../../src/identities/identity.ts';

const key = (kind: IdentityKind, value: string, country?: string) => identityKey(kind, value, { country })?.key ?? null;

test.each([
  ['  Ana.Example@Example.ORG ', 'ana.example@example.org'], ['mailto:ana@example.org?subject=Hi', 'ana@example.org'], ['"Example, Ana" <ana@example.org>', 'ana@example.org'],
  ["'ana@example.org'", 'ana@example.org'], ['ana+books@example.org', 'ana+books@example.org'], ['zoë@bücher.example', 'zoë@xn--bcher-kva.example'], ['ana@example.org;', 'ana@example.org'],
])('the e-mail address %j is known as %j', (value, expected) => {
  expect(key('email', value)).toBe(expected);
});

test('an international domain is shown as people write it', () => {
  expect(identityKey('email', 'Zoe@XN--BCHER-KVA.example')).toEqual({ key: 'zoe@xn--bcher-kva.example', shown: 'Zoe@bücher.example', mergeable: true });
});

test.each(['', 'ana', 'ana@', '@example.org', 'ana@localhost', 'a b@example.org', 'ana..b@example.org', 'ana@exa mple.org', 'ana@example..org', 'ana@127.0.0.1', 'ana@example.org/path', 'ana@-example.org',
  '/o=ExchangeLabs/ou=Exchange Administrative Group/cn=Recipients/cn=ana', `${'a'.repeat(65)}@example.org`, 'ana@example.org, bo@example.org', 'ana@bo@example.org'])('%j is no e-mail address', (value) => {
  expect(key('email', value)).toBeNull();
});

test.each(['info@example.org', 'Info+x@example.org', 'no-reply@example.org', 'messages-noreply@example.com', 'office@example.org', 'ana@reply.example.org'])('%s may belong to several people', (value) => {
  expect(identityKey('email', value)?.mergeable).toBe(false);
});

test.each(['ana@example.org', 'infante@example.org', 'hrvoje@example.org', 'noreen@example.org'])('%s belongs to one person', (value) => {
  expect(identityKey('email', value)?.mergeable).toBe(true);
});

test.each([
  ['030 1234567', 'DE', '+49301234567'], ['+49 (0)30 1234567', undefined, '+49301234567'], ['0049 30 1234567', undefined, '+49301234567'], ['0049 30 1234567', 'US', '+49301234567'],
  ['＋81 3-1234-5678', undefined, '+81312345678'], ['٠٣٠ ١٢٣٤٥٦٧', 'DE', '+49301234567'], ['tel:+1-202-555-0143;ext=3', undefined, '+12025550143;ext=3'], ['(202) 555-0143 ext. 5', 'us', '+12025550143;ext=5'],
])('the number %j in %s is known as %s', (value, country, expected) => {
  expect(key('phone', value, country)).toBe(expected);
});

test('a number without a country keeps a key of its own, and merges nobody', () => {
  expect(identityKey('phone', '030 / 123 45 67')).toEqual({ key: 'raw:0301234567', shown: '030 / 123 45 67', mergeable: false });
  expect(key('phone', '030-1234567')).toBe('raw:0301234567');
  expect(key('phone', '030 1234568')).not.toBe('raw:0301234567');
  expect(identityKey('phone', '1-800-FLOWERS', { country: 'US' })?.key).toBe('raw:1800FLOWERS');
});

test('a free number is shared by everyone who calls the company', () => {
  expect(identityKey('phone', '+1 800 555 0199')).toMatchObject({ key: '+18005550199', mergeable: false });
  expect(identityKey('phone', '+1 202 555 0143')).toMatchObject({ mergeable: true, shown: '+1 202 555 0143' });
});

test.each(['', 'none', '-', '5', 'x'.repeat(300)])('%j is no number', (value) => {
  expect(key('phone', value)).toBeNull();
});

test.each([
  ['http://de.linkedin.com/in/Zo%C3%AB-Brandt-1a2b/?locale=de', 'in/zoë-brandt-1a2b'], ['www.xing.com/profile/Zoe_Brandt/cv', 'xing.com/profile/zoe_brandt'],
  ['https://github.com/zoe-invented', 'github.com/zoe-invented'], ['twitter.com/zoe_invented', 'x.com/zoe_invented'], ['https://social.example/@Zoe', 'social.example/@zoe'],
])('the profile %j is known as %j', (value, expected) => {
  expect(key('profile', value)).toBe(expected);
});

test.each(['', 'https://example.org/about', 'https://github.com/features', 'ana@example.org', 'javascript:alert(1)'])('%j is no profile', (value) => {
  expect(key('profile', value)).toBeNull();
});

const found = fc.oneof(
  fc.string({ unit: 'grapheme' }), fc.emailAddress(), fc.webUrl(), fc.stringMatching(/^[+0-9 ()/.-]{3,20}$/), fc.stringMatching(/^\+[1-9][0-9]{6,13}( ?(ext\.|x) ?[0-9]{1,4})?$/),
  fc.stringMatching(/^0[1-9][0-9]{4,10}$/), fc.stringMatching(/^linkedin\.com\/in\/[a-zé0-9%-]{1,20}$/), fc.tuple(fc.stringMatching(/^[a-zé.]{1,9}$/), fc.domain()).map(([local, domain]) => `${local}@${domain}`),
);

test('a key stays the same when what it shows is read again, and nothing throws', () => {
  let kept = 0;
  fc.assert(fc.property(fc.constantFrom<IdentityKind>('email', 'phone', 'profile'), found, fc.constantFrom('DE', 'US', 'GB', 'FR', 'IT', undefined), (kind, value, country) => {
    const once = identityKey(kind, value, { country });
    if (once === null) return;
    kept++;
    expect(identityKey(kind, once.shown, { country })).toEqual(once);
  }), { numRuns: 3000 });
  expect(kept).toBeGreaterThan(300);
});
