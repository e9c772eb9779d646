//! Referrals at the admin's desk: written, listed with what becomes of them, told longer, taken back.

use chrono::NaiveDate;
use tempfile::TempDir;
use vaihde_domain::ReferralId;
use vaihde_domain::connection::{Connection, ConnectionWay};
use vaihde_domain::directory::Directory;
use vaihde_domain::form::{Fault, Field, ForwardDraft};
use vaihde_domain::grid::Kind;
use vaihde_domain::history::Act;
use vaihde_domain::language::Language;
use vaihde_domain::person::{Employment, Person};
use vaihde_domain::reach::Who;
use vaihde_domain::record::{Edit, Record, RecordId};
use vaihde_domain::referral::{ContactShowing, Forward, Referral, ReferralAbout, Told};
use vaihde_domain::referral_form::{ListingDraft, ReferralKind, template};
use vaihde_switchboard::{
    Failure, ListedReferral, RecordsRemoved, SentTo, StoreFault, Switchboard, UndoOutcome, Version,
};
use vaihde_tests::builder::{Story, person};
use vaihde_tests::company;

use crate::remembered::{Wall, seat};
use crate::seats::ask;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

struct Desk {
    _folder: TempDir,
    wall: Wall,
    raija: Switchboard,
    seppo: Switchboard,
    told: Directory,
}

impl Desk {
    fn at(story: Story) -> Self {
        let (folder, wall) = (tempfile::tempdir().unwrap(), Wall::default());
        let mut raija = seat(folder.path(), "raija", 1, &wall);
        let seppo = seat(folder.path(), "seppo", 2, &wall);
        let told = story.build();
        raija.admin().unwrap().edit(&told.clone().into_edits()).unwrap();
        Self { _folder: folder, wall, raija, seppo, told }
    }

    fn list(&mut self) -> (Vec<ListedReferral>, Version) {
        let list = self.raija.admin().unwrap().referrals().unwrap();
        (list.referrals, list.seen)
    }

    fn listed(&mut self, headline: &str) -> ListedReferral {
        let found = self.list().0.into_iter().find(|listed| listed.headline == headline);
        found.unwrap_or_else(|| panic!("{headline} is not listed"))
    }

    fn is_listed(&mut self, headline: &str) -> bool {
        self.list().0.iter().any(|listed| listed.headline == headline)
    }

    fn called_for(&mut self, asked: Who) {
        let company = self.told.companies[0].id;
        let connection = Connection { asked, answered: None, company, way: ConnectionWay::Nobody };
        self.seppo.operator().unwrap().count(&connection, "", None).unwrap();
    }
}

/// Two companies; a leaver, a wrong listing, another company's meters, and a page.
fn house() -> Story {
    company("Hämeen Sähkö")
        .and_company("Kuusilinna")
        .person("Koistinen Pekka")
        .left("31.5.")
        .person("Saarinen Liisa")
        .referral("Koistinen Pekka")
        .forward_to("Saarinen Liisa")
        .own_contact("040 765 4321", "1.6.", "31.7.")
        .told_between("1.6.", "20.7.")
        .referral("Nieminen Kalle")
        .never_here()
        .asked_as("Niemisen Kalle")
        .say(Language::Finnish, "Hän ei ole meillä töissä.")
        .listed_at("numerot.example")
        .told_between("1.7.2025", "30.6.")
        .referral("Sähkömittari")
        .elsewhere()
        .forward_to_company("Hämeen Sähkö")
        .referral("Laskun maksu")
        .forward_to_page("https://kuusilinna.example/laskut")
}

#[test]
fn all_of_them_are_listed_with_what_becomes_of_each() {
    let mut desk = Desk::at(house());
    let headlines: Vec<String> = desk.list().0.into_iter().map(|listed| listed.headline).collect();
    assert_eq!(headlines, ["Laskun maksu", "Nieminen Kalle", "Pekka Koistinen", "Sähkömittari"]);
    let pekka = desk.listed("Pekka Koistinen");
    assert_eq!(pekka.sent_to, Some(SentTo::Person("Liisa Saarinen".into())));
    let until = NaiveDate::from_ymd_opt(2026, 7, 20).unwrap();
    assert_eq!(pekka.showing.contact, ContactShowing::Hidden { until }, "until the earlier of two ends");
    assert_eq!(desk.listed("Nieminen Kalle").showing.told, Told::Over);
    assert_eq!(desk.listed("Sähkömittari").sent_to, Some(SentTo::Company("Hämeen Sähkö".into())));
    let page = SentTo::Page("https://kuusilinna.example/laskut".into());
    assert_eq!(desk.listed("Laskun maksu").sent_to, Some(page));
}

#[test]
fn what_is_written_is_found_at_once_and_gone_again_with_undo() {
    let mut desk = Desk::at(house());
    let kuusilinna = desk.told.companies[1].id;
    let form = desk.raija.admin().unwrap().referral_form(None, Some(kuusilinna)).unwrap();
    let mut draft = form.draft;
    draft.kind = ReferralKind::Elsewhere;
    draft.names = vec!["Kaukolämmön lukemat".into(), "lämpömittari".into()];
    draft.say = template(ReferralKind::Elsewhere);
    draft.forward = Some(ForwardDraft::Company(desk.told.companies[0].id));
    let saved = desk.raija.admin().unwrap().save_referral(&draft, form.seen).unwrap();
    let found = ask(&mut desk.seppo, "lämpömittari");
    assert_eq!(found[0].name, "Kaukolämmön lukemat", "at the other desk too");
    let operation = saved.done.unwrap().operation;
    assert_eq!(desk.raija.last_change().unwrap().unwrap().act, Act::WriteReferral);
    assert!(matches!(desk.raija.undo(operation).unwrap(), UndoOutcome::Done(_)));
    assert!(ask(&mut desk.seppo, "lämpömittari").is_empty());
}

#[test]
fn a_form_that_is_wrong_is_told_all_of_it_and_one_that_was_changed_meanwhile_writes_nothing() {
    let mut desk = Desk::at(house());
    let id = desk.listed("Nieminen Kalle").referral.id;
    let form = desk.raija.admin().unwrap().referral_form(Some(id), None).unwrap();
    let mut wrong = form.draft.clone();
    wrong.names.clear();
    wrong.listing = ListingDraft { source: String::new(), ..form.draft.listing.clone() };
    wrong.forward = Some(ForwardDraft::Address(" ".into()));
    let Err(Failure::Form(problems)) = desk.raija.admin().unwrap().save_referral(&wrong, form.seen) else {
        panic!("it is wrong")
    };
    let told: Vec<_> = problems.iter().map(|problem| (problem.field, problem.fault.clone())).collect();
    assert_eq!(told, [(Field::Name, Fault::Empty), (Field::Forward, Fault::Empty)]);

    let same = desk.raija.admin().unwrap().save_referral(&form.draft, form.seen).unwrap();
    assert_eq!(same.done, None, "what is not different leaves no trace");
    let (_, seen) = desk.list();
    desk.raija.admin().unwrap().ask_correction(id, seen).unwrap().unwrap();
    let late = desk.raija.admin().unwrap().save_referral(&form.draft, form.seen);
    assert!(matches!(late, Err(Failure::Store(StoreFault::ChangedMeanwhile))));
    let late = desk.raija.admin().unwrap().renew_referrals(&[id], seen);
    assert!(matches!(late, Err(Failure::Store(StoreFault::ChangedMeanwhile))));
}

#[test]
fn what_ends_is_proposed_only_where_callers_still_ask_and_is_renewed_together() {
    let mut desk = Desk::at(house());
    let proposed = |desk: &mut Desk| -> Vec<(String, u64)> {
        let listed = desk.list().0.into_iter().filter(|listed| listed.proposed);
        listed.map(|listed| (listed.headline, listed.asked)).collect()
    };
    assert_eq!(proposed(&mut desk), []);
    let kalle = desk.listed("Nieminen Kalle").referral.id;
    let pekka = person(&desk.told, "Koistinen Pekka").id;
    desk.called_for(Who::Referral(kalle));
    desk.called_for(Who::Person(pekka));
    desk.called_for(Who::Person(pekka));
    let expected = [("Nieminen Kalle".to_owned(), 1), ("Pekka Koistinen".to_owned(), 2)];
    assert_eq!(proposed(&mut desk), expected, "a leaver is asked for as the person");

    let of_pekka = desk.listed("Pekka Koistinen").referral;
    let (_, seen) = desk.list();
    let done = desk.raija.admin().unwrap().renew_referrals(&[kalle, of_pekka.id, kalle], seen).unwrap();
    assert_eq!(proposed(&mut desk), []);
    let to = |desk: &mut Desk, headline: &str| desk.listed(headline).referral.to.unwrap().to_string();
    assert_eq!(to(&mut desk, "Nieminen Kalle"), "2027-07-08", "from today, for it had ended");
    assert_eq!(to(&mut desk, "Pekka Koistinen"), "2027-07-20");
    let contact = desk.listed("Pekka Koistinen").referral.contact;
    assert_eq!(contact, of_pekka.contact, "a consent is not renewed by whoever renews the rest");
    assert!(matches!(desk.raija.undo(done.unwrap().operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(proposed(&mut desk).len(), 2);
    desk.wall.days_pass(120);
    assert_eq!(proposed(&mut desk), [], "nobody has asked for long");
}

#[test]
fn what_has_no_end_gets_none_by_being_renewed() {
    let mut desk = Desk::at(house());
    let open = desk.listed("Laskun maksu").referral;
    let (_, seen) = desk.list();
    assert_eq!(desk.raija.admin().unwrap().renew_referrals(&[open.id], seen).unwrap(), None);
    assert_eq!(desk.listed("Laskun maksu").referral, open);
}

#[test]
fn calls_for_somebody_who_was_still_here_do_not_count_for_what_is_told_of_them() {
    let mut desk = Desk::at(house());
    let liisa = person(&desk.told, "Saarinen Liisa").clone();
    for way in [ConnectionWay::Direct, ConnectionWay::Cover, ConnectionWay::Nobody] {
        let connection =
            Connection { asked: Who::Person(liisa.id), answered: None, company: liisa.company, way };
        desk.seppo.operator().unwrap().count(&connection, "", None).unwrap();
    }
    let left = Person { employed: Employment { to: Some(day("2026-07-08")), ..liisa.employed }, ..liisa };
    let id = ReferralId(uuid::Uuid::from_u128(77));
    let told = Referral {
        id,
        about: ReferralAbout::Leaver(left.id),
        names: vec!["Liisa Saarinen".into()],
        forward: None,
        contact: None,
        to: Some(day("2026-07-28")),
        ..desk.listed("Pekka Koistinen").referral
    };
    let edits = [Edit::Alter(Record::Person(left)), Edit::Add(Record::Referral(told))];
    desk.raija.admin().unwrap().edit(&edits).unwrap();
    desk.wall.days_pass(1);
    let asked = |desk: &mut Desk| {
        let listed = desk.listed("Liisa Saarinen");
        (listed.asked, listed.proposed)
    };
    assert_eq!(asked(&mut desk), (0, false));
    desk.called_for(Who::Person(person(&desk.told, "Saarinen Liisa").id));
    assert_eq!(asked(&mut desk), (1, true));
}

#[test]
fn the_correction_of_a_wrong_listing_is_asked_for_once() {
    let mut desk = Desk::at(house());
    let kalle = desk.listed("Nieminen Kalle").referral.id;
    let (_, seen) = desk.list();
    assert!(desk.raija.admin().unwrap().ask_correction(kalle, seen).unwrap().is_some());
    let listing = desk.listed("Nieminen Kalle").referral.listing.unwrap();
    assert_eq!(listing.correction_asked_on.unwrap().to_string(), "2026-07-08");
    let (_, seen) = desk.list();
    assert_eq!(desk.raija.admin().unwrap().ask_correction(kalle, seen).unwrap(), None);
}

#[test]
fn one_is_taken_away_and_put_back_but_what_is_told_of_a_leaver_is_not() {
    let mut desk = Desk::at(house());
    let (meters, pekka) = (desk.listed("Sähkömittari").referral, desk.listed("Pekka Koistinen").referral);
    let (_, seen) = desk.list();
    let done = desk.raija.admin().unwrap().remove_referral(meters.id, seen).unwrap();
    assert!(!desk.is_listed("Sähkömittari"));
    let again = desk.raija.admin().unwrap().remove_referral(meters.id, seen);
    assert!(matches!(again, Err(Failure::Store(StoreFault::Gone(RecordId::Referral(_))))));
    assert!(matches!(desk.raija.undo(done.operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(desk.listed("Sähkömittari").referral, meters);
    assert!(desk.raija.admin().unwrap().remove_referral(pekka.id, seen).is_err());
    assert!(desk.raija.admin().unwrap().referral_form(Some(pekka.id), None).is_err(), "a person's form");
}

#[test]
fn a_company_to_which_callers_are_sent_is_not_taken_away() {
    let mut desk = Desk::at(house());
    let sahko = desk.told.companies[0].id;
    let removed = desk.raija.admin().unwrap().remove_records(Kind::Companies, &[sahko.0]).unwrap();
    let RecordsRemoved::StillUsed { by, .. } = removed else { panic!("it is used") };
    assert_eq!(by, ["Sähkömittari"]);
    let meters = desk.listed("Sähkömittari").referral;
    let nowhere = Referral { forward: Some(Forward::Address("Kuja 1".into())), ..meters };
    desk.raija.admin().unwrap().edit(&[Edit::Alter(Record::Referral(nowhere))]).unwrap();
    let removed = desk.raija.admin().unwrap().remove_records(Kind::Companies, &[sahko.0]).unwrap();
    assert!(matches!(removed, RecordsRemoved::Done(_)));
}
