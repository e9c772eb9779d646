//! Connecting a caller: checked once more at the moment of connecting, copied, dialled where that is wanted, counted.

use tauri_plugin_clipboard_manager::ClipboardExt;
use tauri_plugin_opener::OpenerExt;
use vaihde_contract::Failure;
use vaihde_contract::wire::card::CardAnswer;
use vaihde_contract::wire::connect::{Connect, ConnectHelper, Connected, Copy, Took};
use vaihde_contract::wire::desk::Nothing;
use vaihde_contract::wire::row::EntryKey;
use vaihde_domain::connection::{Connection, ConnectionWay, Effort};
use vaihde_domain::language::Language;
use vaihde_domain::reach::Who;
use vaihde_switchboard::{EntryId, OperatorDesk};

use super::card::shown;
use super::desk::hands_over_calls;
use super::search::entry;
use crate::window::desk::Desk;
use crate::window::failure::told;
use crate::window::seat::Seat;

/// What is to be done outside the switchboard once it is known that it may be done.
pub(super) enum Act {
    /// Nothing: the card changed.
    Nothing(Connected),
    /// A number to copy, and to dial where that is switched on.
    Dial { name: String, number: String, dial: String, hand_over: bool },
    /// A sentence to copy.
    Say(String),
    /// Contact details with consent, to copy and to read out.
    Tell(String),
}

pub(crate) async fn connect(desk: &Desk, asked: Connect) -> Result<Connected, Failure> {
    let act = desk.front.ask(move |seat| decide(seat, &asked)).await?;
    carry_out(desk, act)
}

pub(crate) async fn connect_helper(desk: &Desk, asked: ConnectHelper) -> Result<Connected, Failure> {
    let act = desk.front.ask(move |seat| decide_helper(seat, &asked)).await?;
    carry_out(desk, act)
}

/// Copies what is to be copied, and dials where that is switched on.
pub(super) fn carry_out(desk: &Desk, act: Act) -> Result<Connected, Failure> {
    match act {
        Act::Nothing(changed) => Ok(changed),
        Act::Say(sentence) => {
            put_on_clipboard(desk, &sentence)?;
            Ok(Connected::Nobody { sentence })
        }
        Act::Tell(details) => {
            put_on_clipboard(desk, &details)?;
            Ok(Connected::Told { details })
        }
        Act::Dial { name, number, dial, hand_over } => {
            put_on_clipboard(desk, &dial)?;
            let handed_over =
                hand_over.then(|| desk.app().opener().open_url(tel(&dial), None::<&str>).is_ok());
            Ok(Connected::Connected { name, number, handed_over })
        }
    }
}

/// Decides by the card as it is now, and counts what is done. What was shown a minute ago may be wrong by now.
fn decide(seat: &mut Seat, asked: &Connect) -> Result<Act, Failure> {
    let switchboard = seat.switchboard()?;
    let hr = switchboard.user().rights.hr;
    let hand_over = hands_over_calls(switchboard)?;
    let mut operator = switchboard.operator().map_err(told)?;
    operator.keep_up().map_err(told)?;
    let Some(known) = operator.card(entry(asked.key)).map_err(told)? else {
        return Ok(Act::Nothing(Connected::Changed { card: None }));
    };
    let answered = known.found.reach.contact().map(|contact| contact.who);
    let company = known.company.id;
    let sentence = known.say.get(Language::from(asked.language)).unwrap_or_default().to_owned();
    let card = shown(known, hr);
    let (contact, answered, way) = match (&card.answer, asked.all_the_same) {
        (CardAnswer::Direct { contact }, _) => (Some(contact), answered, ConnectionWay::Direct),
        // Where messages are taken nobody is connected, whatever key is pressed.
        (CardAnswer::Message { .. }, _) => (None, None, ConnectionWay::Nobody),
        (_, true) => match card.asked.as_ref() {
            Some(contact) => (Some(contact), Some(who(asked.key)), ConnectionWay::Direct),
            // A leaver has no number of ours: they are told of, whichever key is held.
            None => (None, None, ConnectionWay::Nobody),
        },
        (CardAnswer::Covered { contact }, false) => (Some(contact), answered, ConnectionWay::Cover),
        (CardAnswer::Nobody { .. }, false) => (None, None, ConnectionWay::Nobody),
    };
    if contact.map(|contact| contact.number.as_str()) != asked.shown.as_deref() {
        return Ok(Act::Nothing(Connected::Changed { card: Some(Box::new(card)) }));
    }
    let act = match contact {
        Some(contact) => Act::Dial {
            name: contact.name.clone(),
            number: contact.number.clone(),
            dial: contact.dial.clone(),
            hand_over,
        },
        None if matches!(card.answer, CardAnswer::Nobody { .. }) => tell(&mut operator, asked.key, sentence)?,
        None => Act::Say(sentence),
    };
    if !asked.counted {
        let connection = Connection { asked: who(asked.key), answered, company, way };
        count(&mut operator, &connection, &asked.typed, asked.took);
    }
    Ok(act)
}

/// What is told where nobody answers: contact details with consent, which is recorded, else the sentence.
fn tell(operator: &mut OperatorDesk<'_>, key: EntryKey, sentence: String) -> Result<Act, Failure> {
    let contact = operator.reveal_contact(entry(key)).map_err(told)?;
    Ok(contact.map_or(Act::Say(sentence), |contact| Act::Tell(contact.details)))
}

/// As [`decide`], of who else can help. Whoever was told something before is counted by that.
fn decide_helper(seat: &mut Seat, asked: &ConnectHelper) -> Result<Act, Failure> {
    let switchboard = seat.switchboard()?;
    let hr = switchboard.user().rights.hr;
    let hand_over = hands_over_calls(switchboard)?;
    let mut operator = switchboard.operator().map_err(told)?;
    operator.keep_up().map_err(told)?;
    let Some(known) = operator.card(entry(asked.key)).map_err(told)? else {
        return Ok(Act::Nothing(Connected::Changed { card: None }));
    };
    let company = known.company.id;
    let Some(helper) = known.help.clone().filter(|helper| helper.number == asked.shown) else {
        return Ok(Act::Nothing(Connected::Changed { card: Some(Box::new(shown(known, hr))) }));
    };
    if !asked.counted {
        let (asked_for, way) = (who(asked.key), ConnectionWay::Cover);
        let connection = Connection { asked: asked_for, answered: Some(helper.who), company, way };
        count(&mut operator, &connection, &asked.typed, asked.took);
    }
    Ok(Act::Dial { name: helper.name, number: helper.number, dial: helper.dial, hand_over })
}

/// A caller is connected even where that cannot be counted.
pub(super) fn count(
    operator: &mut OperatorDesk<'_>,
    connection: &Connection,
    typed: &str,
    took: Option<Took>,
) {
    let took = took.map(|took| Effort::of(took.keys, took.milliseconds));
    if let Err(fault) = operator.count(connection, typed, took) {
        tracing::warn!("a call was not counted: {fault}");
    }
}

fn who(key: EntryKey) -> Who {
    match entry(key) {
        EntryId::Person(id) => Who::Person(id),
        EntryId::Role(id) => Who::Role(id),
        EntryId::Referral(id) => Who::Referral(id),
    }
}

pub(crate) async fn copy(desk: &Desk, asked: Copy) -> Result<Nothing, Failure> {
    put_on_clipboard(desk, &asked.text)?;
    Ok(Nothing {})
}

fn put_on_clipboard(desk: &Desk, text: &str) -> Result<(), Failure> {
    desk.app().clipboard().write_text(text).map_err(|_| Failure::NoClipboard)
}

/// What the phone app is handed: digits, and what dialling needs besides (RFC 3966).
fn tel(dial: &str) -> String {
    let dialled: String =
        dial.chars().filter(|sign| sign.is_ascii_digit() || "+*#".contains(*sign)).collect();
    format!("tel:{}", dialled.replace('#', "%23"))
}

#[cfg(test)]
mod tests {
    use super::tel;

    #[test]
    fn only_what_can_be_dialled_is_handed_to_the_phone_app() {
        assert_eq!(tel("+358 (0)40 123-4567"), "tel:+3580401234567");
        assert_eq!(tel("2214"), "tel:2214");
        assert_eq!(tel("*31#040"), "tel:*31%23040");
        assert_eq!(tel("09 1234; rm -rf"), "tel:091234");
    }
}
