import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeNote, changePerson, deletePeople, removeIdentity, removeNote, tagPeople, untagPeople } from '../../src/people/index.ts';
import { openWorld, type World } from '../world.ts';
import { connectionsCsv, takeIn, written } from './archives.ts';
import { held, identitiesOf, newcomer } from '../imports/newcomer.ts';

let world: World;
beforeAll(async () => { world = await openWorld(); });
afterAll(() => world.close());

const nothing = { created: 0, updated: 0 };
const priya = { given: 'Priya', family: 'Invented', slug: 'priya-invented', email: 'priya@example.org', company: 'Acorn Works', title: 'Editor', on: '12 Mar 2021' };
const later = { given: 'Rosa', family: 'Invented', slug: 'rosa-invented', on: '05 May 2023' };
const csv = (...rows: Parameters<typeof connectionsCsv>[0]) => written('Connections.csv', connectionsCsv(rows));

async function withPriya() {
  const me = (await newcomer(world)).id;
  const file = csv(priya);
  await takeIn(world, me, file);
  return { me, file, person: (await held(world, me, 'Priya Invented'))[0]!.id };
}

describe('what a member changed by hand', () => {
  it('stays when the same file comes again', async () => {
    const { me, file, person } = await withPriya();
    await changePerson(world.ctx, me, person, { fullName: 'Priya R. Invented', company: 'My own words', title: '', city: 'Lisbon' });
    expect((await takeIn(world, me, file)).people).toEqual({ ...nothing, unchanged: 1 });
    expect(await held(world, me, 'Priya R. Invented')).toMatchObject([{ company: 'My own words', title: '', city: 'Lisbon' }]);
  });

  it('stays when a newer archive says something else, while the rest is taken', async () => {
    const { me, person } = await withPriya();
    await changePerson(world.ctx, me, person, { company: 'My own words' });
    await takeIn(world, me, csv({ ...priya, family: 'Invented-Vale', company: 'Bluebird Labs', title: 'Head of Books' }, later));
    expect(await held(world, me, 'Priya Invented-Vale')).toMatchObject([{ company: 'My own words', title: 'Head of Books' }]);
  });

  it('stays empty where it was emptied', async () => {
    const { me, person, file } = await withPriya();
    await changePerson(world.ctx, me, person, { company: '', title: '' });
    expect((await takeIn(world, me, file)).people).toMatchObject(nothing);
    await takeIn(world, me, csv({ ...priya, company: 'Bluebird Labs' }, later));
    expect(await held(world, me, 'Priya Invented')).toMatchObject([{ company: '', title: '' }]);
  });

  it('is the last word about addresses that were taken away', async () => {
    const { me, person, file } = await withPriya();
    const { rows } = await world.ctx.db.pool.query<{ id: string }>(`select id from identity where account_id = $1 and kind = 'email'`, [me]);
    await removeIdentity(world.ctx, me, person, rows[0]!.id);
    expect((await takeIn(world, me, file)).people).toMatchObject(nothing);
    expect(await identitiesOf(world, me, person)).toEqual(['in/priya-invented']);
  });

  it('is known again without any address, even under another name', async () => {
    const me = (await newcomer(world)).id;
    const card = written('cards.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mum\r\nNOTE:Loves tulips\r\nCATEGORIES:family,garden\r\nEND:VCARD\r\n');
    await takeIn(world, me, card);
    const person = (await held(world, me, 'Mum'))[0]!.id;
    await changePerson(world.ctx, me, person, { fullName: 'Maria Invented' });
    await untagPeople(world.ctx, me, { ids: [person] }, 'garden');
    await tagPeople(world.ctx, me, { ids: [person] }, 'dear');
    expect((await takeIn(world, me, card)).people).toEqual({ ...nothing, unchanged: 1 });
    const { rows } = await world.ctx.db.pool.query<{ name: string }>('select name from tag where account_id = $1 order by name', [me]);
    expect(rows.map(row => row.name)).toEqual(['dear', 'family']);
  });

  it.each(['rewritten', 'thrown away'] as const)('is the last word about a note that was %s', async how => {
    const me = (await newcomer(world)).id;
    const card = written('cards.vcf', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mum\r\nNOTE:Loves tulips\r\nEND:VCARD\r\n');
    await takeIn(world, me, card);
    const { rows: [note] } = await world.ctx.db.pool.query<{ id: string; person_id: string }>('select id, person_id from note where account_id = $1', [me]);
    if (how === 'rewritten') await changeNote(world.ctx, me, note!.person_id, note!.id, 'Loves roses');
    else await removeNote(world.ctx, me, note!.person_id, note!.id);
    expect((await takeIn(world, me, card)).people).toMatchObject(nothing);
    const { rows } = await world.ctx.db.pool.query('select body from note where account_id = $1', [me]);
    expect(rows).toEqual(how === 'rewritten' ? [{ body: 'Loves roses' }] : []);
  });

  it('does not hide a person for good: whoever was deleted comes with the next import', async () => {
    const { me, person, file } = await withPriya();
    await deletePeople(world.ctx, me, { ids: [person] });
    expect((await takeIn(world, me, file)).people).toEqual({ created: 1, updated: 0, unchanged: 0 });
  });
});
