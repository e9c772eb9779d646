//! One field for all that anybody is asked for by.

use vaihde_search::{Entry, Field, Index, Reason};

use crate::staff::{MANTYLINNA, Staff, With, ask, found, person, referral, role};

fn toini() -> Entry {
    person(1, "Toini Marketta", "Ahvenainen")
        .with(Field::Name, "Toinu")
        .with(Field::Former, "Kettunen")
        .with(Field::Alias, "Topi")
        .with(Field::Title, "palkkasihteeri")
        .with(Field::Department, "Henkilöstöhallinto")
        .with(Field::Company, "Kuusilinna Oy")
        .with(Field::Role, "Palkanlaskenta")
        .with(Field::Keyword, "löner")
        .number("+358 50 987 6543")
        .number("3321")
}

fn house() -> Index {
    Index::build([
        toini(),
        person(2, "Rauno", "Ylönen").with(Field::Title, "asentaja").with(Field::Department, "Huolto"),
        person(3, "Berit", "Öhman").at(MANTYLINNA).with(Field::Company, "Mäntylinna Ab"),
        person(4, "Urpo", "Eskola").gone().with(Field::Title, "lakimies"),
        role(5, "Laskutus", &["laskut", "fakturering", "invoices"]),
        role(6, "Vuoropäällikkö", &["päivystys", "jour", "on duty"]),
        referral(7, "Jätehuolto Kivelä"),
    ])
}

#[test]
fn somebody_is_found_by_whatever_they_are_known_by() {
    for typed in [
        "toini",
        "marketta",
        "ahvenainen",
        "toinu",
        "toinu ahvenainen",
        "kettunen",
        "toini kettunen",
        "topi",
        "topi ahvenainen",
        "palkkasihteeri",
        "henkilöstöhallinto",
        "kuusilinna",
        "palkanlaskenta",
        "löner",
        "0509876543",
        "6543",
        "3321",
    ] {
        assert_eq!(found(&house(), typed)[..1], [1], "{typed}");
    }
}

#[test]
fn a_name_with_a_duty_a_department_or_a_company_is_enough() {
    for typed in [
        "toini palk",
        "toini palkanlaskenta",
        "ahvenainen palkat",
        "toini henkilöstö",
        "toini kuusilinna",
        "toinille palkanlaskentaan",
        "kuusilinnan ahvenainen",
        "toini löner",
    ] {
        assert_eq!(found(&house(), typed)[..1], [1], "{typed}");
    }
    assert_eq!(found(&house(), "rauno huolto")[..1], [2]);
    assert_eq!(found(&house(), "huollon rauno")[..1], [2]);
    assert_eq!(found(&house(), "öhman mäntylinna")[..1], [3]);
}

#[test]
fn a_duty_is_found_by_its_keywords_in_three_languages() {
    for typed in ["laskutus", "laskut", "laskutukseen", "fakturering", "invoices", "invoic"] {
        assert_eq!(found(&house(), typed)[..1], [5], "{typed}");
    }
    for typed in ["päivystys", "päivystykseen", "jour", "on duty", "vuoropäällikkö", "vuoropäällikölle"]
    {
        assert_eq!(found(&house(), typed)[..1], [6], "{typed}");
    }
}

#[test]
fn leavers_and_referrals_are_found() {
    assert_eq!(found(&house(), "urpo eskola"), [4]);
    assert_eq!(found(&house(), "eskolan urpo")[..1], [4]);
    for typed in ["jätehuolto", "kivelä", "jätehuoltoon", "jätehuollon"] {
        assert_eq!(found(&house(), typed)[..1], [7], "{typed}");
    }
}

#[test]
fn departments_and_titles_are_bent_like_names() {
    for typed in ["huoltoon", "huollosta", "huollossa", "asentajalle", "asentajan"] {
        assert_eq!(found(&house(), typed)[..1], [2], "{typed}");
    }
    assert_eq!(found(&house(), "lakimies")[..1], [4]);
}

#[test]
fn call_names_lead_to_given_names_in_three_languages_and_back() {
    let staff = Staff::of(&[
        "Juhani Aho",
        "Katariina Salo",
        "Gunilla Ek",
        "Lars Berg",
        "William Smith",
        "Robert Brown",
        "Bosse Dahl",
        "Antti Rinne",
    ]);
    staff.leads_to("Juhani Aho", Reason::OtherName, "jussi, jussi aho, aho jussi, jussin");
    staff.leads_to("Katariina Salo", Reason::OtherName, "kaisa salo");
    staff.leads_to("Gunilla Ek", Reason::OtherName, "nilla ek");
    staff.leads_to("Lars Berg", Reason::OtherName, "lasse berg, lassen, berg lasse");
    staff.leads_to("William Smith", Reason::OtherName, "bill smith, billy smith");
    staff.leads_to("Robert Brown", Reason::OtherName, "bob brown");
    staff.finds("Juhani Aho", "jussille aho, jussin aho, ahon jussi, ahon jussille");
}

#[test]
fn nobody_has_a_family_name_for_short() {
    let staff = Staff::of(&["Aila Juhani", "Juhani Aho"]);
    assert_eq!(staff.found("jussi"), ["Juhani Aho"]);
}

#[test]
fn a_number_is_found_written_in_any_way() {
    for typed in [
        "050 987 6543",
        "+358 50 9876543",
        "+358509876543",
        "00358 50 987 6543",
        "(050) 987-6543",
        "050/9876543",
        "9876543",
        "6543",
        "987 65",
        "tel. 050 987 6543",
    ] {
        let hits = ask(&house(), typed);
        assert_eq!(found(&house(), typed)[..1], [1], "{typed}");
        assert_eq!(hits[0].reason, Reason::Number, "{typed}");
    }
}

#[test]
fn a_name_and_a_piece_of_a_number_say_who() {
    let index = Index::build([
        person(1, "Aila", "Mäki").number("040 111 2233"),
        person(2, "Aila", "Mäki").number("040 111 4455"),
    ]);
    assert_eq!(found(&index, "4455"), [2]);
    assert_eq!(found(&index, "2233"), [1]);
}

#[test]
fn what_a_department_or_title_ends_in_is_bent() {
    let index = Index::build([
        person(1, "Aila", "Aho").with(Field::Title, "lakimies"),
        person(2, "Oona", "Ek").with(Field::Department, "Turvallisuus"),
        person(3, "Ida", "Berg").with(Field::Department, "Talous"),
        person(4, "Eero", "Dahl").with(Field::Department, "Terveys"),
    ]);
    for (typed, who) in [
        ("lakimiehelle", 1),
        ("lakimiehen", 1),
        ("turvallisuuden", 2),
        ("turvallisuudesta", 2),
        ("turvallisuuteen", 2),
        ("talouden", 3),
        ("taloudesta", 3),
        ("terveyden", 4),
    ] {
        assert_eq!(found(&index, typed)[..1], [who], "{typed}");
        assert_eq!(ask(&index, typed)[0].reason, Reason::Inflected, "{typed}");
    }
}
