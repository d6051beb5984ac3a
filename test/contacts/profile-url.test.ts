import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileAddress, profileKey } from '../../src/contacts/profile-url.ts';

describe('the address of a profile', () => {
  it('is the same person however it is written', () => {
    const same = [
      'https://www.linkedin.com/in/zoë-brandt',
      'https://www.linkedin.com/in/zo%C3%AB-brandt',
      'https://www.linkedin.com/in/zo%c3%ab-brandt/',
      ' http://de.linkedin.com/in/Zo%C3%AB-Brandt/de?trk=profile#top ',
      'linkedin.com/in/zoe\u0308-brandt',
      '//www.linkedin.com/in/zoë-brandt/detail/contact-info/',
      'www.linkedin.com/mwlite/in/zoë-brandt',
      'HTTPS://WWW.LINKEDIN.COM:443/IN/ZOË-BRANDT',
    ];
    for (const address of same) expect(profileKey(address), address).toEqual({ key: 'in/zoë-brandt', mergeable: true });
  });

  it('keeps opaque ids, old addresses and member numbers as keys of their own', () => {
    expect(profileKey('https://www.linkedin.com/in/ACoAABcDeFgHiJkLmNoP')?.key).toBe('in/ACoAABcDeFgHiJkLmNoP');
    expect(profileKey('http://www.linkedin.com/pub/Bo-Sample/1a/2b/3C')?.key).toBe('pub/bo-sample/1a/2b/3c');
    expect(profileKey('https://www.linkedin.com/profile/view?id=AAEAAbC&trk=x')?.key).toBe('profile/view?id=AAEAAbC');
    expect(profileKey('urn:li:member:123456')).toEqual({ key: 'urn:li:member:123456', mergeable: true });
  });

  it('proves nothing where it is a lead or a short link', () => {
    for (const address of ['https://www.linkedin.com/sales/lead/ACwAAA,NAME', 'https://lnkd.in/abc']) {
      expect(profileKey(address)?.mergeable, address).toBe(false);
    }
  });

  it('is nobody where it names no person', () => {
    for (const address of ['', 'https://example.org/ana', 'https://linkedin.com.example.org/in/ana', 'https://example.org/www.linkedin.com/in/ana', '  ', 'mailto:ana@example.org', 'ana@example.org', 'https://www.linkedin.com/company/acme', 'https://www.linkedin.com/in/', 'LinkedIn Member', 'javascript:alert(1)']) {
      expect(profileKey(address), address).toBeNull();
    }
  });

  it('survives percent signs that encode nothing', () => {
    expect(profileKey('https://www.linkedin.com/in/100%-ana')?.key).toBe('in/100%-ana');
  });

  it('leads back to the same key', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'Z', 'ë', '漢', '-', '1', 'И'), minLength: 1 }), (name) => {
        const key = profileKey(`https://www.linkedin.com/in/${encodeURIComponent(name)}`)?.key ?? '';
        expect(profileKey(profileAddress(key) ?? '')?.key).toBe(key);
      }),
    );
  });

  it('never stops the reader, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => profileKey(text) === null || profileKey(text)?.key !== ''));
    fc.assert(fc.property(fc.webUrl(), (text) => profileKey(text) !== undefined));
  });
});
