PRAGMA foreign_keys = OFF;
PRAGMA application_id = 1449224552;
PRAGMA user_version = 7;
BEGIN TRANSACTION;
CREATE TABLE absence (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  away_from TEXT NOT NULL,
  away_to TEXT,
  return_may_be_told INTEGER NOT NULL CHECK (return_may_be_told IN (0, 1)),
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
, repeats_json TEXT CHECK (repeats_json IS NULL OR json_valid(repeats_json))) STRICT;
INSERT INTO "absence" VALUES('00000000-0000-0000-0000-00000000000b','00000000-0000-0000-0000-000000000005','2026-07-01','2026-07-08T14:30',0,1,'2026-07-06T06:00:00.000Z',NULL);
INSERT INTO "absence" VALUES('00000000-0000-0000-0000-000000000100','00000000-0000-0000-0000-000000000005','2026-07-10','2026-07-10',1,1,'2026-07-06T06:00:00.000Z','{"every_weeks":2,"on":["fri"],"until":"2026-12-31","except":["2026-07-24"]}');
CREATE TABLE absence_cover (
  id TEXT NOT NULL PRIMARY KEY,
  absence_id TEXT NOT NULL REFERENCES absence (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
INSERT INTO "absence_cover" VALUES('00000000-0000-0000-0000-00000000000c','00000000-0000-0000-0000-00000000000b',0,'00000000-0000-0000-0000-000000000004','00000000-0000-0000-0000-000000000007',1,'2026-07-06T06:00:00.000Z');
INSERT INTO "absence_cover" VALUES('00000000-0000-0000-0000-00000000000d','00000000-0000-0000-0000-00000000000b',1,'00000000-0000-0000-0000-000000000004',NULL,1,'2026-07-06T06:00:00.000Z');
INSERT INTO "absence_cover" VALUES('00000000-0000-0000-0000-000000000101','00000000-0000-0000-0000-000000000100',0,'00000000-0000-0000-0000-000000000004',NULL,1,'2026-07-06T06:00:00.000Z');
CREATE TABLE asked_count (
  month TEXT NOT NULL,
  company_id TEXT NOT NULL,
  asked_kind TEXT NOT NULL,
  asked_id TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('direct', 'cover', 'nobody')),
  count INTEGER NOT NULL,
  PRIMARY KEY (month, company_id, asked_kind, asked_id, way)
) STRICT, WITHOUT ROWID;
INSERT INTO "asked_count" VALUES('2026-07','00000000-0000-0000-0000-000000000002','person','00000000-0000-0000-0000-000000000005','cover',1);
CREATE TABLE asked_for (
  number INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL,
  weight REAL NOT NULL,
  UNIQUE (kind, id)
) STRICT;
INSERT INTO "asked_for" VALUES(1,'person','00000000-0000-0000-0000-000000000005',1.59952899642506217959e+09);
CREATE TABLE assignment (
  id TEXT NOT NULL PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  held_from TEXT,
  held_to TEXT,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
INSERT INTO "assignment" VALUES('00000000-0000-0000-0000-000000000008','00000000-0000-0000-0000-000000000007','00000000-0000-0000-0000-000000000005',1,'2026-01-01','2026-12-31',1,'2026-07-06T06:00:00.000Z');
CREATE TABLE change (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  operation_id TEXT NOT NULL REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED,
  record_table TEXT NOT NULL,
  record_id TEXT NOT NULL,
  before_json TEXT,
  after_json TEXT
) STRICT;
INSERT INTO "change" VALUES(1,'00000000-0000-0000-0000-000000000012','company','00000000-0000-0000-0000-000000000002',NULL,'{"id":"00000000-0000-0000-0000-000000000002","name":"Kuusilinna Oy","greeting_json":"{\"fi\":\"Kuusilinna, hyvää päivää\",\"sv\":\"Kuusilinna, hyvää päivää på svenska\"}","sentences_json":"{\"away_covered\":{\"fi\":\"{person} on poissa\",\"sv\":\"{person} on poissa på svenska\"}}","hours_json":"{\"week\":[[[\"08:00\",\"16:15\"]],[[\"08:00\",\"16:15\"]],[[\"08:00\",\"16:15\"]],[[\"08:00\",\"16:15\"]],[[\"08:00\",\"16:15\"]],[],[]],\"days\":{\"2026-12-23\":[[\"08:00\",\"16:15\"]],\"2026-12-24\":[]}}","zone":"Europe/Stockholm","region":"FI","language":"sv","fallback_json":"{\"written\":\"2214\",\"kind\":\"extension\",\"give\":true}","transfers":0,"instruction":"Tiedotusvälineet aina viestintään.","revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(2,'00000000-0000-0000-0000-000000000012','department','00000000-0000-0000-0000-000000000003',NULL,'{"id":"00000000-0000-0000-0000-000000000003","company_id":"00000000-0000-0000-0000-000000000002","name":"Huolto","hours_json":"{\"week\":[[[\"08:00\",\"16:15\"]],[[\"08:00\",\"16:15\"]],[[\"08:00\",\"16:15\"]],[[\"08:00\",\"16:15\"]],[[\"08:00\",\"16:15\"]],[],[]],\"days\":{\"2026-12-23\":[[\"08:00\",\"16:15\"]],\"2026-12-24\":[]}}","duty_number_json":"{\"written\":\"040 123 4567\",\"kind\":\"mobile\",\"give\":false,\"e164\":\"+358401234567\"}","revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(3,'00000000-0000-0000-0000-000000000012','person','00000000-0000-0000-0000-000000000004',NULL,'{"id":"00000000-0000-0000-0000-000000000004","company_id":"00000000-0000-0000-0000-000000000002","department_id":null,"staff_id":null,"honorific":"","given":"Liisa","family":"Saarinen","called_by":null,"former_json":"[]","aliases_json":"[]","title":"","languages_json":"[]","numbers_json":"[]","email":null,"employed_from":null,"employed_to":null,"reports_to":null,"hours_json":"{}","revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(4,'00000000-0000-0000-0000-000000000012','person','00000000-0000-0000-0000-000000000005',NULL,'{"id":"00000000-0000-0000-0000-000000000005","company_id":"00000000-0000-0000-0000-000000000002","department_id":"00000000-0000-0000-0000-000000000003","staff_id":"0017","honorific":"TkT","given":"Anna Maria","family":"von Bonsdorff","called_by":"Anni","former_json":"[\"Virtanen\"]","aliases_json":"[\"Anski \\\"A\\\"\"]","title":"kehitysjohtaja","languages_json":"[\"fi\",\"sv\"]","numbers_json":"[{\"written\":\"2214\",\"kind\":\"extension\",\"give\":true},{\"written\":\"040 123 4567\",\"kind\":\"mobile\",\"give\":false,\"e164\":\"+358401234567\"}]","email":"anna@kuusilinna.example","employed_from":"2020-02-29","employed_to":"2027-01-01","reports_to":"00000000-0000-0000-0000-000000000004","hours_json":"{\"week\":[[[\"08:00\",\"16:15\"]],[[\"08:00\",\"16:15\"]],[[\"08:00\",\"16:15\"]],[[\"08:00\",\"16:15\"]],[[\"08:00\",\"16:15\"]],[],[]],\"days\":{\"2026-12-23\":[[\"08:00\",\"16:15\"]],\"2026-12-24\":[]}}","revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(5,'00000000-0000-0000-0000-000000000012','role','00000000-0000-0000-0000-000000000006',NULL,'{"id":"00000000-0000-0000-0000-000000000006","company_id":"00000000-0000-0000-0000-000000000002","department_id":null,"post":null,"name":"Hallinto","keywords_json":"[]","numbers_json":"[]","email":null,"reports_to":null,"revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(6,'00000000-0000-0000-0000-000000000012','role','00000000-0000-0000-0000-000000000007',NULL,'{"id":"00000000-0000-0000-0000-000000000007","company_id":"00000000-0000-0000-0000-000000000002","department_id":"00000000-0000-0000-0000-000000000003","post":"00000609","name":"Palkanlaskenta","keywords_json":"[\"palkat\",\"lön\"]","numbers_json":"[{\"written\":\"040 123 4567\",\"kind\":\"mobile\",\"give\":false,\"e164\":\"+358401234567\"}]","email":"palkat@kuusilinna.example","reports_to":"00000000-0000-0000-0000-000000000006","revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(7,'00000000-0000-0000-0000-000000000012','assignment','00000000-0000-0000-0000-000000000008',NULL,'{"id":"00000000-0000-0000-0000-000000000008","role_id":"00000000-0000-0000-0000-000000000007","person_id":"00000000-0000-0000-0000-000000000005","position":1,"held_from":"2026-01-01","held_to":"2026-12-31","revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(8,'00000000-0000-0000-0000-000000000012','deputy','00000000-0000-0000-0000-000000000009',NULL,'{"id":"00000000-0000-0000-0000-000000000009","of_person_id":"00000000-0000-0000-0000-000000000005","of_role_id":null,"position":0,"person_id":"00000000-0000-0000-0000-000000000004","revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(9,'00000000-0000-0000-0000-000000000012','deputy','00000000-0000-0000-0000-00000000000a',NULL,'{"id":"00000000-0000-0000-0000-00000000000a","of_person_id":null,"of_role_id":"00000000-0000-0000-0000-000000000007","position":3,"person_id":"00000000-0000-0000-0000-000000000004","revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(10,'00000000-0000-0000-0000-000000000012','absence','00000000-0000-0000-0000-00000000000b',NULL,'{"id":"00000000-0000-0000-0000-00000000000b","person_id":"00000000-0000-0000-0000-000000000005","away_from":"2026-07-01","away_to":"2026-07-08T14:30","return_may_be_told":0,"revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(11,'00000000-0000-0000-0000-000000000012','absence_cover','00000000-0000-0000-0000-00000000000c',NULL,'{"id":"00000000-0000-0000-0000-00000000000c","absence_id":"00000000-0000-0000-0000-00000000000b","position":0,"person_id":"00000000-0000-0000-0000-000000000004","role_id":"00000000-0000-0000-0000-000000000007","revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(12,'00000000-0000-0000-0000-000000000012','absence_cover','00000000-0000-0000-0000-00000000000d',NULL,'{"id":"00000000-0000-0000-0000-00000000000d","absence_id":"00000000-0000-0000-0000-00000000000b","position":1,"person_id":"00000000-0000-0000-0000-000000000004","role_id":null,"revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(13,'00000000-0000-0000-0000-000000000012','referral','00000000-0000-0000-0000-00000000000e',NULL,'{"id":"00000000-0000-0000-0000-00000000000e","company_id":"00000000-0000-0000-0000-000000000002","person_id":"00000000-0000-0000-0000-000000000005","names_json":"[\"Koistinen Petri\",\"koistisen petteri\"]","say_json":"{\"fi\":\"Petri Koistinen ei ole enää meillä.\",\"sv\":\"Petri Koistinen ei ole enää meillä. på svenska\"}","forward_person_id":"00000000-0000-0000-0000-000000000004","forward_role_id":null,"forward_number_json":null,"contact_details":"050 000 0000","consented_on":"2026-06-01","consent_scope":"entiset asiakkaat","consent_until":"2026-09-01","told_from":"2026-06-01","told_to":"2027-05-31","revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(14,'00000000-0000-0000-0000-000000000012','referral','00000000-0000-0000-0000-00000000000f',NULL,'{"id":"00000000-0000-0000-0000-00000000000f","company_id":"00000000-0000-0000-0000-000000000002","person_id":null,"names_json":"[\"Koistinen Petri\",\"koistisen petteri\"]","say_json":"{\"fi\":\"Petri Koistinen ei ole enää meillä.\",\"sv\":\"Petri Koistinen ei ole enää meillä. på svenska\"}","forward_person_id":null,"forward_role_id":"00000000-0000-0000-0000-000000000007","forward_number_json":null,"contact_details":"050 000 0000","consented_on":"2026-06-01","consent_scope":"entiset asiakkaat","consent_until":"2026-09-01","told_from":"2026-06-01","told_to":"2027-05-31","revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(15,'00000000-0000-0000-0000-000000000012','referral','00000000-0000-0000-0000-000000000010',NULL,'{"id":"00000000-0000-0000-0000-000000000010","company_id":"00000000-0000-0000-0000-000000000002","person_id":null,"names_json":"[\"Koistinen Petri\",\"koistisen petteri\"]","say_json":"{\"fi\":\"Petri Koistinen ei ole enää meillä.\",\"sv\":\"Petri Koistinen ei ole enää meillä. på svenska\"}","forward_person_id":null,"forward_role_id":null,"forward_number_json":"{\"written\":\"040 123 4567\",\"kind\":\"mobile\",\"give\":false,\"e164\":\"+358401234567\"}","contact_details":"050 000 0000","consented_on":"2026-06-01","consent_scope":"entiset asiakkaat","consent_until":"2026-09-01","told_from":"2026-06-01","told_to":"2027-05-31","revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(16,'00000000-0000-0000-0000-000000000012','referral','00000000-0000-0000-0000-000000000011',NULL,'{"id":"00000000-0000-0000-0000-000000000011","company_id":"00000000-0000-0000-0000-000000000002","person_id":null,"names_json":"[\"Koistinen Petri\",\"koistisen petteri\"]","say_json":"{\"fi\":\"Petri Koistinen ei ole enää meillä.\",\"sv\":\"Petri Koistinen ei ole enää meillä. på svenska\"}","forward_person_id":null,"forward_role_id":null,"forward_number_json":null,"contact_details":null,"consented_on":null,"consent_scope":null,"consent_until":null,"told_from":"2026-06-01","told_to":"2027-05-31","revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(17,'00000000-0000-0000-0000-000000000111','absence','00000000-0000-0000-0000-000000000102',NULL,'{}');
INSERT INTO "change" VALUES(18,'00000000-0000-0000-0000-000000000111','absence_cover','00000000-0000-0000-0000-000000000103',NULL,'{"absence_id":"00000000-0000-0000-0000-000000000102"}');
INSERT INTO "change" VALUES(19,'00000000-0000-0000-0000-000000000112','absence_cover','00000000-0000-0000-0000-000000000103','{"absence_id":"00000000-0000-0000-0000-000000000102"}',NULL);
INSERT INTO "change" VALUES(20,'00000000-0000-0000-0000-000000000112','absence','00000000-0000-0000-0000-000000000102','{}',NULL);
INSERT INTO "change" VALUES(21,'00000000-0000-0000-0000-000000000113','absence','00000000-0000-0000-0000-000000000100',NULL,'{"id":"00000000-0000-0000-0000-000000000100","person_id":"00000000-0000-0000-0000-000000000005","away_from":"2026-07-10","away_to":"2026-07-10","return_may_be_told":1,"revision":1,"changed_at":"2026-07-06T06:00:00.000Z","repeats_json":"{\"every_weeks\":2,\"on\":[\"fri\"],\"until\":\"2026-12-31\",\"except\":[\"2026-07-24\"]}"}');
INSERT INTO "change" VALUES(22,'00000000-0000-0000-0000-000000000113','absence_cover','00000000-0000-0000-0000-000000000101',NULL,'{"id":"00000000-0000-0000-0000-000000000101","absence_id":"00000000-0000-0000-0000-000000000100","position":0,"person_id":"00000000-0000-0000-0000-000000000004","role_id":null,"revision":1,"changed_at":"2026-07-06T06:00:00.000Z"}');
INSERT INTO "change" VALUES(23,'00000000-0000-0000-0000-000000000400','referral','00000000-0000-0000-0000-000000000300',NULL,'{"id":"00000000-0000-0000-0000-000000000300","company_id":"00000000-0000-0000-0000-000000000002","person_id":null,"names_json":"[\"laskutusosoite\"]","say_json":"{\"fi\":\"Se on toisaalla.\",\"sv\":\"Se on toisaalla. på svenska\"}","forward_person_id":null,"forward_role_id":null,"forward_number_json":null,"contact_details":null,"consented_on":null,"consent_scope":null,"consent_until":null,"told_from":null,"told_to":null,"revision":1,"changed_at":"2026-07-06T06:00:00.000Z","kind":"never-here","forward_company_id":null,"forward_address":"Esimerkkikatu 1, Turku","forward_page":null,"listed_at":"vanha hakemisto","correction_asked_on":"2026-07-01"}');
INSERT INTO "change" VALUES(24,'00000000-0000-0000-0000-000000000400','referral','00000000-0000-0000-0000-000000000301',NULL,'{"id":"00000000-0000-0000-0000-000000000301","company_id":"00000000-0000-0000-0000-000000000002","person_id":null,"names_json":"[\"laskutusosoite\"]","say_json":"{\"fi\":\"Se on toisaalla.\",\"sv\":\"Se on toisaalla. på svenska\"}","forward_person_id":null,"forward_role_id":null,"forward_number_json":null,"contact_details":null,"consented_on":null,"consent_scope":null,"consent_until":null,"told_from":null,"told_to":null,"revision":1,"changed_at":"2026-07-06T06:00:00.000Z","kind":"elsewhere","forward_company_id":"00000000-0000-0000-0000-000000000002","forward_address":null,"forward_page":null,"listed_at":"vanha hakemisto","correction_asked_on":"2026-07-01"}');
INSERT INTO "change" VALUES(25,'00000000-0000-0000-0000-000000000400','referral','00000000-0000-0000-0000-000000000302',NULL,'{"id":"00000000-0000-0000-0000-000000000302","company_id":"00000000-0000-0000-0000-000000000002","person_id":null,"names_json":"[\"laskutusosoite\"]","say_json":"{\"fi\":\"Se on toisaalla.\",\"sv\":\"Se on toisaalla. på svenska\"}","forward_person_id":null,"forward_role_id":null,"forward_number_json":null,"contact_details":null,"consented_on":null,"consent_scope":null,"consent_until":null,"told_from":null,"told_to":null,"revision":1,"changed_at":"2026-07-06T06:00:00.000Z","kind":"question","forward_company_id":null,"forward_address":null,"forward_page":"https://kuusilinna.example/laskutus","listed_at":"vanha hakemisto","correction_asked_on":"2026-07-01"}');
CREATE TABLE choice (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  user_id TEXT NOT NULL REFERENCES local_user (id) ON DELETE CASCADE,
  typed TEXT NOT NULL CHECK (typed <> ''),
  person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
  role_id TEXT REFERENCES role (id) ON DELETE CASCADE,
  referral_id TEXT REFERENCES referral (id) ON DELETE CASCADE,
  at TEXT NOT NULL,
  UNIQUE (user_id, typed),
  CHECK ((person_id IS NOT NULL) + (role_id IS NOT NULL) + (referral_id IS NOT NULL) = 1)
) STRICT;
INSERT INTO "choice" VALUES(1,'00000000-0000-0000-0000-000000000001','virtanen','00000000-0000-0000-0000-000000000005',NULL,NULL,'2026-07-06T06:00:00.000Z');
CREATE TABLE company (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  greeting_json TEXT NOT NULL CHECK (json_valid(greeting_json)),
  sentences_json TEXT NOT NULL CHECK (json_valid(sentences_json)),
  hours_json TEXT NOT NULL CHECK (json_valid(hours_json)),
  zone TEXT NOT NULL,
  region TEXT,
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  fallback_json TEXT CHECK (fallback_json IS NULL OR json_valid(fallback_json)),
  transfers INTEGER NOT NULL CHECK (transfers IN (0, 1)),
  instruction TEXT NOT NULL,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
, short_instruction TEXT, called_json TEXT CHECK (called_json IS NULL OR json_valid(called_json)), links_json TEXT CHECK (links_json IS NULL OR json_valid(links_json)), takes_messages INTEGER CHECK (takes_messages IN (0, 1))) STRICT;
INSERT INTO "company" VALUES('00000000-0000-0000-0000-000000000002','Kuusilinna Oy','{"fi":"Kuusilinna, hyvää päivää","sv":"Kuusilinna, hyvää päivää på svenska"}','{"away_covered":{"fi":"{person} on poissa","sv":"{person} on poissa på svenska"}}','{"week":[[["08:00","16:15"]],[["08:00","16:15"]],[["08:00","16:15"]],[["08:00","16:15"]],[["08:00","16:15"]],[],[]],"days":{"2026-12-23":[["08:00","16:15"]],"2026-12-24":[]}}','Europe/Stockholm','FI','sv','{"written":"2214","kind":"extension","give":true}',0,'Tiedotusvälineet aina viestintään.',1,'2026-07-06T06:00:00.000Z',NULL,NULL,NULL,NULL);
CREATE TABLE confirmation (
  record_id TEXT NOT NULL PRIMARY KEY,
  record_table TEXT NOT NULL,
  operation_id TEXT NOT NULL,
  earlier_id TEXT,
  said_id TEXT
) STRICT, WITHOUT ROWID;
INSERT INTO "confirmation" VALUES('00000000-0000-0000-0000-000000000005','person','00000000-0000-0000-0000-000000000012',NULL,NULL);
CREATE TABLE connection_count (
  hour TEXT NOT NULL,
  company_id TEXT NOT NULL,
  asked_kind TEXT NOT NULL,
  asked_id TEXT NOT NULL,
  answered_kind TEXT NOT NULL,
  answered_id TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('direct', 'cover', 'nobody')),
  count INTEGER NOT NULL,
  PRIMARY KEY (hour, company_id, asked_kind, asked_id, answered_kind, answered_id, way)
) STRICT, WITHOUT ROWID;
INSERT INTO "connection_count" VALUES('2026-07-06T06','00000000-0000-0000-0000-000000000002','person','00000000-0000-0000-0000-000000000005','person','00000000-0000-0000-0000-000000000004','cover',1);
CREATE TABLE "covered" (
  person_id TEXT NOT NULL,
  cover_id TEXT NOT NULL,
  role_id TEXT,
  last_on TEXT NOT NULL
) STRICT;
INSERT INTO "covered" VALUES('00000000-0000-0000-0000-000000000005','00000000-0000-0000-0000-000000000004',NULL,'2026-05-29');
CREATE TABLE department (
  id TEXT NOT NULL PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  hours_json TEXT NOT NULL CHECK (json_valid(hours_json)),
  duty_number_json TEXT CHECK (duty_number_json IS NULL OR json_valid(duty_number_json)),
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
INSERT INTO "department" VALUES('00000000-0000-0000-0000-000000000003','00000000-0000-0000-0000-000000000002','Huolto','{"week":[[["08:00","16:15"]],[["08:00","16:15"]],[["08:00","16:15"]],[["08:00","16:15"]],[["08:00","16:15"]],[],[]],"days":{"2026-12-23":[["08:00","16:15"]],"2026-12-24":[]}}','{"written":"040 123 4567","kind":"mobile","give":false,"e164":"+358401234567"}',1,'2026-07-06T06:00:00.000Z');
CREATE TABLE deputy (
  id TEXT NOT NULL PRIMARY KEY,
  of_person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  of_role_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK ((of_person_id IS NULL) <> (of_role_id IS NULL))
) STRICT;
INSERT INTO "deputy" VALUES('00000000-0000-0000-0000-000000000009','00000000-0000-0000-0000-000000000005',NULL,0,'00000000-0000-0000-0000-000000000004',1,'2026-07-06T06:00:00.000Z');
INSERT INTO "deputy" VALUES('00000000-0000-0000-0000-00000000000a',NULL,'00000000-0000-0000-0000-000000000007',3,'00000000-0000-0000-0000-000000000004',1,'2026-07-06T06:00:00.000Z');
CREATE TABLE effort_count (
  month TEXT NOT NULL,
  company_id TEXT NOT NULL,
  measure TEXT NOT NULL CHECK (measure IN ('keys', 'seconds')),
  value INTEGER NOT NULL CHECK (value >= 0),
  count INTEGER NOT NULL,
  PRIMARY KEY (month, company_id, measure, value)
) STRICT, WITHOUT ROWID;
INSERT INTO "effort_count" VALUES('2026-07','00000000-0000-0000-0000-000000000002','keys',5,1);
INSERT INTO "effort_count" VALUES('2026-07','00000000-0000-0000-0000-000000000002','seconds',3,1);
CREATE TABLE erasure (
  record_id TEXT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES local_user (id),
  certificate_json TEXT NOT NULL CHECK (json_valid(certificate_json))
) STRICT, WITHOUT ROWID;
CREATE TABLE hour_count (
  month TEXT NOT NULL,
  company_id TEXT NOT NULL,
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  hour INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
  way TEXT NOT NULL CHECK (way IN ('direct', 'cover', 'nobody')),
  count INTEGER NOT NULL,
  PRIMARY KEY (month, company_id, weekday, hour, way)
) STRICT, WITHOUT ROWID;
INSERT INTO "hour_count" VALUES('2026-07','00000000-0000-0000-0000-000000000002',1,8,'cover',1);
CREATE TABLE import_mapping (
  headers TEXT NOT NULL PRIMARY KEY,
  map_json TEXT NOT NULL CHECK (json_valid(map_json)),
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE import_report (
  id TEXT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES local_user (id),
  operation_id TEXT,
  file TEXT NOT NULL,
  report_json TEXT NOT NULL CHECK (json_valid(report_json))
) STRICT;
CREATE TABLE local_user (
  id TEXT NOT NULL PRIMARY KEY,
  account TEXT NOT NULL UNIQUE,
  is_operator INTEGER NOT NULL CHECK (is_operator IN (0, 1)),
  is_hr INTEGER NOT NULL CHECK (is_hr IN (0, 1)),
  is_admin INTEGER NOT NULL CHECK (is_admin IN (0, 1)),
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
INSERT INTO "local_user" VALUES('00000000-0000-0000-0000-000000000001','raija',1,1,1,1,'2026-07-06T06:00:00.000Z');
CREATE TABLE merged (
  gone_id TEXT NOT NULL PRIMARY KEY,
  into_id TEXT NOT NULL,
  operation_id TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE miss (
  number INTEGER PRIMARY KEY,
  day TEXT NOT NULL,
  company_id TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fi', 'sv', 'en')),
  typed TEXT NOT NULL CHECK (typed <> '' AND typed NOT GLOB '*[0-9]*'),
  -- How often it was closed as not found, and how often it was just left.
  not_found INTEGER NOT NULL,
  abandoned INTEGER NOT NULL,
  settled TEXT CHECK (settled IN ('mended', 'put-aside')),
  settled_by TEXT,
  CHECK ((settled IS NULL) = (settled_by IS NULL))
) STRICT;
INSERT INTO "miss" VALUES(1,'2026-07-06','00000000-0000-0000-0000-000000000002','fi','saarnion petteri',1,0,NULL,NULL);
INSERT INTO "miss" VALUES(5,'2026-07-05','00000000-0000-0000-0000-000000000002','fi','laskutusosoite',0,1,'mended','00000000-0000-0000-0000-000000000400');
INSERT INTO "miss" VALUES(6,'2026-07-04','00000000-0000-0000-0000-000000000002','fi','pizzeria',0,1,'put-aside','00000000-0000-0000-0000-000000000401');
CREATE TABLE miss_count (
  month TEXT NOT NULL,
  company_id TEXT NOT NULL,
  missed INTEGER NOT NULL,
  mended INTEGER NOT NULL,
  PRIMARY KEY (month, company_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "miss_count" VALUES('2026-03','00000000-0000-0000-0000-000000000002',1,0);
CREATE TABLE notice (
  id TEXT NOT NULL PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  before_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  department_id TEXT REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
  words_json TEXT CHECK (words_json IS NULL OR json_valid(words_json)),
  many INTEGER,
  takes_effect TEXT NOT NULL,
  told_from TEXT NOT NULL,
  told_to TEXT NOT NULL,
  must_read INTEGER NOT NULL CHECK (must_read IN (0, 1)),
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
INSERT INTO "notice" VALUES('00000000-0000-0000-0000-000000000201','00000000-0000-0000-0000-000000000002','starts','00000000-0000-0000-0000-000000000005',NULL,NULL,NULL,NULL,NULL,'2027-01-01','2026-12-01','2027-01-15',1,1,'2026-07-06T05:00:00.000Z');
CREATE TABLE operation (
  id TEXT NOT NULL PRIMARY KEY,
  act TEXT NOT NULL,
  actor_id TEXT NOT NULL REFERENCES local_user (id),
  at TEXT NOT NULL,
  undoes_id TEXT REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED
) STRICT;
INSERT INTO "operation" VALUES('00000000-0000-0000-0000-000000000012','edit-directory','00000000-0000-0000-0000-000000000001','2026-07-06T06:00:00.000Z',NULL);
INSERT INTO "operation" VALUES('00000000-0000-0000-0000-000000000111','save-absence','00000000-0000-0000-0000-000000000001','2026-07-06T06:00:00.000Z',NULL);
INSERT INTO "operation" VALUES('00000000-0000-0000-0000-000000000112','forget-absences','00000000-0000-0000-0000-000000000001','2026-07-06T06:00:00.000Z',NULL);
INSERT INTO "operation" VALUES('00000000-0000-0000-0000-000000000113','edit-directory','00000000-0000-0000-0000-000000000001','2026-07-06T06:00:00.000Z',NULL);
INSERT INTO "operation" VALUES('00000000-0000-0000-0000-000000000400','edit-directory','00000000-0000-0000-0000-000000000001','2026-07-06T06:00:00.000Z',NULL);
CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
  department_id TEXT REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
  staff_id TEXT,
  honorific TEXT NOT NULL,
  given TEXT NOT NULL,
  family TEXT NOT NULL CHECK (given <> '' OR family <> ''),
  called_by TEXT,
  former_json TEXT NOT NULL CHECK (json_valid(former_json)),
  aliases_json TEXT NOT NULL CHECK (json_valid(aliases_json)),
  title TEXT NOT NULL,
  languages_json TEXT NOT NULL CHECK (json_valid(languages_json)),
  numbers_json TEXT NOT NULL CHECK (json_valid(numbers_json)),
  email TEXT,
  employed_from TEXT,
  employed_to TEXT,
  reports_to TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  hours_json TEXT NOT NULL CHECK (json_valid(hours_json)),
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
INSERT INTO "person" VALUES('00000000-0000-0000-0000-000000000004','00000000-0000-0000-0000-000000000002',NULL,NULL,'','Liisa','Saarinen',NULL,'[]','[]','','[]','[]',NULL,NULL,NULL,NULL,'{}',1,'2026-07-06T06:00:00.000Z');
INSERT INTO "person" VALUES('00000000-0000-0000-0000-000000000005','00000000-0000-0000-0000-000000000002','00000000-0000-0000-0000-000000000003','0017','TkT','Anna Maria','von Bonsdorff','Anni','["Virtanen"]','["Anski \"A\""]','kehitysjohtaja','["fi","sv"]','[{"written":"2214","kind":"extension","give":true},{"written":"040 123 4567","kind":"mobile","give":false,"e164":"+358401234567"}]','anna@kuusilinna.example','2020-02-29','2027-01-01','00000000-0000-0000-0000-000000000004','{"week":[[["08:00","16:15"]],[["08:00","16:15"]],[["08:00","16:15"]],[["08:00","16:15"]],[["08:00","16:15"]],[],[]],"days":{"2026-12-23":[["08:00","16:15"]],"2026-12-24":[]}}',1,'2026-07-06T06:00:00.000Z');
CREATE TABLE planned (
  id TEXT NOT NULL PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  takes_effect TEXT NOT NULL,
  name_json TEXT CHECK (name_json IS NULL OR json_valid(name_json)),
  title TEXT,
  numbers_json TEXT CHECK (numbers_json IS NULL OR json_valid(numbers_json)),
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
INSERT INTO "planned" VALUES('00000000-0000-0000-0000-000000000200','00000000-0000-0000-0000-000000000005','2027-01-01',NULL,'johtaja',NULL,1,'2026-07-06T05:00:00.000Z');
CREATE TABLE read_mark (
  user_id TEXT NOT NULL REFERENCES local_user (id) ON DELETE CASCADE,
  item_id TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (user_id, item_id)
) STRICT, WITHOUT ROWID;
INSERT INTO "read_mark" VALUES('00000000-0000-0000-0000-000000000001','00000000-0000-0000-0000-000000000201','2026-07-06T05:00:00.000Z');
CREATE TABLE referral (
  id TEXT NOT NULL PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  names_json TEXT NOT NULL CHECK (json_valid(names_json)),
  say_json TEXT NOT NULL CHECK (json_valid(say_json)),
  forward_person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  forward_role_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  forward_number_json TEXT CHECK (forward_number_json IS NULL OR json_valid(forward_number_json)),
  contact_details TEXT,
  consented_on TEXT,
  consent_scope TEXT,
  consent_until TEXT,
  told_from TEXT,
  told_to TEXT,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL, kind TEXT CHECK (kind IN ('never-here', 'elsewhere', 'question')), forward_company_id TEXT REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED, forward_address TEXT, forward_page TEXT CHECK (
  (forward_person_id IS NOT NULL) + (forward_role_id IS NOT NULL) + (forward_number_json IS NOT NULL)
  + (forward_company_id IS NOT NULL) + (forward_address IS NOT NULL) + (forward_page IS NOT NULL) <= 1
), listed_at TEXT, correction_asked_on TEXT CHECK (correction_asked_on IS NULL OR listed_at IS NOT NULL),
  CHECK ((forward_person_id IS NOT NULL) + (forward_role_id IS NOT NULL) + (forward_number_json IS NOT NULL) <= 1),
  -- Contact details without a consent are not kept at all.
  CHECK ((contact_details IS NULL) = (consented_on IS NULL)),
  CHECK ((contact_details IS NULL) = (consent_scope IS NULL)),
  CHECK ((contact_details IS NULL) = (consent_until IS NULL))
) STRICT;
INSERT INTO "referral" VALUES('00000000-0000-0000-0000-00000000000e','00000000-0000-0000-0000-000000000002','00000000-0000-0000-0000-000000000005','["Koistinen Petri","koistisen petteri"]','{"fi":"Petri Koistinen ei ole enää meillä.","sv":"Petri Koistinen ei ole enää meillä. på svenska"}','00000000-0000-0000-0000-000000000004',NULL,NULL,'050 000 0000','2026-06-01','entiset asiakkaat','2026-09-01','2026-06-01','2027-05-31',1,'2026-07-06T06:00:00.000Z',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "referral" VALUES('00000000-0000-0000-0000-00000000000f','00000000-0000-0000-0000-000000000002',NULL,'["Koistinen Petri","koistisen petteri"]','{"fi":"Petri Koistinen ei ole enää meillä.","sv":"Petri Koistinen ei ole enää meillä. på svenska"}',NULL,'00000000-0000-0000-0000-000000000007',NULL,'050 000 0000','2026-06-01','entiset asiakkaat','2026-09-01','2026-06-01','2027-05-31',1,'2026-07-06T06:00:00.000Z',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "referral" VALUES('00000000-0000-0000-0000-000000000010','00000000-0000-0000-0000-000000000002',NULL,'["Koistinen Petri","koistisen petteri"]','{"fi":"Petri Koistinen ei ole enää meillä.","sv":"Petri Koistinen ei ole enää meillä. på svenska"}',NULL,NULL,'{"written":"040 123 4567","kind":"mobile","give":false,"e164":"+358401234567"}','050 000 0000','2026-06-01','entiset asiakkaat','2026-09-01','2026-06-01','2027-05-31',1,'2026-07-06T06:00:00.000Z',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "referral" VALUES('00000000-0000-0000-0000-000000000011','00000000-0000-0000-0000-000000000002',NULL,'["Koistinen Petri","koistisen petteri"]','{"fi":"Petri Koistinen ei ole enää meillä.","sv":"Petri Koistinen ei ole enää meillä. på svenska"}',NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2026-06-01','2027-05-31',1,'2026-07-06T06:00:00.000Z',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "referral" VALUES('00000000-0000-0000-0000-000000000300','00000000-0000-0000-0000-000000000002',NULL,'["laskutusosoite"]','{"fi":"Se on toisaalla.","sv":"Se on toisaalla. på svenska"}',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2026-07-06T06:00:00.000Z','never-here',NULL,'Esimerkkikatu 1, Turku',NULL,'vanha hakemisto','2026-07-01');
INSERT INTO "referral" VALUES('00000000-0000-0000-0000-000000000301','00000000-0000-0000-0000-000000000002',NULL,'["laskutusosoite"]','{"fi":"Se on toisaalla.","sv":"Se on toisaalla. på svenska"}',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2026-07-06T06:00:00.000Z','elsewhere','00000000-0000-0000-0000-000000000002',NULL,NULL,'vanha hakemisto','2026-07-01');
INSERT INTO "referral" VALUES('00000000-0000-0000-0000-000000000302','00000000-0000-0000-0000-000000000002',NULL,'["laskutusosoite"]','{"fi":"Se on toisaalla.","sv":"Se on toisaalla. på svenska"}',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,'2026-07-06T06:00:00.000Z','question',NULL,NULL,'https://kuusilinna.example/laskutus','vanha hakemisto','2026-07-01');
CREATE TABLE "reveal" (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  user_id TEXT NOT NULL REFERENCES local_user (id),
  person_id TEXT,
  role_id TEXT,
  referral_id TEXT,
  CHECK ((person_id IS NOT NULL) + (role_id IS NOT NULL) + (referral_id IS NOT NULL) = 1)
) STRICT;
INSERT INTO "reveal" VALUES(1,'2026-07-06T06:00:00.000Z','00000000-0000-0000-0000-000000000001','00000000-0000-0000-0000-000000000005',NULL,NULL);
INSERT INTO "reveal" VALUES(2,'2026-07-06T06:00:00.000Z','00000000-0000-0000-0000-000000000001',NULL,NULL,'00000000-0000-0000-0000-000000000300');
CREATE TABLE role (
  id TEXT NOT NULL PRIMARY KEY,
  company_id TEXT NOT NULL REFERENCES company (id) DEFERRABLE INITIALLY DEFERRED,
  department_id TEXT REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
  post TEXT,
  name TEXT NOT NULL,
  keywords_json TEXT NOT NULL CHECK (json_valid(keywords_json)),
  numbers_json TEXT NOT NULL CHECK (json_valid(numbers_json)),
  email TEXT,
  reports_to TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL
, leading INTEGER CHECK (leading IN (0, 1))) STRICT;
INSERT INTO "role" VALUES('00000000-0000-0000-0000-000000000006','00000000-0000-0000-0000-000000000002',NULL,NULL,'Hallinto','[]','[]',NULL,NULL,1,'2026-07-06T06:00:00.000Z',NULL);
INSERT INTO "role" VALUES('00000000-0000-0000-0000-000000000007','00000000-0000-0000-0000-000000000002','00000000-0000-0000-0000-000000000003','00000609','Palkanlaskenta','["palkat","lön"]','[{"written":"040 123 4567","kind":"mobile","give":false,"e164":"+358401234567"}]','palkat@kuusilinna.example','00000000-0000-0000-0000-000000000006',1,'2026-07-06T06:00:00.000Z',NULL);
CREATE TABLE setting (
  user_id TEXT NOT NULL REFERENCES local_user (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (user_id, name)
) STRICT, WITHOUT ROWID;
INSERT INTO "setting" VALUES('00000000-0000-0000-0000-000000000001','window','{"textSize":125}');
CREATE TABLE suggestion (
  id TEXT NOT NULL PRIMARY KEY,
  sent_by TEXT NOT NULL REFERENCES local_user (id),
  sent_at TEXT NOT NULL,
  company_id TEXT,
  about_kind TEXT CHECK (about_kind IN ('person', 'role', 'referral')),
  about_id TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('wrong-number', 'wrong-person', 'has-left', 'other')),
  words TEXT NOT NULL,
  typed TEXT NOT NULL,
  shown_json TEXT NOT NULL CHECK (json_valid(shown_json)),
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'answered', 'dismissed')),
  answer TEXT NOT NULL,
  answered_by TEXT REFERENCES local_user (id),
  answered_at TEXT,
  revision INTEGER NOT NULL,
  changed_at TEXT NOT NULL,
  CHECK ((about_kind IS NULL) = (about_id IS NULL))
) STRICT;
INSERT INTO "suggestion" VALUES('00000000-0000-0000-0000-000000000202','00000000-0000-0000-0000-000000000001','2026-07-06T05:00:00.000Z','00000000-0000-0000-0000-000000000002','person','00000000-0000-0000-0000-000000000005','other','Numero on vanha','virtanen','[{"kind":"person","id":"00000000-0000-0000-0000-000000000005"}]','open','',NULL,NULL,1,'2026-07-06T05:00:00.000Z');
CREATE TABLE tombstone (
  record_id TEXT NOT NULL PRIMARY KEY,
  record_table TEXT NOT NULL,
  operation_id TEXT NOT NULL REFERENCES operation (id) DEFERRABLE INITIALLY DEFERRED,
  deleted_at TEXT NOT NULL
) STRICT;
INSERT INTO "tombstone" VALUES('00000000-0000-0000-0000-000000000103','absence_cover','00000000-0000-0000-0000-000000000112','2026-07-06T06:00:00.000Z');
INSERT INTO "tombstone" VALUES('00000000-0000-0000-0000-000000000102','absence','00000000-0000-0000-0000-000000000112','2026-07-06T06:00:00.000Z');
CREATE INDEX department_by_company ON department (company_id);
CREATE INDEX person_by_company ON person (company_id);
CREATE INDEX person_by_department ON person (department_id) WHERE department_id IS NOT NULL;
CREATE INDEX person_by_reports_to ON person (reports_to) WHERE reports_to IS NOT NULL;
CREATE INDEX role_by_company ON role (company_id);
CREATE INDEX role_by_department ON role (department_id) WHERE department_id IS NOT NULL;
CREATE INDEX role_by_reports_to ON role (reports_to) WHERE reports_to IS NOT NULL;
CREATE INDEX assignment_by_role ON assignment (role_id);
CREATE INDEX assignment_by_person ON assignment (person_id);
CREATE INDEX deputy_by_of_person ON deputy (of_person_id) WHERE of_person_id IS NOT NULL;
CREATE INDEX deputy_by_of_role ON deputy (of_role_id) WHERE of_role_id IS NOT NULL;
CREATE INDEX deputy_by_person ON deputy (person_id);
CREATE INDEX absence_by_person ON absence (person_id);
CREATE INDEX absence_cover_by_absence ON absence_cover (absence_id);
CREATE INDEX absence_cover_by_person ON absence_cover (person_id);
CREATE INDEX absence_cover_by_role ON absence_cover (role_id) WHERE role_id IS NOT NULL;
CREATE INDEX referral_by_company ON referral (company_id);
CREATE INDEX referral_by_person ON referral (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX referral_by_forward_person ON referral (forward_person_id) WHERE forward_person_id IS NOT NULL;
CREATE INDEX referral_by_forward_role ON referral (forward_role_id) WHERE forward_role_id IS NOT NULL;
CREATE INDEX operation_by_undoes ON operation (undoes_id) WHERE undoes_id IS NOT NULL;
CREATE INDEX change_by_operation ON change (operation_id);
CREATE INDEX change_by_record ON change (record_id);
CREATE INDEX choice_by_user ON choice (user_id);
CREATE INDEX choice_by_person ON choice (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX choice_by_role ON choice (role_id) WHERE role_id IS NOT NULL;
CREATE INDEX choice_by_referral ON choice (referral_id) WHERE referral_id IS NOT NULL;
CREATE INDEX change_by_absence_of_cover ON change (coalesce(after_json, before_json) ->> '$.absence_id')
  WHERE record_table = 'absence_cover';
CREATE INDEX planned_by_person ON planned (person_id);
CREATE INDEX planned_by_day ON planned (takes_effect);
CREATE INDEX notice_by_company ON notice (company_id);
CREATE INDEX notice_by_person ON notice (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX notice_by_before ON notice (before_id) WHERE before_id IS NOT NULL;
CREATE INDEX notice_by_role ON notice (role_id) WHERE role_id IS NOT NULL;
CREATE INDEX notice_by_department ON notice (department_id) WHERE department_id IS NOT NULL;
CREATE INDEX suggestion_by_about ON suggestion (about_id) WHERE about_id IS NOT NULL;
CREATE INDEX suggestion_by_state ON suggestion (state);
CREATE INDEX suggestion_by_sender ON suggestion (sent_by);
CREATE INDEX read_mark_by_item ON read_mark (item_id);
CREATE INDEX merged_by_into ON merged (into_id);
CREATE INDEX connection_count_by_asked ON connection_count (asked_id);
CREATE INDEX connection_count_by_answered ON connection_count (answered_id);
CREATE INDEX change_by_person_of_removed ON change (
  before_json ->> iif(record_table = 'deputy', '$.of_person_id', '$.person_id')
) WHERE after_json IS NULL AND record_table IN ('assignment', 'deputy', 'referral', 'planned');
CREATE INDEX change_by_role_of_removed ON change (
  before_json ->> iif(record_table = 'deputy', '$.of_role_id', '$.role_id')
) WHERE after_json IS NULL AND record_table IN ('assignment', 'deputy');
CREATE UNIQUE INDEX covered_once ON covered (person_id, cover_id, coalesce(role_id, ''));
CREATE INDEX covered_by_cover ON covered (cover_id);
CREATE INDEX covered_by_role ON covered (role_id) WHERE role_id IS NOT NULL;
CREATE INDEX referral_by_forward_company ON referral (forward_company_id) WHERE forward_company_id IS NOT NULL;
CREATE INDEX reveal_by_person ON reveal (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX reveal_by_role ON reveal (role_id) WHERE role_id IS NOT NULL;
CREATE INDEX reveal_by_referral ON reveal (referral_id) WHERE referral_id IS NOT NULL;
CREATE UNIQUE INDEX miss_once ON miss (company_id, typed, day, language) WHERE settled IS NULL;
CREATE INDEX miss_by_day ON miss (day);
CREATE INDEX miss_by_typed ON miss (typed);
CREATE INDEX miss_by_settling ON miss (settled_by) WHERE settled_by IS NOT NULL;
CREATE INDEX asked_count_by_asked ON asked_count (asked_id);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('change',25);
INSERT INTO "sqlite_sequence" VALUES('choice',1);
COMMIT;
