//! What callers asked for in vain, as scripts read it. Only the desk counts it, so it is missed there first.

use chrono::{DateTime, Utc};
use serde_json::Value;
use uuid::Uuid;
use vaihde_domain::id::Ids;
use vaihde_domain::language::Language;
use vaihde_domain::miss::MissEnd;
use vaihde_switchboard::{Clock, Opening, Switchboard};

use crate::desk::{Desk, FOUR_PEOPLE};

const WEDNESDAY: &str = "2026-07-08T10:00";

/// The clock on the wall of a day.
struct Noon(DateTime<Utc>);

impl Clock for Noon {
    fn now(&self) -> DateTime<Utc> {
        self.0
    }
}

struct NoIds;

impl Ids for NoIds {
    fn next(&mut self) -> Uuid {
        unreachable!("who misses makes no record")
    }
}

/// Somebody at the desk of Kuusilinna searches in vain on a day.
fn missed(desk: &Desk, typed: &str, day: &str, ended: MissEnd) {
    let clock = Box::new(Noon(format!("{day}T09:00:00Z").parse().unwrap()));
    let opening = Opening { clock, ids: Box::new(NoIds), account: "raija".into() };
    let mut switchboard = Switchboard::open(&desk.data(), opening).unwrap().switchboard;
    let company = switchboard.company("Kuusilinna Oy").unwrap().id;
    switchboard.operator().unwrap().miss(typed, Some(company), Language::Finnish, ended).unwrap();
}

#[test]
fn what_means_the_same_is_one_line_and_the_most_pressing_is_first() {
    let mut desk = Desk::new();
    desk.staff(FOUR_PEOPLE);
    desk.run(&["misses", "--at", WEDNESDAY])
        .says("Nothing was asked for in vain in the last 90 days")
        .ended(1);
    desk.run(&["misses", "--json", "--at", WEDNESDAY]).ended(1);
    for ended in [MissEnd::NotFound, MissEnd::NotFound, MissEnd::Abandoned] {
        missed(&desk, "Saarnio Petteri", "2026-07-08", ended);
    }
    missed(&desk, "Saarnion Petteri", "2026-06-20", MissEnd::Abandoned);
    for _ in 0..5 {
        missed(&desk, "laskutusosoite", "2026-05-20", MissEnd::Abandoned);
    }

    let said = desk.run(&["misses", "--json", "--at", WEDNESDAY]).ended(0);
    let lines: Vec<Value> = said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
    assert_eq!(
        lines[0],
        serde_json::json!({
            "text": "saarnio petteri", "also": ["saarnion petteri"], "company": "Kuusilinna Oy", "languages": ["fi"],
            "count": 4, "not_found": 2, "recent": 3, "before": 1, "last": "2026-07-08"
        })
    );
    assert_eq!((&lines[1]["text"], &lines[1]["count"]), (&"laskutusosoite".into(), &5.into()));

    desk.run(&["misses", "--limit", "1", "--at", WEDNESDAY])
        .says("    4      3      1  2026-07-08  saarnio petteri (saarnion petteri), Kuusilinna Oy")
        .ended(0);
    desk.run(&["misses", "--company", "kuusilinna oy", "--at", WEDNESDAY]).says("laskutusosoite").ended(0);
    desk.run(&["misses", "--company", "Ei ole"]).ended(2);
    desk.as_account("seppo");
    desk.run(&["misses"]).ended(2);
}
