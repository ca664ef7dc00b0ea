-- Below this transaction id the journal is settled: no transaction that could still write an entry there is open.
-- The snapshot's xmin would do, but it counts the whole server: a long import into another database held up the news of
-- this one. What is known to be of another database, now or a moment ago, never writes here, so it may be left out
-- whenever it was looked at; what is not known so counts. The snapshot does not list the transaction that asks.
CREATE FUNCTION "journal_floor"() RETURNS xid8 LANGUAGE sql STABLE AS $$
  SELECT least(
    pg_snapshot_xmax(pg_current_snapshot()),
    pg_current_xact_id_if_assigned(),
    (
      SELECT "open" FROM pg_snapshot_xip(pg_current_snapshot()) AS "open"
      WHERE NOT EXISTS (
        SELECT FROM pg_stat_activity AS "elsewhere"
        WHERE "elsewhere"."datname" <> current_database()
          AND "elsewhere"."backend_xid"::text::bigint = "open"::text::bigint & 4294967295
      )
      ORDER BY "open" LIMIT 1
    )
  )
$$;
