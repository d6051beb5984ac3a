import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipients } from '../../src/archives/linkedin-recipients.ts';

const url = (slug: string) => `https://www.linkedin.com/in/${slug}`;

describe('the recipients of a message', () => {
  it('keep the commas in their names', () => {
    expect(recipients('Bo Sample, PhD, MBA', url('bo-sample'))).toEqual([{ name: 'Bo Sample, PhD, MBA', profile: url('bo-sample') }]);
    expect(recipients('Bo Sample, PhD, Zoë Test, Cy Known, MBA', [url('bo-sample-1'), url('zo%C3%AB-test'), url('cyknown-cy')].join())).toEqual([
      { name: 'Bo Sample, PhD', profile: url('bo-sample-1') },
      { name: 'Zoë Test', profile: url('zo%C3%AB-test') },
      { name: 'Cy Known, MBA', profile: url('cyknown-cy') },
    ]);
  });

  it('leave out members who have no address', () => {
    expect(recipients('LinkedIn Member, Bo Sample, Cy Known', `${url('b1')},${url('c2')}`)).toEqual([{ name: 'Bo Sample', profile: url('b1') }, { name: 'Cy Known', profile: url('c2') }]);
  });

  it('stand without names where nothing tells which is whose', () => {
    expect(recipients('One, Two, Three', `${url('x1')},${url('x2')}`)).toEqual([{ profile: url('x1') }, { profile: url('x2') }]);
    expect(recipients('One', `${url('x1')},${url('x2')}`)).toEqual([{ profile: url('x1') }, { profile: url('x2') }]);
  });

  it('are as many as there are addresses, whatever their names', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('Bo Sample', 'PhD', 'Cy Known', 'LinkedIn Member'), { maxLength: 70 }), fc.array(fc.constantFrom('bo-sample', 'cy-known', 'x'), { minLength: 1, maxLength: 12 }), (names, slugs) => {
        const found = recipients(names.join(', '), slugs.map(url).join());
        expect(found.map(({ profile }) => profile)).toEqual(slugs.map(url));
      }),
    );
    expect(recipients('', '')).toEqual([]);
  });
});
