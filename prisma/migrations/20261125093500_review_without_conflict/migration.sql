-- Who declared a conflict of interest in a file neither scores nor decides it, whatever the code does: the declaration
-- and the judgement both lock the file, so that one of them sees the other.
CREATE FUNCTION review_without_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "conflict_of_interest"
    WHERE "application_id" = NEW."application_id"
      AND "reviewer_id" = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid) THEN
    RAISE EXCEPTION 'who has a conflict of interest does not judge a file' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER review_score_without_conflict BEFORE INSERT OR UPDATE ON "review_score"
  FOR EACH ROW EXECUTE FUNCTION review_without_conflict('reviewer_id');
CREATE TRIGGER application_event_without_conflict BEFORE INSERT ON "application_event"
  FOR EACH ROW WHEN (NEW."kind" IN ('accepted', 'waitlisted', 'rejected', 'undone'))
  EXECUTE FUNCTION review_without_conflict('actor_id');
