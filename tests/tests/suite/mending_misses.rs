//! What callers asked for in vain is made into help by one key: the next search finds it, and undo opens the misses again.

use std::path::Path;

use vaihde_domain::form::Fault;
use vaihde_domain::history::Act;
use vaihde_domain::language::Language;
use vaihde_domain::miss::MissEnd;
use vaihde_domain::{CompanyId, PersonId, RoleId};
use vaihde_switchboard::{
    EntryId, Failure, Found, MissGroup, MissRemedy, MissesAsked, Switchboard, TheseMisses, UndoOutcome,
};
use vaihde_tests::company;

use crate::seats::{ask, kuusilinna, sit_down};

/// Liisa Saarinen by the name she had before anybody here knew her.
const SPELT: [&str; 5] =
    ["uusitalo liisa", "Liisa Uusitalo", "uusitalon liisa", "uusitalon Liisalle", "Uusitalo L."];

fn its_company(desk: &mut Switchboard) -> CompanyId {
    desk.company("Kuusilinna Oy").unwrap().id
}

fn missed(desk: &mut Switchboard, texts: &[&str], language: Language) {
    let company = its_company(desk);
    for text in texts {
        desk.operator().unwrap().miss(text, Some(company), language, MissEnd::NotFound).unwrap();
    }
}

fn groups(desk: &mut Switchboard) -> Vec<MissGroup> {
    desk.admin().unwrap().misses(MissesAsked { company: None, limit: 10 }).unwrap().groups
}

fn these(group: &MissGroup) -> TheseMisses {
    TheseMisses { texts: group.texts.iter().map(|text| text.text.clone()).collect(), company: group.company }
}

fn person(found: &Found) -> PersonId {
    let EntryId::Person(id) = found.hit.id else { panic!("a person: {found:?}") };
    id
}

/// Liisa was asked for five times, spelt in five ways.
fn asked_for_liisa(folder: &Path) -> (Switchboard, TheseMisses) {
    let mut raija = kuusilinna(folder);
    missed(&mut raija, &SPELT, Language::Finnish);
    let groups = groups(&mut raija);
    let [group] = groups.as_slice() else { panic!("they mean the same: {groups:?}") };
    assert_eq!(group.tally.count, 5);
    let misses = these(group);
    (raija, misses)
}

#[test]
fn five_spellings_become_another_name_and_the_next_search_finds_her_first() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, misses) = asked_for_liisa(folder.path());
    let nearest = raija.admin().unwrap().nearest_to_misses(&misses.texts, misses.company).unwrap();
    assert_eq!(nearest.writing.name, "Liisa Uusitalo");
    let liisa = &nearest.people[0];
    assert_eq!(liisa.name, "Liisa Saarinen", "{:?}", nearest.people);

    let done = raija.admin().unwrap().mend_by_alias(&misses, person(liisa), &nearest.writing.name);
    let done = done.unwrap().expect("she was not called so before");
    assert_eq!(raija.last_change().unwrap().unwrap().act, Act::MendMisses);
    assert!(groups(&mut raija).is_empty());
    for text in SPELT {
        assert_eq!(ask(&mut raija, text)[0].name, "Liisa Saarinen", "{text}");
    }

    assert!(matches!(raija.undo(done.operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(groups(&mut raija)[0].tally.count, 5);
    assert!(
        raija.admin().unwrap().person_form(Some(person(liisa)), None).unwrap().draft.name.aliases.is_empty()
    );
}

#[test]
fn what_somebody_is_called_already_changes_nothing_and_leaves_the_misses_open() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, misses) = asked_for_liisa(folder.path());
    let liisa = person(&ask(&mut raija, "saarinen")[0]);
    let before = raija.last_change().unwrap().unwrap().id;
    let done = raija.admin().unwrap().mend_by_alias(&misses, liisa, "liisa  SAARINEN").unwrap();
    assert_eq!(done, None);
    assert_eq!(raija.last_change().unwrap().unwrap().id, before);
    assert_eq!(groups(&mut raija).len(), 1);
}

#[test]
fn words_that_make_no_sense_are_refused_as_in_the_form_and_nothing_is_settled() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, misses) = asked_for_liisa(folder.path());
    let liisa = person(&ask(&mut raija, "saarinen")[0]);
    for (words, wrong) in [(" ".to_owned(), "empty"), ("uusitalo ".repeat(500), "long")] {
        let refused = raija.admin().unwrap().mend_by_alias(&misses, liisa, &words);
        let Err(Failure::Form(problems)) = refused else { panic!("{refused:?}") };
        let is_so = match problems[0].fault {
            Fault::Empty => wrong == "empty",
            Fault::TooLong { .. } => wrong == "long",
            _ => false,
        };
        assert!(is_so, "{problems:?}");
    }
    assert_eq!(groups(&mut raija).len(), 1);
}

#[test]
fn a_word_that_is_asked_for_becomes_a_keyword_of_a_role() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = sit_down(folder.path(), "raija", 1);
    let story = company("Kuusilinna Oy")
        .person("Saarinen Liisa")
        .role("Kiinteistönhoito")
        .held_by("Saarinen Liisa")
        .build();
    let role = story.roles[0].id;
    raija.admin().unwrap().edit(&story.into_edits()).unwrap();
    missed(&mut raija, &["jätehuolto", "jätehuollosta", "Jätehuolto"], Language::Finnish);
    let group = groups(&mut raija).remove(0);
    let misses = these(&group);
    let nearest = raija.admin().unwrap().nearest_to_misses(&misses.texts, misses.company).unwrap();
    assert!(!nearest.writing.is_name);

    let done = raija.admin().unwrap().mend_by_keyword(&misses, role, "jätehuolto").unwrap();
    assert!(done.is_some() && groups(&mut raija).is_empty());
    let found = ask(&mut raija, "jätehuollosta");
    assert_eq!(found[0].hit.id, EntryId::Role(role), "{found:?}");
    let form = raija.admin().unwrap().role_form(Some(role), None).unwrap();
    assert_eq!(form.draft.keywords, ["jätehuolto"]);
    let again = raija.admin().unwrap().mend_by_keyword(&misses, role, "Jätehuolto").unwrap();
    assert_eq!(again, None);
    assert!(raija.admin().unwrap().mend_by_keyword(&misses, RoleId(uuid::Uuid::nil()), "x").is_err());
}

#[test]
fn a_form_that_is_saved_because_of_misses_settles_them_for_as_long_as_it_stands() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, misses) = asked_for_liisa(folder.path());
    let mut admin = raija.admin().unwrap();
    let mut form = admin.person_form(None, misses.company).unwrap();
    let nearest = admin.nearest_to_misses(&misses.texts, misses.company).unwrap();
    form.draft.name.given = nearest.writing.given;
    form.draft.name.family = nearest.writing.family;
    let saved = admin.save_person(&form.draft, form.seen).unwrap().done.unwrap();
    assert_eq!(admin.mend_by_saved(&misses, saved.operation).unwrap(), 5);
    assert!(groups(&mut raija).is_empty());
    assert_eq!(ask(&mut raija, "uusitalon liisa")[0].name, "Liisa Uusitalo");

    assert!(matches!(raija.undo(saved.operation).unwrap(), UndoOutcome::Done(_)));
    assert_eq!(groups(&mut raija)[0].tally.count, 5);
}

#[test]
fn a_referral_that_is_saved_because_of_misses_is_found_by_every_spelling() {
    let folder = tempfile::tempdir().unwrap();
    let (mut raija, misses) = asked_for_liisa(folder.path());
    let mut admin = raija.admin().unwrap();
    let mut form = admin.referral_form(None, misses.company).unwrap();
    let nearest = admin.nearest_to_misses(&misses.texts, misses.company).unwrap();
    form.draft.names = vec![nearest.writing.name];
    form.draft.say.set(Language::Finnish, "Liisa Uusitalo on Sähkö Oy:ssä.".to_owned());
    let saved = admin.save_referral(&form.draft, form.seen).unwrap().done.unwrap();
    assert_eq!(admin.mend_by_saved(&misses, saved.operation).unwrap(), 5);
    assert!(groups(&mut raija).is_empty());
    for text in SPELT {
        let found = ask(&mut raija, text);
        assert!(matches!(found[0].hit.id, EntryId::Referral(_)), "{text}: {found:?}");
    }
}

#[test]
fn what_is_likeliest_is_told_by_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let company = its_company(&mut raija);
    let mut likeliest = |texts: &[&str]| {
        let texts: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        raija.admin().unwrap().nearest_to_misses(&texts, Some(company)).unwrap().remedies[0]
    };
    // He is found today: whoever looks for him next needs nothing.
    assert_eq!(likeliest(&["koistisen pekka"]), MissRemedy::PutAside);
    assert_eq!(likeliest(&["koisdinen pekka"]), MissRemedy::Alias);
    // A name that nobody here has.
    assert_eq!(likeliest(&["ahtisaari martti"]), MissRemedy::Referral);
}
