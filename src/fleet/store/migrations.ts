/** How the tables came to be, step by step: a step that was published is never changed, only followed by another. */
import { sql, type Kysely } from 'kysely';
import { Migrator, type Migration } from 'kysely/migration';
import type { Tables } from './tables.ts';

const SCHEMA = 'candour';

const STEPS: Record<string, Migration> = {
  '2026-11-runs': {
    async up(db) {
      await sql`create table candour.run (
        id int generated always as identity primary key,
        started_at timestamptz not null default now(),
        ended_at timestamptz,
        version text not null,
        how text not null,
        sites int
      )`.execute(db);
      await sql`create table candour.site (
        run int not null references candour.run on delete cascade,
        place int not null,
        address text not null,
        councils text[] not null,
        tries int not null default 0,
        primary key (run, place)
      )`.execute(db);
      await sql`create table candour.ending (
        run int not null,
        place int not null,
        ended_at timestamptz not null default clock_timestamp(),
        verdict text not null,
        reason text,
        seconds real not null,
        worker text not null,
        unique (run, place),
        foreign key (run, place) references candour.site on delete cascade
      )`.execute(db);
      await sql`create index on candour.ending (run, ended_at)`.execute(db);
      await sql`create table candour.report (
        run int not null,
        place int not null,
        page int not null,
        body text not null,
        primary key (run, place, page),
        foreign key (run, place) references candour.ending (run, place) on delete cascade
      )`.execute(db);
    },
  },
  '2026-11-sites-followed': {
    async up(db) {
      await sql`alter table candour.ending add column following text`.execute(db);
      await sql`alter table candour.report
        add column found_by text not null default 'asked',
        add column found_on int,
        add column template int`.execute(db);
    },
  },
};

/** Any number may do so at once: the first makes the tables, the others wait. */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(STEPS) },
    migrationTableSchema: SCHEMA,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw new Error('The tables could not be made.', { cause: error });
}
