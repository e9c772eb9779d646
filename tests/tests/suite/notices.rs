//! Operators hear of changes first: a new managing director is entered ahead, told, read, and found on the day.

use chrono::NaiveDate;
use vaihde_domain::PersonId;
use vaihde_domain::language::PerLanguage;
use vaihde_domain::notice_form::NoticeDraft;
use vaihde_domain::number::NumberKind;
use vaihde_domain::person_form::{NumberDraft, PlannedDraft, PlannedName, RoleDraft};
use vaihde_switchboard::{
    EntryId, Failure, FoundState, ImportOutcome, NewsLine, PersonForm, StaffImport, StoreFault, Switchboard,
    Told, UndoOutcome, When, go_on,
};

use crate::remembered::{Wall, namesakes};
use crate::seats::{ask, day, kuusilinna, sit_down};

fn person(switchboard: &mut Switchboard, name: &str) -> PersonId {
    let EntryId::Person(id) = ask(switchboard, name)[0].hit.id else { panic!("{name} is a person") };
    id
}

fn form(switchboard: &mut Switchboard, name: &str) -> PersonForm {
    let id = person(switchboard, name);
    switchboard.admin().unwrap().person_form(Some(id), None).unwrap()
}

fn save(switchboard: &mut Switchboard, form: &PersonForm) -> vaihde_switchboard::Done {
    switchboard.admin().unwrap().save_person(&form.draft, form.seen).unwrap().done.unwrap()
}

fn news(switchboard: &mut Switchboard) -> Vec<NewsLine> {
    let company = switchboard.company("Kuusilinna Oy").unwrap().id;
    switchboard.operator().unwrap().news(Some(company)).unwrap().lines
}

fn told(switchboard: &mut Switchboard) -> Vec<Told> {
    news(switchboard).into_iter().map(|line| line.told).collect()
}

fn at(switchboard: &mut Switchboard, on: NaiveDate) {
    switchboard.set_moment(on.and_hms_opt(10, 0, 0).unwrap(), None).unwrap();
}

fn leads(from: Option<NaiveDate>, to: Option<NaiveDate>) -> RoleDraft {
    RoleDraft { role: "Toimitusjohtaja".into(), from, to, leading: true, instead: false }
}

/// Kuusilinna, where Pekka Koistinen leads. Everything told until now has been read.
fn led(folder: &std::path::Path) -> Switchboard {
    let mut raija = kuusilinna(folder);
    assert_eq!(told(&mut raija), [], "the first people of a company are no news");
    let mut pekka = form(&mut raija, "koistinen");
    pekka.draft.roles = vec![leads(None, None)];
    save(&mut raija, &pekka);
    read_all(&mut raija);
    raija
}

fn read_all(switchboard: &mut Switchboard) {
    let read: Vec<_> = news(switchboard).iter().map(|line| line.id).collect();
    switchboard.operator().unwrap().read(&read).unwrap();
}

/// Pekka leads until Sunday, and from Monday on somebody whom nobody here has heard of.
fn hand_over(raija: &mut Switchboard) -> vaihde_switchboard::Done {
    let mut pekka = form(raija, "koistinen");
    pekka.draft.employed.to = Some(day(12));
    pekka.draft.roles = vec![leads(None, Some(day(12)))];
    save(raija, &pekka);
    let company = raija.company("Kuusilinna Oy").unwrap().id;
    let mut aino = raija.admin().unwrap().person_form(None, Some(company)).unwrap();
    (aino.draft.name.given, aino.draft.name.family) = ("Aino".into(), "Hakkarainen".into());
    aino.draft.employed.from = Some(day(13));
    aino.draft.roles = vec![leads(Some(day(13)), None)];
    let number = NumberDraft { written: "2230".into(), kind: NumberKind::Extension, may_be_given: true };
    aino.draft.numbers = vec![number];
    save(raija, &aino)
}

fn holder(person: Option<&str>, before: Option<&str>) -> Told {
    let name = |name: &str| name.to_owned();
    Told::Holder { role: "Toimitusjohtaja".into(), person: person.map(name), before: before.map(name) }
}

#[test]
fn a_new_managing_director_is_told_ahead_and_found_by_the_old_name_on_the_day() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = led(folder.path());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    read_all(&mut seppo);
    hand_over(&mut raija);
    let lines = news(&mut seppo);
    assert_eq!(lines[0].told, holder(Some("Aino Hakkarainen"), Some("Pekka Koistinen")));
    assert_eq!((lines[0].on, lines[0].in_effect, lines[0].must_read), (day(13), false, true));
    assert!(lines.iter().any(|line| line.told == Told::Leaves { person: "Pekka Koistinen".into() }));
    assert!(!lines.iter().any(|line| matches!(line.told, Told::Starts { .. })), "that goes with the role");

    assert_eq!(ask(&mut seppo, "koistinen")[0].state, FoundState::Present);
    at(&mut seppo, day(13));
    let found = ask(&mut seppo, "koistinen").remove(0);
    assert_eq!(found.state, FoundState::Left);
    assert_eq!(found.answer.unwrap().name, "Aino Hakkarainen");
    assert!(news(&mut seppo)[0].in_effect);
    at(&mut seppo, day(28));
    assert_eq!(told(&mut seppo), [], "two weeks are enough");
}

#[test]
fn undo_takes_the_change_and_its_notice_back_whatever_became_of_the_notice() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = led(folder.path());
    let done = hand_over(&mut raija);
    let lines = news(&mut raija);
    let notice =
        lines.iter().find(|line| matches!(line.told, Told::Holder { person: Some(_), .. })).unwrap().id;
    let seen = raija.admin().unwrap().notices(None).unwrap().seen;
    raija.admin().unwrap().remove_notice(notice, seen).unwrap();
    assert!(matches!(raija.undo(done.operation).unwrap(), UndoOutcome::Done(_)));
    assert!(ask(&mut raija, "hakkarainen").is_empty());
    let (report, differences) = raija.admin().unwrap().check().unwrap();
    assert_eq!((report.findings.len(), differences), (0, 0));
}

#[test]
fn what_was_read_can_be_read_again_as_long_as_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = led(folder.path());
    hand_over(&mut raija);
    let told: Vec<Told> = told(&mut raija);
    let known = |raija: &mut Switchboard| {
        let company = raija.company("Kuusilinna Oy").unwrap().id;
        let read = raija.operator().unwrap().news(Some(company)).unwrap().read;
        read.into_iter().map(|line| line.told).collect::<Vec<_>>()
    };
    assert!(!known(&mut raija).contains(&told[0]));
    read_all(&mut raija);
    assert_eq!(known(&mut raija)[..told.len()], told);
    at(&mut raija, day(28));
    assert_eq!(known(&mut raija), [], "it is told no more");
}

#[test]
fn reading_is_each_operators_own_and_admins_see_who_has_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = led(folder.path());
    let mut seppo = sit_down(folder.path(), "seppo", 2);
    read_all(&mut seppo);
    hand_over(&mut raija);
    let line = news(&mut seppo).remove(0);
    seppo.operator().unwrap().read(&[line.id]).unwrap();
    assert!(!news(&mut seppo).iter().any(|other| other.id == line.id));
    assert!(news(&mut raija).iter().any(|other| other.id == line.id));
    let kept = raija.admin().unwrap().notices(None).unwrap();
    let notice = kept.notices.iter().find(|kept| kept.notice.id == line.id).unwrap();
    assert_eq!((kept.operators, notice.when, notice.is_own), (2, When::Now, false));
    assert_eq!(notice.unread_by, ["raija"]);
    assert_eq!(notice.read_by.iter().map(|(account, _)| account.as_str()).collect::<Vec<_>>(), ["seppo"]);
}

#[test]
fn a_notice_that_is_corrected_after_it_was_read_is_to_be_read_again() {
    let (folder, wall) = (tempfile::tempdir().unwrap(), Wall::default());
    let mut raija = namesakes(folder.path(), &wall);
    let words = |fi: &str| PerLanguage { fi: fi.into(), ..PerLanguage::default() };
    let mut draft = NoticeDraft { words: words("Suljettu to."), must_read: true, ..NoticeDraft::default() };
    let kept = |raija: &mut Switchboard| raija.admin().unwrap().notices(None).unwrap();
    let seen = kept(&mut raija).seen;
    raija.admin().unwrap().save_notice(&draft, seen).unwrap().unwrap();
    read_all(&mut raija);
    assert_eq!(told(&mut raija), []);

    wall.days_pass(1);
    let written = kept(&mut raija);
    let notice = &written.notices[0].notice;
    (draft.id, draft.company) = (Some(notice.id), Some(notice.company));
    (draft.from, draft.to) = (Some(notice.from), Some(notice.to));
    draft.words = words("Suljettu pe.");
    raija.admin().unwrap().save_notice(&draft, written.seen).unwrap().unwrap();
    assert_eq!(told(&mut raija), [Told::Own(words("Suljettu pe."))]);
    assert_eq!(kept(&mut raija).notices[0].unread_by, ["raija"], "what they have read was wrong");

    read_all(&mut raija);
    assert_eq!(told(&mut raija), []);
    let kept = kept(&mut raija);
    assert_eq!((kept.notices[0].unread_by.len(), kept.notices[0].read_by.len()), (0, 1));
}

#[test]
fn what_came_since_the_company_was_answered_is_told_from_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = led(folder.path());
    hand_over(&mut raija);
    assert!(news(&mut raija).iter().all(|line| line.since_answered), "never answered yet");
    let company = raija.company("Kuusilinna Oy").unwrap().id;
    raija.operator().unwrap().answered(company).unwrap();
    let told = raija.operator().unwrap().news(Some(company)).unwrap();
    assert!(told.answered.is_some());
    assert!(told.lines.iter().all(|line| !line.since_answered));
}

#[test]
fn an_admin_writes_a_notice_for_every_company_and_takes_it_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = led(folder.path());
    let seen = raija.admin().unwrap().notices(None).unwrap().seen;
    let mut draft = NoticeDraft { from: Some(day(10)), to: Some(day(9)), ..NoticeDraft::default() };
    let refused = raija.admin().unwrap().save_notice(&draft, seen).unwrap_err();
    let Failure::Form(problems) = refused else { panic!("{refused}") };
    assert_eq!(problems.len(), 2, "no words, and over before it begins: {problems:?}");

    let words = PerLanguage { fi: "Puhelimet ovat kiinni perjantaina.".into(), ..PerLanguage::default() };
    draft = NoticeDraft { words: words.clone(), must_read: true, ..NoticeDraft::default() };
    let done = raija.admin().unwrap().save_notice(&draft, seen).unwrap().unwrap();
    assert_eq!(told(&mut raija), [Told::Own(words)]);
    let kept = raija.admin().unwrap().notices(None).unwrap();
    let notice = kept.notices[0].notice.clone();
    assert_eq!((notice.from, notice.to), (day(8), day(22)));

    // Somebody else changes it meanwhile.
    let mut other = NoticeDraft { id: Some(notice.id), company: Some(notice.company), ..draft.clone() };
    other.words.sv = "Telefonerna är stängda på fredag.".into();
    raija.admin().unwrap().save_notice(&other, kept.seen).unwrap().unwrap();
    let refused = raija.admin().unwrap().save_notice(&other, kept.seen).unwrap_err();
    assert!(matches!(refused, Failure::Store(StoreFault::ChangedMeanwhile)), "{refused}");
    assert!(matches!(raija.undo(done.operation).unwrap(), UndoOutcome::ChangedSince(_)));
    let seen = raija.admin().unwrap().notices(None).unwrap().seen;
    raija.admin().unwrap().remove_notice(notice.id, seen).unwrap();
    assert_eq!(told(&mut raija), []);
}

/// Two companies, and a notice for both.
fn written_for_both(folder: &std::path::Path) -> Switchboard {
    let mut raija = led(folder);
    let file = folder.join("second.csv");
    std::fs::write(&file, "Etunimi;Sukunimi;Alanumero\nAino;Aalto;3301\n").unwrap();
    let import = StaffImport { file, company: Some("Hämeen Sähkö".into()), ..StaffImport::default() };
    let mut admin = raija.admin().unwrap();
    let planned = admin.plan_staff_import(&import).unwrap();
    let ImportOutcome::Done(_) = admin.import_staff(&planned, &mut go_on).unwrap() else { panic!() };
    let seen = admin.notices(None).unwrap().seen;
    let draft = NoticeDraft { words: closed("Suljettu to."), must_read: true, ..NoticeDraft::default() };
    admin.save_notice(&draft, seen).unwrap().unwrap();
    raija
}

fn closed(fi: &str) -> PerLanguage {
    PerLanguage { fi: fi.into(), ..PerLanguage::default() }
}

/// What an admin wrote, as operators are told it who answer every company.
fn own(switchboard: &mut Switchboard) -> Vec<NewsLine> {
    let lines = switchboard.operator().unwrap().news(None).unwrap().lines;
    lines.into_iter().filter(|line| matches!(line.told, Told::Own(_))).collect()
}

#[test]
fn a_notice_for_every_company_is_told_and_read_as_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = written_for_both(folder.path());
    let lines = own(&mut raija);
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert_eq!(lines[0].companies, ["Hämeen Sähkö", "Kuusilinna Oy"]);
    for name in ["Kuusilinna Oy", "Hämeen Sähkö"] {
        let company = raija.company(name).unwrap().id;
        let kept = raija.admin().unwrap().notices(Some(company)).unwrap().notices;
        let kept: Vec<_> = kept.iter().filter(|kept| kept.is_own).collect();
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].companies, ["Hämeen Sähkö", "Kuusilinna Oy"], "that is what an edit changes");
        assert_eq!(kept[0].unread_by, ["raija"]);
    }
    // It is read while one of them is answered.
    let company = raija.company("Hämeen Sähkö").unwrap().id;
    let told = raija.operator().unwrap().news(Some(company)).unwrap().lines.remove(0);
    assert_eq!(told.told, Told::Own(closed("Suljettu to.")));
    raija.operator().unwrap().read(&[told.id]).unwrap();
    assert_eq!(own(&mut raija), []);
    assert!(!self::told(&mut raija).contains(&Told::Own(closed("Suljettu to."))));
    let kept = raija.admin().unwrap().notices(None).unwrap().notices;
    assert!(kept.iter().find(|kept| kept.is_own).unwrap().unread_by.is_empty());
}

#[test]
fn a_notice_for_every_company_is_changed_and_taken_away_as_one() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = written_for_both(folder.path());
    let kept = raija.admin().unwrap().notices(None).unwrap();
    let notice = kept.notices.iter().find(|kept| kept.is_own).unwrap().notice.clone();
    let draft = NoticeDraft {
        id: Some(notice.id),
        company: Some(notice.company),
        words: closed("Suljettu pe."),
        from: Some(notice.from),
        to: Some(notice.to),
        must_read: true,
    };
    let changed = raija.admin().unwrap().save_notice(&draft, kept.seen).unwrap().unwrap();
    let words = |raija: &mut Switchboard| own(raija).into_iter().map(|line| line.told).collect::<Vec<_>>();
    assert_eq!(words(&mut raija), [Told::Own(closed("Suljettu pe."))]);
    let refused = raija.admin().unwrap().remove_notice(notice.id, kept.seen).unwrap_err();
    assert!(matches!(refused, Failure::Store(StoreFault::ChangedMeanwhile)), "{refused}");

    assert!(matches!(raija.undo(changed.operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(words(&mut raija), [Told::Own(closed("Suljettu to."))]);
    let seen = raija.admin().unwrap().notices(None).unwrap().seen;
    let removed = raija.admin().unwrap().remove_notice(notice.id, seen).unwrap().unwrap();
    assert_eq!(words(&mut raija), Vec::<Told>::new());
    assert!(matches!(raija.undo(removed.operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(own(&mut raija)[0].companies.len(), 2);
}

#[test]
fn another_holder_in_a_file_is_told_and_a_leaver_of_a_file_has_a_referral() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = led(folder.path());
    let file = folder.path().join("next.csv");
    let csv = "Etunimi;Sukunimi;Alanumero;Tehtävät\nMatti;Laine;2202;Toimitusjohtaja\nLiisa;Saarinen;2214;\n";
    std::fs::write(&file, csv).unwrap();
    let import =
        StaffImport { file, company: Some("Kuusilinna Oy".into()), leavers: true, ..StaffImport::default() };
    let mut admin = raija.admin().unwrap();
    let planned = admin.plan_staff_import(&import).unwrap();
    let ImportOutcome::Done(done) = admin.import_staff(&planned, &mut go_on).unwrap() else { panic!() };
    let lines = news(&mut raija);
    let change = holder(Some("Matti Laine"), Some("Pekka Koistinen"));
    let told = lines.iter().find(|line| line.told == change).unwrap_or_else(|| panic!("{lines:?}"));
    assert!(told.must_read);
    let pekka = form(&mut raija, "koistinen");
    assert_eq!(pekka.draft.afterwards.unwrap().until, day(7).checked_add_months(chrono::Months::new(12)));
    raija.undo(done.operation).unwrap();
    assert_eq!(news(&mut raija), []);
    assert_eq!(form(&mut raija, "koistinen").draft.afterwards, None);
}

/// Matti has another name and another number from Monday on.
fn planned(raija: &mut Switchboard) {
    let mut matti = form(raija, "laine");
    let number = NumberDraft { written: "2299".into(), kind: NumberKind::Extension, may_be_given: true };
    matti.draft.planned = vec![PlannedDraft {
        on: Some(day(13)),
        name: Some(PlannedName { given: "Matti".into(), family: "Mäkeläinen".into(), called_by: None }),
        numbers: Some(vec![number]),
        ..PlannedDraft::default()
    }];
    save(raija, &matti);
}

#[test]
fn a_name_and_a_number_entered_ahead_are_found_and_dialled_on_the_day_and_not_before() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    planned(&mut raija);
    let expected = Told::Name { person: "Matti Laine".into(), other: Some("Matti Mäkeläinen".into()) };
    assert!(told(&mut raija).contains(&expected), "{:?}", told(&mut raija));
    at(&mut raija, day(12));
    assert!(!ask(&mut raija, "mäkeläinen").iter().any(|found| found.name == "Matti Mäkeläinen"));
    let found = ask(&mut raija, "matti laine").remove(0);
    assert_eq!((found.name.as_str(), found.answer.unwrap().dial.as_str()), ("Matti Laine", "2202"));
    at(&mut raija, day(13));
    for name in ["mäkeläinen", "matti laine", "2299"] {
        let found = ask(&mut raija, name).remove(0);
        assert_eq!((found.name.as_str(), found.answer.unwrap().dial.as_str()), ("Matti Mäkeläinen", "2299"));
    }
    let (_, differences) = raija.admin().unwrap().check().unwrap();
    assert_eq!(differences, 0);
}
