import { expect, test } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { lookAtProxy } from '../../src/app/doctor.ts';

const look = (environment: Readonly<Record<string, string>>) => lookAtProxy(readConfig({ KITH_SECRET: 'a secret that is long enough for tests', ...environment }));

test('an https address without a trusted proxy is told what follows and what to set', () => {
  const [finding] = look({ KITH_URL: 'https://kith.example.org' });
  expect(finding).toMatchObject({ of: 'proxy', well: false, says: expect.stringContaining('counts as one visitor'), advice: expect.stringContaining('KITH_TRUSTED_PROXY') });
});

test('with a trusted proxy, or without https, there is nothing to mend', () => {
  expect(look({ KITH_URL: 'https://kith.example.org', KITH_TRUSTED_PROXY: '127.0.0.1,::1' })).toMatchObject([{ well: true }]);
  expect(look({ KITH_URL: 'http://localhost:4114' })).toEqual([]);
});
