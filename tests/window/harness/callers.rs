//! Callers of the months before, counted as the desk counts them, so that figures have something to tell.

use std::path::Path;

use chrono::{DateTime, TimeDelta, Utc};
use chrono_tz::Tz;
use vaihde_domain::civil::local_time;
use vaihde_domain::connection::{Connection, ConnectionWay, Effort};
use vaihde_domain::reach::Who;
use vaihde_store::{Counted, DataFolder, Store};

const CALLERS: u32 = 400;

/// Counts callers of nearly a year before the instant: a few people are asked for much, others hardly ever.
pub(crate) fn count(data: &Path, before: DateTime<Utc>) {
    let folder = DataFolder::at(data).expect("the data folder");
    let mut store = Store::open(folder, before).expect("the data folder opens").store;
    let people = store.people().expect("the people can be read");
    for place in 0..CALLERS {
        let at = before - TimeDelta::days(i64::from(place * 131 % 330))
            + TimeDelta::hours(i64::from(place * 7 % 8));
        let asked = &people[(place * place % 97) as usize % people.len()];
        let way = ConnectionWay::ALL[usize::from(place % 5 == 3) + usize::from(place % 7 == 2)];
        let who = Who::Person(asked.id);
        let connection = Connection {
            asked: who,
            answered: (way != ConnectionWay::Nobody).then_some(who),
            company: asked.company,
            way,
        };
        let took = Some(Effort::of(3 + place % 11, 900 + place % 13 * 700));
        let local = local_time(at, Tz::Europe__Helsinki);
        let counted = Counted { connection, local, chosen: None, took };
        store.count(&counted, at).expect("a caller is counted");
    }
}
