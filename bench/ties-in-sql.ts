import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbeddedPostgres } from '../src/postgres/embedded-postgres.ts';
import type { SocialTies } from './social-ties.ts';

export type TiesInSql = {
  /** The strongest path's strength, and the microseconds of CPU that the server took for it. */
  strongest(me: number, target: number, maxHops: number): Promise<{ readonly strength: number | undefined; readonly cpu: number }>;
  close(): Promise<void>;
};

/** The ties in a table of PostgreSQL, each in both directions, under an index that holds all that a search needs. */
export async function openTiesInSql(network: SocialTies): Promise<TiesInSql> {
  const directory = await mkdtemp(join(tmpdir(), 'kith-bench-'));
  const server = await openEmbeddedPostgres({ directory: join(directory, 'data') });
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await load(client, network);
  return {
    strongest: (me, target, maxHops) => strongest(client, me, target, maxHops),
    close: async () => {
      await client.end();
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}

async function load(client: pg.Client, { columns }: SocialTies): Promise<void> {
  await client.query('create table tie (one int not null, other int not null, strength float8 not null)');
  for (let start = 0; start < columns.one.length; start += 100_000) {
    const part = [columns.one, columns.other, columns.strength].map((column) => Array.from(column.slice(start, start + 100_000)));
    await client.query('insert into tie select * from unnest($1::int[], $2::int[], $3::float8[]) union all select * from unnest($2::int[], $1::int[], $3::float8[])', part);
  }
  await client.query('create unique index on tie (one, other) include (strength)');
  await client.query('vacuum analyze tie');
  await client.query('set max_parallel_workers_per_gather = 0; set jit = off');
}

/** Walks out by all hops but the last, and joins that to the target's ties: less work than walking all the way. */
const query = `
  with recursive walk (person, hops, strength, via) as (
    select $1::int, 0, 1::float8, array[$1::int]
    union all
    select tie.other, walk.hops + 1, walk.strength * tie.strength, walk.via || tie.other
    from walk join tie on tie.one = walk.person
    where walk.hops < $3::int - 1 and tie.other <> $2 and tie.other <> all(walk.via)
  )
  select walk.strength * tie.strength as strength, walk.via
  from walk join tie on tie.one = walk.person and tie.other = $2
  order by 1 desc, walk.hops, walk.via limit 5`;

async function strongest(client: pg.Client, me: number, target: number, maxHops: number) {
  const before = await cpuOfServer(client);
  const { rows } = await client.query<{ strength: number }>(query, [me, target, maxHops]);
  return { strength: rows[0]?.strength, cpu: (await cpuOfServer(client)) - before };
}

/** What the server process has used, in clock ticks of 10 ms; where there is no /proc, the time of day. */
async function cpuOfServer(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const stat = await readFile(`/proc/${rows[0]!.pid}/stat`, 'utf8').catch(() => undefined);
  if (stat === undefined) return performance.now() * 1000;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}
