import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table place (
      id text primary key,
      country text not null,
      key text,
      level text not null check (level in ('kreis', 'verband', 'gemeinde', 'region', 'lau', 'nuts3')),
      kind text not null,
      kind_group text not null,
      name text not null,
      short_name text not null,
      land text,
      lat double precision,
      lon double precision,
      nuts3 text,
      parent text
    )`.execute(db);
  await sql`create index on place (level)`.execute(db);
  await sql`create index on place using gin (name gin_trgm_ops)`.execute(db);
  await sql`
    create table place_part (
      place_id text not null references place on delete cascade,
      part_id text not null,
      primary key (place_id, part_id)
    )`.execute(db);
  await sql`
    create table figure (
      place_id text not null references place on delete cascade,
      indicator_id text not null,
      value double precision,
      text_value text,
      year integer not null,
      source text not null,
      licence text not null,
      quality text not null check (quality in ('official', 'derived', 'approximate')),
      primary key (place_id, indicator_id),
      check ((value is null) <> (text_value is null))
    )`.execute(db);
}
