//! A switchboard in a folder of its own, on a night in July: the same for everybody, so that the same people have left.

use std::path::Path;

use chrono::{DateTime, Utc};
use vaihde_switchboard::{Clock, Failure, Opening, Switchboard};
use vaihde_tests::CountingIds;

struct Night;

impl Clock for Night {
    fn now(&self) -> DateTime<Utc> {
        DateTime::from_timestamp(1_783_468_800, 0).unwrap_or_default()
    }
}

/// Opens the switchboard of a folder.
pub(crate) fn opened(folder: &Path) -> Result<Switchboard, Failure> {
    let (clock, ids) = (Box::new(Night), Box::new(CountingIds::default()));
    Ok(Switchboard::open(folder, Opening { clock, ids, account: "bench".to_owned() })?.switchboard)
}
