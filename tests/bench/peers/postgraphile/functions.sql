-- What PostGraphile needs to give the same fields: our texts are JSON in four languages, and `mine` is the viewer's own.

create function session_title_in(s session, language text) returns text language sql stable as $$
  select s.title->>language
$$;
create function room_name_in(r room, language text) returns text language sql stable as $$
  select r.name->>language
$$;
create function track_name_in(t track, language text) returns text language sql stable as $$
  select t.name->>language
$$;
create function edition_name_in(e edition, language text) returns text language sql stable as $$
  select e.name->>language
$$;
create function person_name_in(p person, language text) returns text language sql stable as $$
  select case when language = 'ar' then coalesce(p.name_ar, p.name) else p.name end
$$;
create function institution_name_in(i institution, language text) returns text language sql stable as $$
  select case when language = 'ar' then coalesce(i.name_ar, i.name) else i.name end
$$;
create function session_seats_left(s session) returns int language sql stable as $$
  select s.capacity - s.seats_taken
$$;
create function session_mine(s session) returns agenda_entry language sql stable as $$
  select a from agenda_entry a
  where a.session_id = s.id and a.person_id = nullif(current_setting('salon.person', true), '')::uuid
$$;
