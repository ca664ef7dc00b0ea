-- pg_trgm compares spellings, unaccent takes accents off: both are trusted, the owner of a database may add them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- CreateTable
CREATE TABLE "catalogue_document" (
    "subject_id" UUID NOT NULL,
    "is_product" BOOLEAN NOT NULL,
    "exhibitor_id" UUID NOT NULL,
    "is_published" BOOLEAN NOT NULL,
    "name" TEXT NOT NULL,
    "name_ar" TEXT NOT NULL,
    "words" tsvector NOT NULL,
    "family_ids" TEXT[],
    "craft_ids" TEXT[],
    "region_code" TEXT,
    "exhibitor_kind" "ExhibitorKind" NOT NULL,
    "materials" TEXT[],
    "techniques" TEXT[],
    "labels" TEXT[],
    "price_centimes" INTEGER,
    "price_band" TEXT,
    "order_band" TEXT,
    "lead_band" TEXT,
    "newest_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalogue_document_pkey" PRIMARY KEY ("subject_id")
);

-- CreateTable
CREATE TABLE "catalogue_word" (
    "word" TEXT NOT NULL,
    "skeleton" TEXT NOT NULL,
    "letters" TEXT NOT NULL,

    CONSTRAINT "catalogue_word_pkey" PRIMARY KEY ("word")
);

-- CreateTable
CREATE TABLE "catalogue_synonym" (
    "word" TEXT NOT NULL,
    "meaning" TEXT NOT NULL,

    CONSTRAINT "catalogue_synonym_pkey" PRIMARY KEY ("word","meaning")
);

-- CreateIndex
CREATE INDEX "catalogue_document_exhibitor_id_idx" ON "catalogue_document"("exhibitor_id");

-- CreateIndex
CREATE INDEX "catalogue_word_alike" ON "catalogue_word" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "catalogue_word_beginning" ON "catalogue_word"("word" text_pattern_ops);

-- CreateIndex
CREATE INDEX "catalogue_word_skeleton_idx" ON "catalogue_word"("skeleton" text_pattern_ops);

-- CreateIndex
CREATE INDEX "catalogue_word_letters_idx" ON "catalogue_word"("letters");

-- CreateIndex
CREATE INDEX "catalogue_synonym_meaning_idx" ON "catalogue_synonym"("meaning");

-- AddForeignKey
ALTER TABLE "catalogue_document" ADD CONSTRAINT "catalogue_document_exhibitor_id_fkey" FOREIGN KEY ("exhibitor_id") REFERENCES "exhibitor"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say about the public search.

-- Only what is published is searched.
CREATE INDEX "catalogue_document_words" ON "catalogue_document" USING gin ("words") WHERE "is_published";

-- A text as the search compares it, in words parted by one space: no case, accents, marks or tatweel; one form of alef,
-- of ya, of ta marbuta and of every digit; no Arabic article; Tifinagh in Latin letters.
CREATE FUNCTION catalogue_fold(t text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE STRICT AS $$
  SELECT btrim(regexp_replace(regexp_replace(
    translate(
      regexp_replace(lower(unaccent(normalize(t, NFKC))),
        '[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u0621\u0300-\u036f]', '', 'g'),
      'أإآٱىئؤةگڭڤپچیکہ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹ⴰⴱⴳⴷⴹⴻⴼⴽⵀⵃⵅⵇⵉⵊⵍⵎⵏⵓⵔⵕⵖⵙⵚⵜⵟⵡⵢⵣⵥ',
      'ااااييوهككفبجيكه01234567890123456789abgddefkhhkqijlmnurrgssttwyzz'),
    '[^a-z0-9\u0622-\u064a]+', ' ', 'g'),
    '(^| )(?:[\u0648\u0641]?[\u0628\u0643]?\u0627\u0644|\u0644\u0644)(?=[\u0622-\u064a]{2})', '\1', 'g'))
$$;

-- How a folded word sounds: its consonants in Latin letters, the same whichever script it was written in. Vowels are
-- left out, since Arabic leaves most of them out; p and b, v and f, g and k are one, since Arabic has one letter for both.
CREATE FUNCTION catalogue_skeleton(w text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE STRICT AS $$
DECLARE s text := w;
BEGIN
  IF s ~ '^[a-z0-9]' THEN
    -- Digits that stand for Arabic letters in what people type on phones: 9aftan, l7anbel, 3arar.
    IF s ~ '[a-z]' THEN s := translate(s, '97532468', 'khx'); END IF;
    s := regexp_replace(s, 'tch|sch|ch|sh', 'S', 'g');
    s := replace(replace(replace(s, 'kh', 'X'), 'gh', 'G'), 'ph', 'f');
    s := regexp_replace(s, '([tdr])h', '\1', 'g');
    s := replace(replace(s, 'dj', 'j'), 'x', 'ks');
    s := regexp_replace(s, 'g(?=[eiy])', 'j', 'g');
    s := regexp_replace(s, 'c(?=[eiy])', 's', 'g');
    s := translate(regexp_replace(s, 'h$', ''), 'Xcqgvpaeiouyw', 'xkkkfb');
  ELSE
    s := translate(regexp_replace(s, '\u0647$', ''), 'بتثجحخدذرزسشصضطظغفقكلمنه' || U&'\0627\0639\0648\064A', 'bttjhxddrzsSsdtzGfkklmnh');
  END IF;
  RETURN regexp_replace(s, '(.)\1+', '\1', 'g');
END $$;

CREATE FUNCTION catalogue_letters(s text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT string_agg(c, '' ORDER BY c COLLATE "C") FROM unnest(string_to_array(s, NULL)) AS c
$$;

-- What the texts of a {fr, ar, en, es} say, one after the other.
CREATE FUNCTION catalogue_texts(j jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
  SELECT coalesce(string_agg(value, ' '), '') FROM jsonb_each_text(CASE WHEN jsonb_typeof(j) = 'object' THEN j END)
$$;

-- The words of these documents join the words that misspelt ones are compared with. In one order, so that two
-- transactions that bring the same words wait for each other and never both ways.
CREATE FUNCTION catalogue_learn(words text[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "catalogue_word" ("word", "skeleton", "letters")
  SELECT w, catalogue_skeleton(w), coalesce(catalogue_letters(catalogue_skeleton(w)), '')
  FROM (SELECT DISTINCT w FROM unnest(words) AS w
    WHERE length(w) BETWEEN 2 AND 40 AND NOT EXISTS (SELECT FROM "catalogue_word" WHERE "word" = w)) AS fresh
  ORDER BY w COLLATE "C"
  ON CONFLICT DO NOTHING
$$;

CREATE FUNCTION catalogue_write_exhibitors(chosen uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "catalogue_document" ("subject_id", "is_product", "exhibitor_id", "is_published", "name", "name_ar", "words",
    "family_ids", "craft_ids", "region_code", "exhibitor_kind", "materials", "techniques", "labels", "newest_at")
  SELECT e."id", false, e."id", true, catalogue_fold(e."name"), catalogue_fold(coalesce(e."name_ar", e."name")),
    setweight(to_tsvector('simple', catalogue_fold(concat_ws(' ', e."name", e."name_ar"))), 'A')
      || setweight(to_tsvector('simple', catalogue_fold(coalesce(p.names, ''))), 'B')
      || setweight(to_tsvector('simple', catalogue_fold(
        concat_ws(' ', c.names, f."fr", f."en", f."id", e."city", e."city_ar", r."fr", r."ar"))), 'C')
      || setweight(to_tsvector('simple', catalogue_fold(concat_ws(' ', catalogue_texts(e."presentation"),
        array_to_string(e."labels", ' '), array_to_string(p.materials, ' '), array_to_string(p.techniques, ' ')))), 'D'),
    (SELECT array_agg(DISTINCT each) FROM unnest(e."family_id" || coalesce(c.families, '{}')) AS each),
    coalesce(c.ids, '{}'), e."region_code", e."kind",
    coalesce(p.materials, '{}'), coalesce(p.techniques, '{}'), e."labels", e."created_at"
  FROM "exhibitor" e
  JOIN "craft_family" f ON f."id" = e."family_id"
  LEFT JOIN "region" r ON r."code" = e."region_code"
  LEFT JOIN LATERAL (
    SELECT array_agg(c."id" ORDER BY c."id") AS ids, array_agg(DISTINCT c."family_id") AS families,
      string_agg(concat_ws(' ', c."fr", c."ar", c."en", c."es"), ' ') AS names
    FROM "exhibitor_craft" x JOIN "craft" c ON c."id" = x."craft_id" WHERE x."exhibitor_id" = e."id") AS c ON true
  LEFT JOIN LATERAL (
    SELECT string_agg(catalogue_texts(p."name"), ' ') AS names,
      array(SELECT DISTINCT m FROM "product" p, unnest(p."materials") AS m
        WHERE p."exhibitor_id" = e."id" AND p."published_at" IS NOT NULL ORDER BY 1) AS materials,
      array(SELECT DISTINCT m FROM "product" p, unnest(p."techniques") AS m
        WHERE p."exhibitor_id" = e."id" AND p."published_at" IS NOT NULL ORDER BY 1) AS techniques
    FROM "product" p WHERE p."exhibitor_id" = e."id" AND p."published_at" IS NOT NULL) AS p ON true
  WHERE e."id" = ANY (chosen)
  ORDER BY e."id"
  ON CONFLICT ("subject_id") DO UPDATE SET "name" = excluded."name", "name_ar" = excluded."name_ar",
    "words" = excluded."words", "family_ids" = excluded."family_ids", "craft_ids" = excluded."craft_ids",
    "region_code" = excluded."region_code", "exhibitor_kind" = excluded."exhibitor_kind",
    "materials" = excluded."materials", "techniques" = excluded."techniques", "labels" = excluded."labels";
  PERFORM catalogue_learn(array(SELECT DISTINCT w FROM "catalogue_document" d, unnest(tsvector_to_array(d."words")) AS w
    WHERE d."subject_id" = ANY (chosen)));
END $$;

CREATE FUNCTION catalogue_write_products(chosen uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "catalogue_document" ("subject_id", "is_product", "exhibitor_id", "is_published", "name", "name_ar", "words",
    "family_ids", "craft_ids", "region_code", "exhibitor_kind", "materials", "techniques", "labels",
    "price_centimes", "price_band", "order_band", "lead_band", "newest_at")
  SELECT p."id", true, p."exhibitor_id", p."published_at" IS NOT NULL,
    catalogue_fold(coalesce(nullif(p."name" ->> 'fr', ''), catalogue_texts(p."name"))),
    catalogue_fold(coalesce(nullif(p."name" ->> 'ar', ''), catalogue_texts(p."name"))),
    setweight(to_tsvector('simple', catalogue_fold(catalogue_texts(p."name"))), 'A')
      || setweight(to_tsvector('simple', catalogue_fold(concat_ws(' ', e."name", e."name_ar"))), 'B')
      || setweight(to_tsvector('simple', catalogue_fold(concat_ws(' ', c."fr", c."ar", c."en", c."es", f."fr", f."en", f."id",
        array_to_string(p."materials", ' '), array_to_string(p."techniques", ' '), e."city", e."city_ar"))), 'C')
      || setweight(to_tsvector('simple', catalogue_fold(concat_ws(' ', catalogue_texts(p."description"),
        array_to_string(p."labels", ' '), r."fr", r."ar"))), 'D'),
    ARRAY[c."family_id"], ARRAY[c."id"], e."region_code", e."kind", p."materials", p."techniques", p."labels",
    p."price_centimes",
    CASE WHEN p."price_centimes" IS NULL THEN 'on-request' WHEN p."price_centimes" < 20000 THEN 'under-200'
      WHEN p."price_centimes" < 50000 THEN '200-500' WHEN p."price_centimes" < 100000 THEN '500-1000'
      WHEN p."price_centimes" < 500000 THEN '1000-5000' ELSE 'over-5000' END,
    CASE WHEN p."minimum_order" IS NULL THEN NULL WHEN p."minimum_order" = 1 THEN 'one'
      WHEN p."minimum_order" <= 10 THEN 'up-to-10' WHEN p."minimum_order" <= 50 THEN 'up-to-50' ELSE 'more' END,
    CASE WHEN p."lead_time_days" IS NULL THEN NULL WHEN p."lead_time_days" <= 7 THEN 'week'
      WHEN p."lead_time_days" <= 30 THEN 'month' WHEN p."lead_time_days" <= 90 THEN 'quarter' ELSE 'longer' END,
    coalesce(p."published_at", p."created_at")
  FROM "product" p
  JOIN "exhibitor" e ON e."id" = p."exhibitor_id"
  JOIN "craft" c ON c."id" = p."craft_id"
  JOIN "craft_family" f ON f."id" = c."family_id"
  LEFT JOIN "region" r ON r."code" = e."region_code"
  WHERE p."id" = ANY (chosen)
  ORDER BY p."id"
  ON CONFLICT ("subject_id") DO UPDATE SET "is_published" = excluded."is_published", "name" = excluded."name",
    "name_ar" = excluded."name_ar", "words" = excluded."words", "family_ids" = excluded."family_ids",
    "craft_ids" = excluded."craft_ids", "region_code" = excluded."region_code",
    "exhibitor_kind" = excluded."exhibitor_kind", "materials" = excluded."materials",
    "techniques" = excluded."techniques", "labels" = excluded."labels", "price_centimes" = excluded."price_centimes",
    "price_band" = excluded."price_band", "order_band" = excluded."order_band", "lead_band" = excluded."lead_band",
    "newest_at" = excluded."newest_at";
  PERFORM catalogue_learn(array(SELECT DISTINCT w FROM "catalogue_document" d, unnest(tsvector_to_array(d."words")) AS w
    WHERE d."subject_id" = ANY (chosen)));
END $$;

-- One statement, one writing of all the documents that it concerns: a seed of 20,000 products is written as one set.
CREATE FUNCTION catalogue_exhibitors_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids uuid[] := array(SELECT "id" FROM changed);
BEGIN
  IF ids = '{}' THEN RETURN NULL; END IF;
  PERFORM catalogue_write_exhibitors(ids);
  -- Products are found by the name and the place of who makes them.
  IF TG_OP = 'UPDATE' THEN
    PERFORM catalogue_write_products(array(SELECT "id" FROM "product" WHERE "exhibitor_id" = ANY (ids)));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER catalogue_inserted AFTER INSERT ON "exhibitor" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION catalogue_exhibitors_changed();
CREATE TRIGGER catalogue_updated AFTER UPDATE ON "exhibitor" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION catalogue_exhibitors_changed();

CREATE FUNCTION catalogue_crafts_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalogue_write_exhibitors(array(SELECT DISTINCT "exhibitor_id" FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER catalogue_inserted AFTER INSERT ON "exhibitor_craft" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION catalogue_crafts_changed();
CREATE TRIGGER catalogue_deleted AFTER DELETE ON "exhibitor_craft" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION catalogue_crafts_changed();

CREATE FUNCTION catalogue_products_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM "catalogue_document" WHERE "subject_id" IN (SELECT "id" FROM changed);
  ELSE
    PERFORM catalogue_write_products(array(SELECT "id" FROM changed));
  END IF;
  PERFORM catalogue_write_exhibitors(array(SELECT DISTINCT "exhibitor_id" FROM changed));
  RETURN NULL;
END $$;
CREATE TRIGGER catalogue_inserted AFTER INSERT ON "product" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION catalogue_products_changed();
CREATE TRIGGER catalogue_updated AFTER UPDATE ON "product" REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION catalogue_products_changed();
CREATE TRIGGER catalogue_deleted AFTER DELETE ON "product" REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION catalogue_products_changed();

-- Crafts, families and regions are renamed once in years: everything is written again.
CREATE FUNCTION catalogue_names_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM catalogue_write_exhibitors(array(SELECT "id" FROM "exhibitor"));
  PERFORM catalogue_write_products(array(SELECT "id" FROM "product"));
  RETURN NULL;
END $$;
CREATE TRIGGER catalogue_renamed AFTER UPDATE ON "craft" FOR EACH STATEMENT EXECUTE FUNCTION catalogue_names_changed();
CREATE TRIGGER catalogue_renamed AFTER UPDATE ON "craft_family" FOR EACH STATEMENT EXECUTE FUNCTION catalogue_names_changed();
CREATE TRIGGER catalogue_renamed AFTER UPDATE ON "region" FOR EACH STATEMENT EXECUTE FUNCTION catalogue_names_changed();

-- Who exhibits at an edition, as everybody may know: those whose acceptance was sent, those who have a stand, and those
-- who share one.
CREATE VIEW "catalogue_presence" AS
  SELECT a."edition_id", a."exhibitor_id", NULL::uuid AS "stand_id"
  FROM "stand_application" a WHERE a."state" = 'ACCEPTED' AND a."sent_at" IS NOT NULL
  UNION ALL
  SELECT c."edition_id", a."exhibitor_id", c."stand_id"
  FROM "stand_claim" c JOIN "stand_application" a ON a."id" = c."application_id"
  WHERE c."kind" = 'ALLOCATION' AND c."ended_at" IS NULL
  UNION ALL
  SELECT c."edition_id", s."exhibitor_id", c."stand_id"
  FROM "co_exhibitor" s JOIN "stand_claim" c ON c."id" = s."claim_id"
  WHERE c."kind" = 'ALLOCATION' AND c."ended_at" IS NULL;

-- What was typed, word by word, and the words that may be meant by each. Tier 1 is the word itself, 3 one that sounds
-- the same in either script or means the same, 4 one that is spelt nearly so, where nothing closer is known. (Tier 2,
-- the beginnings, is the index's own.) At most six words of forty letters, and twenty of each tier: a bounded work
-- whatever was typed.
CREATE FUNCTION catalogue_expand(typed text) RETURNS TABLE ("place" int, "asked" text, "word" text, "tier" int)
LANGUAGE sql STABLE AS $$
  WITH said AS (
    SELECT left(w, 40) AS w, min(n) AS n,
      w = ANY ('{a,al,el,l,la,le,les,los,las,d,de,des,du,del,et,en,un,une,una,y,the,of,and,in,for,pour,para,avec,with,con,o,ou,or,من,في,و,على,مع}') AS small
    FROM unnest(string_to_array(catalogue_fold(left(typed, 120)), ' ')) WITH ORDINALITY AS u(w, n)
    WHERE w <> '' GROUP BY 1, 3),
  asked AS MATERIALIZED (
    SELECT (row_number() OVER (ORDER BY n))::int AS place, w, catalogue_skeleton(w) AS s, w ~ '^[a-z0-9]' AS latin
    FROM said WHERE NOT small OR NOT EXISTS (SELECT FROM said WHERE NOT small) ORDER BY n LIMIT 6),
  alike AS MATERIALIZED (
    SELECT a.place, v."word" FROM asked a JOIN "catalogue_word" v ON v."skeleton" = a.s
    WHERE length(a.s) >= 3
      OR length(a.s) = 2 AND CASE WHEN (v."word" ~ '^[a-z0-9]') = a.latin THEN similarity(v."word", a.w) >= 0.2
        ELSE abs(length(v."word") - length(a.w)) <= 2 AND length(a.w) <= 8 END
    UNION
    SELECT a.place, v."word" FROM asked a JOIN "catalogue_word" v ON v."skeleton" LIKE a.s || '%'
    WHERE length(a.s) >= 3 AND (v."word" ~ '^[a-z0-9]') <> a.latin AND length(v."skeleton") <= length(a.s) + 4),
  meanings AS MATERIALIZED (
    SELECT DISTINCT a.place, y."meaning" FROM asked a JOIN "catalogue_synonym" y
      ON y."word" = a.w OR length(a.w) >= 4 AND y."word" LIKE a.w || '%'
    UNION
    SELECT a.place, y."meaning" FROM alike a JOIN "catalogue_synonym" y ON y."word" = a."word"),
  near AS (
    SELECT place, "word" FROM alike
    UNION
    SELECT m.place, y."word" FROM meanings m JOIN "catalogue_synonym" y ON y."meaning" = m."meaning"),
  misspelt AS (
    SELECT a.* FROM asked a
    WHERE length(a.w) >= 3 AND NOT EXISTS (SELECT FROM near n WHERE n.place = a.place)
      AND NOT EXISTS (SELECT FROM "catalogue_word" v WHERE v."word" LIKE a.w || '%')),
  spelt AS (
    SELECT m.place, v."word", similarity(v."word", m.w) AS likeness
    FROM misspelt m JOIN "catalogue_word" v ON v."word" % m.w
    UNION
    SELECT m.place, v."word", similarity(v."word", m.w)
    FROM misspelt m JOIN "catalogue_word" v ON v."letters" = catalogue_letters(m.s) AND length(m.s) >= 3
      AND left(v."word", 1) = left(m.w, 1)),
  found AS (
    SELECT place, w AS "word", 1 AS tier, 1::real AS likeness FROM asked
    UNION ALL
    SELECT n.place, n."word", 3, similarity(n."word", a.w) FROM near n JOIN asked a USING (place) WHERE n."word" <> a.w
    UNION ALL
    SELECT place, "word", 4, likeness FROM spelt
    UNION ALL
    -- A misspelling of a word is a misspelling of all that means the same.
    SELECT s.place, y2."word", 4, s.likeness / 2 FROM spelt s
      JOIN "catalogue_synonym" y1 ON y1."word" = s."word" AND s.likeness >= 0.4
      JOIN "catalogue_synonym" y2 ON y2."meaning" = y1."meaning"),
  ranked AS (
    SELECT f.place, f."word", f.tier,
      row_number() OVER (PARTITION BY f.place, f.tier ORDER BY max(f.likeness) DESC, f."word") AS nth,
      max(f.likeness) AS likeness
    FROM found f GROUP BY f.place, f."word", f.tier)
  SELECT r.place, a.w, r."word", r.tier FROM ranked r JOIN asked a USING (place)
  WHERE r.nth <= CASE r.tier WHEN 4 THEN 12 ELSE 20 END
  ORDER BY r.place, r.tier, r.nth
$$;

-- Words of one meaning, as the crafts say them in four languages and as people write them on phones.
INSERT INTO "catalogue_synonym" ("word", "meaning")
SELECT DISTINCT catalogue_fold(w), m FROM (VALUES
  ('tapis', 'carpet'), ('carpet', 'carpet'), ('carpets', 'carpet'), ('rug', 'carpet'), ('rugs', 'carpet'), ('alfombra', 'carpet'), ('alfombras', 'carpet'), ('zarbia', 'carpet'), ('zerbia', 'carpet'), ('zarbiya', 'carpet'), ('زربية', 'carpet'), ('زرابي', 'carpet'), ('سجاد', 'carpet'), ('سجادة', 'carpet'), ('kilim', 'carpet'), ('كليم', 'carpet'), ('hanbel', 'carpet'), ('hambel', 'carpet'), ('حنبل', 'carpet'),
  ('tissage', 'weaving'), ('weaving', 'weaving'), ('weaver', 'weaving'), ('weavers', 'weaving'), ('tejido', 'weaving'), ('tejidos', 'weaving'), ('telar', 'weaving'), ('tisserand', 'weaving'), ('tisserande', 'weaving'), ('tisserands', 'weaving'), ('نسيج', 'weaving'), ('نسج', 'weaving'), ('حياكة', 'weaving'), ('نساجة', 'weaving'), ('draz', 'weaving'), ('دراز', 'weaving'), ('drazz', 'weaving'),
  ('zellige', 'zellige'), ('zellij', 'zellige'), ('zelij', 'zellige'), ('zelige', 'zellige'), ('zulaij', 'zellige'), ('زليج', 'zellige'), ('mosaique', 'zellige'), ('mosaic', 'zellige'), ('mosaico', 'zellige'), ('azulejo', 'zellige'), ('azulejos', 'zellige'), ('فسيفساء', 'zellige'),
  ('babouche', 'babouche'), ('babouches', 'babouche'), ('babucha', 'babouche'), ('babuchas', 'babouche'), ('slipper', 'babouche'), ('slippers', 'babouche'), ('belgha', 'babouche'), ('balgha', 'babouche'), ('belga', 'babouche'), ('بلغة', 'babouche'), ('بلاغي', 'babouche'), ('cherbil', 'babouche'), ('شربيل', 'babouche'),
  ('poterie', 'pottery'), ('poteries', 'pottery'), ('potier', 'pottery'), ('pottery', 'pottery'), ('potter', 'pottery'), ('ceramique', 'pottery'), ('ceramiques', 'pottery'), ('ceramic', 'pottery'), ('ceramics', 'pottery'), ('ceramica', 'pottery'), ('alfareria', 'pottery'), ('alfarero', 'pottery'), ('fakhar', 'pottery'), ('فخار', 'pottery'), ('خزف', 'pottery'), ('خزفي', 'pottery'), ('faience', 'pottery'),
  ('cuir', 'leather'), ('cuirs', 'leather'), ('leather', 'leather'), ('cuero', 'leather'), ('maroquinerie', 'leather'), ('marroquineria', 'leather'), ('جلد', 'leather'), ('جلود', 'leather'), ('jeld', 'leather'), ('دباغة', 'leather'),
  ('bois', 'wood'), ('wood', 'wood'), ('madera', 'wood'), ('خشب', 'wood'), ('khchab', 'wood'), ('menuiserie', 'wood'), ('carpinteria', 'wood'), ('نجارة', 'wood'), ('marqueterie', 'wood'), ('marquetry', 'wood'), ('marqueteria', 'wood'),
  ('bijou', 'jewellery'), ('bijoux', 'jewellery'), ('bijouterie', 'jewellery'), ('jewellery', 'jewellery'), ('jewelry', 'jewellery'), ('jewel', 'jewellery'), ('joya', 'jewellery'), ('joyas', 'jewellery'), ('joyeria', 'jewellery'), ('مجوهرات', 'jewellery'), ('حلي', 'jewellery'), ('siagha', 'jewellery'), ('صياغة', 'jewellery'), ('joaillerie', 'jewellery'),
  ('argent', 'silver'), ('silver', 'silver'), ('plata', 'silver'), ('فضة', 'silver'), ('feddah', 'silver'), ('nokra', 'silver'), ('نقرة', 'silver'),
  ('or', 'gold'), ('gold', 'gold'), ('oro', 'gold'), ('ذهب', 'gold'), ('dheb', 'gold'),
  ('cuivre', 'copper'), ('copper', 'copper'), ('cobre', 'copper'), ('نحاس', 'copper'), ('nhas', 'copper'), ('dinanderie', 'copper'), ('dinandier', 'copper'), ('copperware', 'copper'), ('brass', 'copper'), ('laiton', 'copper'), ('laton', 'copper'), ('نحاسيات', 'copper'),
  ('fer', 'iron'), ('iron', 'iron'), ('hierro', 'iron'), ('حديد', 'iron'), ('hdid', 'iron'), ('ferronnerie', 'iron'), ('forge', 'iron'), ('forja', 'iron'), ('حدادة', 'iron'), ('wrought', 'iron'),
  ('vannerie', 'basketry'), ('basketry', 'basketry'), ('basket', 'basketry'), ('baskets', 'basketry'), ('cesteria', 'basketry'), ('cesta', 'basketry'), ('cestas', 'basketry'), ('panier', 'basketry'), ('paniers', 'basketry'), ('سلال', 'basketry'), ('سلة', 'basketry'), ('قصب', 'basketry'), ('dom', 'basketry'), ('doum', 'basketry'), ('دوم', 'basketry'),
  ('laine', 'wool'), ('wool', 'wool'), ('lana', 'wool'), ('صوف', 'wool'), ('soufa', 'wool'), ('suf', 'wool'),
  ('soie', 'silk'), ('silk', 'silk'), ('seda', 'silk'), ('حرير', 'silk'), ('hrir', 'silk'), ('sabra', 'silk'), ('صبرة', 'silk'),
  ('coton', 'cotton'), ('cotton', 'cotton'), ('algodon', 'cotton'), ('قطن', 'cotton'),
  ('lin', 'linen'), ('linen', 'linen'), ('lino', 'linen'), ('كتان', 'linen'),
  ('caftan', 'caftan'), ('kaftan', 'caftan'), ('caftans', 'caftan'), ('qaftan', 'caftan'), ('قفطان', 'caftan'), ('تكشيطة', 'caftan'), ('takchita', 'caftan'),
  ('djellaba', 'djellaba'), ('jellaba', 'djellaba'), ('djellabas', 'djellaba'), ('chilaba', 'djellaba'), ('chilabas', 'djellaba'), ('جلابة', 'djellaba'), ('jellab', 'djellaba'), ('جلابيب', 'djellaba'),
  ('broderie', 'embroidery'), ('broderies', 'embroidery'), ('embroidery', 'embroidery'), ('bordado', 'embroidery'), ('bordados', 'embroidery'), ('طرز', 'embroidery'), ('terz', 'embroidery'), ('تطريز', 'embroidery'),
  ('lanterne', 'lantern'), ('lanternes', 'lantern'), ('lantern', 'lantern'), ('lanterns', 'lantern'), ('farol', 'lantern'), ('faroles', 'lantern'), ('فانوس', 'lantern'), ('فوانيس', 'lantern'), ('fanous', 'lantern'), ('luminaire', 'lantern'), ('lampe', 'lantern'), ('lamp', 'lantern'), ('lampara', 'lantern'), ('مصباح', 'lantern'),
  ('tadelakt', 'tadelakt'), ('tadlakt', 'tadelakt'), ('تدلاكت', 'tadelakt'), ('تادلاكت', 'tadelakt'),
  ('platre', 'plaster'), ('plaster', 'plaster'), ('yeso', 'plaster'), ('gebs', 'plaster'), ('جبس', 'plaster'), ('stuc', 'plaster'), ('stucco', 'plaster'),
  ('argan', 'argan'), ('argane', 'argan'), ('arganier', 'argan'), ('أركان', 'argan'), ('ارغان', 'argan'),
  ('thuya', 'thuya'), ('thuja', 'thuya'), ('tuya', 'thuya'), ('عرعار', 'thuya'), ('arar', 'thuya'),
  ('cedre', 'cedar'), ('cedar', 'cedar'), ('cedro', 'cedar'), ('أرز', 'cedar'),
  ('citronnier', 'lemonwood'), ('lemonwood', 'lemonwood'), ('limonero', 'lemonwood'), ('ليمون', 'lemonwood'),
  ('plateau', 'tray'), ('plateaux', 'tray'), ('tray', 'tray'), ('trays', 'tray'), ('bandeja', 'tray'), ('bandejas', 'tray'), ('صينية', 'tray'), ('sinia', 'tray'), ('صواني', 'tray'),
  ('tajine', 'tajine'), ('tagine', 'tajine'), ('tajines', 'tajine'), ('طاجين', 'tajine'), ('طواجن', 'tajine'),
  ('coussin', 'cushion'), ('coussins', 'cushion'), ('cushion', 'cushion'), ('cushions', 'cushion'), ('cojin', 'cushion'), ('cojines', 'cushion'), ('وسادة', 'cushion'), ('مخدة', 'cushion'), ('mkhadda', 'cushion'),
  ('pouf', 'pouf'), ('poufs', 'pouf'), ('pouffe', 'pouf'), ('puf', 'pouf'), ('بوف', 'pouf'),
  ('couverture', 'blanket'), ('couvertures', 'blanket'), ('blanket', 'blanket'), ('blankets', 'blanket'), ('manta', 'blanket'), ('mantas', 'blanket'), ('بطانية', 'blanket'), ('bttania', 'blanket'), ('غطاء', 'blanket'),
  ('sac', 'bag'), ('sacs', 'bag'), ('bag', 'bag'), ('bags', 'bag'), ('bolso', 'bag'), ('bolsos', 'bag'), ('شكارة', 'bag'), ('حقيبة', 'bag'), ('حقائب', 'bag'),
  ('table', 'table'), ('tables', 'table'), ('mesa', 'table'), ('mesas', 'table'), ('طاولة', 'table'), ('مائدة', 'table'), ('طبلة', 'table'),
  ('miroir', 'mirror'), ('miroirs', 'mirror'), ('mirror', 'mirror'), ('mirrors', 'mirror'), ('espejo', 'mirror'), ('espejos', 'mirror'), ('مرآة', 'mirror'), ('مرايا', 'mirror'),
  ('vase', 'vase'), ('vases', 'vase'), ('jarron', 'vase'), ('jarrones', 'vase'), ('مزهرية', 'vase'),
  ('plat', 'dish'), ('plats', 'dish'), ('dish', 'dish'), ('dishes', 'dish'), ('plato', 'dish'), ('platos', 'dish'), ('صحن', 'dish'), ('صحون', 'dish'), ('طبق', 'dish'), ('أطباق', 'dish'), ('assiette', 'dish'), ('assiettes', 'dish'), ('plate', 'dish'), ('plates', 'dish'),
  ('bol', 'bowl'), ('bols', 'bowl'), ('bowl', 'bowl'), ('bowls', 'bowl'), ('cuenco', 'bowl'), ('cuencos', 'bowl'), ('زلافة', 'bowl'),
  ('porte', 'door'), ('portes', 'door'), ('door', 'door'), ('doors', 'door'), ('puerta', 'door'), ('puertas', 'door'), ('باب', 'door'), ('أبواب', 'door'),
  ('ceinture', 'belt'), ('ceintures', 'belt'), ('belt', 'belt'), ('belts', 'belt'), ('cinturon', 'belt'), ('cinturones', 'belt'), ('حزام', 'belt'), ('أحزمة', 'belt'), ('mdamma', 'belt'), ('مضمة', 'belt'),
  ('collier', 'necklace'), ('colliers', 'necklace'), ('necklace', 'necklace'), ('necklaces', 'necklace'), ('collar', 'necklace'), ('collares', 'necklace'), ('قلادة', 'necklace'), ('عقد', 'necklace'),
  ('bracelet', 'bracelet'), ('bracelets', 'bracelet'), ('pulsera', 'bracelet'), ('pulseras', 'bracelet'), ('سوار', 'bracelet'), ('دمليج', 'bracelet'),
  ('fibule', 'fibula'), ('fibules', 'fibula'), ('fibula', 'fibula'), ('tizerzai', 'fibula'), ('تيزرزاي', 'fibula'), ('خلالة', 'fibula'),
  ('burnous', 'burnous'), ('selham', 'burnous'), ('silham', 'burnous'), ('albornoz', 'burnous'), ('برنوس', 'burnous'), ('سلهام', 'burnous'),
  ('pierre', 'stone'), ('pierres', 'stone'), ('stone', 'stone'), ('stones', 'stone'), ('piedra', 'stone'), ('piedras', 'stone'), ('حجر', 'stone'), ('أحجار', 'stone'),
  ('marbre', 'marble'), ('marble', 'marble'), ('marmol', 'marble'), ('رخام', 'marble'),
  ('verre', 'glass'), ('glass', 'glass'), ('vidrio', 'glass'), ('زجاج', 'glass'),
  ('argile', 'clay'), ('clay', 'clay'), ('arcilla', 'clay'), ('طين', 'clay'), ('terre', 'clay'),
  ('artisanat', 'handmade'), ('craft', 'handmade'), ('crafts', 'handmade'), ('artesania', 'handmade'), ('handicraft', 'handmade'), ('صناعة', 'handmade'), ('تقليدية', 'handmade'), ('حرفة', 'handmade'), ('حرف', 'handmade'),
  ('artisan', 'artisan'), ('artisane', 'artisan'), ('artisans', 'artisan'), ('artesano', 'artisan'), ('artesana', 'artisan'), ('craftsman', 'artisan'), ('craftswoman', 'artisan'), ('صانع', 'artisan'), ('صانعة', 'artisan'), ('حرفي', 'artisan'), ('حرفية', 'artisan'),
  ('cooperative', 'cooperative'), ('cooperatives', 'cooperative'), ('cooperativa', 'cooperative'), ('cooperativas', 'cooperative'), ('تعاونية', 'cooperative'), ('تعاونيات', 'cooperative'), ('coop', 'cooperative'),
  ('tanger', 'tangier'), ('tangier', 'tangier'), ('tanja', 'tangier'), ('طنجة', 'tangier'),
  ('casablanca', 'casablanca'), ('casa', 'casablanca'), ('البيضاء', 'casablanca'), ('beida', 'casablanca'),
  ('fes', 'fez'), ('fez', 'fez'), ('فاس', 'fez'),
  ('marrakech', 'marrakech'), ('marrakesh', 'marrakech'), ('مراكش', 'marrakech'),
  ('safi', 'safi'), ('asfi', 'safi'), ('آسفي', 'safi'), ('اسفي', 'safi'),
  ('berbere', 'berber'), ('berberes', 'berber'), ('berber', 'berber'), ('bereber', 'berber'), ('amazigh', 'berber'), ('amazighe', 'berber'), ('أمازيغي', 'berber'), ('أمازيغية', 'berber'), ('امازيغ', 'berber')
) AS s(w, m);
SELECT catalogue_learn(array(SELECT "word" FROM "catalogue_synonym"));

-- What was there before the search was.
SELECT catalogue_write_exhibitors(array(SELECT "id" FROM "exhibitor"));
SELECT catalogue_write_products(array(SELECT "id" FROM "product"));
