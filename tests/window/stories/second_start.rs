//! One window a data folder.

use crate::harness::{Begins, story};

#[test]
fn a_second_start_leaves_the_first_one_the_only_one() {
    story("second-start", Begins::EMPTY, async |desk| {
        desk.until("the first start offers ways to begin", |seen| seen.is_view("first-start")).await;
        let second = desk.start_again();
        assert_eq!(second.code, Some(0), "{second:?}");
        assert_eq!(second.err, "");
        assert_eq!(desk.windows().await, 1, "the driver still sees one window");
        // The first one goes on as if nothing had been.
        desk.press("Enter").await;
        desk.until("the first window takes keys", |seen| seen.is_view("desk")).await;
    });
}
