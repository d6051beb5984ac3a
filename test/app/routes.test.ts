import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuthentication } from '../../src/accounts/index.ts';
import { apiRoutes } from '../../src/app/api.ts';
import { pageRoutes } from '../../src/app/routes.ts';
import { openWorld, type World } from '../world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

test('every address is answered by one route: of two, the second would never be asked', () => {
  const addresses = [...pageRoutes(world.ctx, openAuthentication(world.ctx)), ...apiRoutes(world.ctx).map(({ method, path }) => ({ method, path: `/api/v1${path}` }))]
    .map(({ method, path }) => `${method} ${path.replaceAll(/:\w+|\{\w+\}/g, '*')}`);
  expect(addresses.filter((address, at) => addresses.indexOf(address) !== at)).toEqual([]);
});
