//! A search that finds nobody: who is nearest, and whose helpers are offered.

use vaihde_switchboard::Nearness;

use crate::seats::{kuusilinna, sit_down};

#[test]
fn where_nobody_is_found_the_nearest_are_told_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = kuusilinna(folder.path());
    let mut operator = raija.operator().unwrap();
    operator.keep_up().unwrap();
    let typed = "koistiluoma";
    assert!(operator.find(typed, None, 10).is_empty(), "nobody is called so");
    let nearest = operator.nearest(typed, None, 5).unwrap();
    let (first, why) = &nearest[0];
    assert_eq!((first.name.as_str(), *why), ("Pekka Koistinen", Nearness::Beginning));
    let company = first.company_id;
    assert_eq!(operator.helping_company(typed, None, &nearest), Some(company), "that of the nearest");
    assert_eq!(operator.helping_company("qvzwx", None, &[]), None);
    assert_eq!(operator.helping_company("qvzwx", Some(company), &[]), Some(company));
    assert!(operator.nearest("koistinen", None, 5).unwrap().is_empty(), "who is found needs no help");
}

#[test]
fn in_the_demo_a_name_is_nobodys_and_somebody_is_near() {
    let folder = tempfile::tempdir().unwrap();
    let mut raija = sit_down(folder.path(), "raija", 1);
    raija.admin().unwrap().open_demo().unwrap();
    let mut operator = raija.operator().unwrap();
    operator.keep_up().unwrap();
    assert!(operator.find("koistiluoma", None, 10).is_empty());
    let nearest = operator.nearest("koistiluoma", None, 5).unwrap();
    let told: Vec<_> = nearest.iter().map(|(found, why)| (found.name.as_str(), *why)).collect();
    assert!(told.contains(&("Pekka Koistinen", Nearness::Beginning)), "{told:?}");
    assert_eq!(operator.nearest("zxqwvtr", None, 5).unwrap().len(), 0, "nobody is like that");
    let kuusilinna = operator.narrowed("@kuusilinna");
    let helpers = operator.who_can_help(kuusilinna[0], None).unwrap();
    assert_eq!(helpers[0].number, "2000");
}
