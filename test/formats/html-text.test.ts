import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/formats/html-text.ts';

describe('the text of HTML', () => {
  it('has neither tags nor entities, and a line for each paragraph', () => {
    expect(htmlToText('<p class="spinmail">Dear Ana,</p><p>caf&eacute; &amp; cake?<br>Yours,<br/>Bo</p>')).toBe('Dear Ana,\ncafé & cake?\nYours,\nBo');
    expect(htmlToText('<ul><li>one</li><li>two</li></ul>')).toBe('- one\n- two');
    expect(htmlToText('<a href="https://example.org/?a=1>2" title=\'x\'>here</a>')).toBe('here');
  });

  it('drops what no reader sees, and a tag that is cut off', () => {
    expect(htmlToText('<style>p { color: red }</style>Hello<!-- hidden --><script>alert("<b>")</SCRIPT > there <p class="cut')).toBe('Hello there');
  });

  it('resolves entities once', () => {
    expect(htmlToText('&amp;lt;b&amp;gt; &#39;&#x1F600;&#0; &nosuch; AT&T')).toBe("&lt;b&gt; '😀&#0; &nosuch; AT&T");
  });

  it('leaves plain text alone', () => {
    const plain = 'I <3 this, 1 < 2, write to <ana@example.org> or <your name>';
    expect(htmlToText(plain)).toBe(plain);
    expect(htmlToText('one\r\n\r\ntwo \rthree')).toBe('one\n\ntwo \nthree');
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '3', '@', '>', 'é') }), (text) => htmlToText(text) === text.trim()));
  });

  it('never holds a known tag, whatever comes in', () => {
    const soup = fc.string({ unit: fc.constantFrom('<', '>', '/', 'b', 'p', 'script', '"', '=', '&', 'lt', ';', ' ', '!--', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(soup, (text) => {
        if (!text.includes('&')) expect(htmlToText(text)).not.toMatch(/<\/?(?:b|p|script)[\s>]/u);
      }),
    );
  });

  it('is found in a time that grows with the text, not faster', () => {
    for (const nasty of ['<script></script', '<a ', '<p>', '<!--', '<b><script></script>', '&', '<p a="']) {
      expect(typeof htmlToText(nasty.repeat(100_000))).toBe('string');
    }
  }, 10_000);
});
