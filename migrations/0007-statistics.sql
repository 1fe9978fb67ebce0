-- A first import fills empty tables and works on them in one transaction, before autovacuum has seen anything: without
-- statistics PostgreSQL takes them for tiny, and joins them row by row. The worker may have the tables of records
-- analysed, and no other: it does not own them.
create function analyze_records(tables text[]) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  name text;
begin
  foreach name in array tables loop
    if name not in ('school', 'pupil', 'pupil_record', 'guardian_record', 'guardianship') then
      raise exception 'analyze_records: % is not a table of records', name;
    end if;
    execute format('analyze public.%I', name);
  end loop;
end
$$;
revoke execute on function analyze_records(text[]) from public;
grant execute on function analyze_records(text[]) to educonnect_worker;
