//! An hour at the desk, with both hands on the keyboard.

use std::collections::BTreeMap;

use crate::harness::{Begins, Desk, story};

/// What is heard, who answers, and what is dialled.
const CALLS: [(&str, &str, &str); 6] = [
    ("sandas", "Bo Sandås", "2221"),
    ("holm kaarina", "Kaarina Marjatta Holm", "2200"),
    ("laine matti", "Liisa Saarinen", "2214"),
    ("@rautakehrä mäki aatu", "Konepaja", "2310"),
    ("honkasalo sirkka-liisa", "Timo V. Korhonen", "2170"),
    ("pulkkinen irja", "Maarten van Dijk", "2762"),
];

#[test]
fn ten_calls_by_keyboard_alone() {
    story("ten-calls", Begins::DEMO, async |desk| {
        desk.until("the desk is open", |seen| seen.focus == "heard").await;
        desk.page("window.addEventListener('pointerdown', () => (window.pressed = true), true)").await;

        for (heard, answers, number) in CALLS {
            desk.ask_for(heard).await;
            desk.until(&format!("{heard} is answered by {answers}"), |seen| {
                seen.acts(answers) && seen.calls(number)
            })
            .await;
            connect(desk, number).await;
        }

        // The seventh: typing after connecting is the next call, without clearing anything. The second one is meant.
        desk.type_heard("koistisen pekka").await;
        desk.until("two are called Pekka Koistinen", |seen| seen.calls("2214") && seen.rows.len() > 1).await;
        desk.press("ArrowDown").await;
        desk.until("the other one is chosen", |seen| seen.calls("048 555 0242")).await;
        connect(desk, "048 555 0242").await;

        // The eighth: whom the operator chose for these words comes first now. This caller means the director, and insists.
        desk.ask_for("koistisen pekka").await;
        desk.until("whoever was chosen last is first", |seen| seen.calls("048 555 0242")).await;
        desk.press("ArrowDown").await;
        desk.until("the director is away", |seen| seen.calls("2214")).await;
        desk.press("Shift+Enter").await;
        desk.until("the director's own number is shown", |seen| seen.connected("2201")).await;

        // The ninth has left, and has agreed that the new number is given.
        desk.ask_for("petri koistinen").await;
        let seen = desk.until("the leaver is found", |seen| seen.is_about("Petri Koistinen")).await;
        assert_eq!(seen.card.and_then(|card| card.do_number), None, "a leaver's number is not shown");
        desk.press("Enter").await;
        desk.until("the number is there to be read out", |seen| seen.connected("048 555 7042")).await;

        // The tenth comes in for one company: its people only.
        desk.press("Escape").await;
        desk.command("Answer for: Kuusilinna Oy").await;
        desk.until("the company is answered", |seen| {
            seen.company.as_deref().is_some_and(|company| company.contains("Kuusilinna Oy"))
        })
        .await;
        desk.ask_for("palkat").await;
        desk.until("the company's own payroll answers", |seen| seen.acts("Bo Sandås")).await;
        connect(desk, "2221").await;

        let counted =
            BTreeMap::from([("cover", 4), ("direct", 5), ("nobody", 1)].map(|(way, n)| (way.to_owned(), n)));
        assert_eq!(desk.counted(), counted);
        assert_eq!(desk.page("window.pressed === true").await, false, "the mouse was not used");
    });
}

async fn connect(desk: &Desk, number: &str) {
    desk.press("Enter").await;
    desk.until(&format!("{number} is shown for dialling"), |seen| seen.connected(number)).await;
}
