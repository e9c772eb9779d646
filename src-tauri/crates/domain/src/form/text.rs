//! Texts of forms: put in order, measured, told from nothing.

use super::{Fault, Field, Problems};
use crate::exact_name::{folded, said, tidy};

/// The most letters of a name, a title, an address: more than any real one has.
pub(crate) const LONGEST: usize = 300;

/// The tidied text; none where nothing is said.
pub(crate) fn optional(text: &str) -> Option<String> {
    said(Some(text))
}

/// The tidied texts, blank ones and repetitions left out.
pub(crate) fn listed(texts: &[String]) -> Vec<String> {
    let mut listed: Vec<String> = Vec::with_capacity(texts.len());
    for text in texts.iter().map(|text| tidy(text)).filter(|text| !text.is_empty()) {
        if !listed.iter().any(|known| folded(known) == folded(&text)) {
            listed.push(text);
        }
    }
    listed
}

/// The e-mail address as it shall be; what is none is noted.
pub(crate) fn say_email(text: &str, problems: &mut Problems) -> Option<String> {
    let email = optional(text)?;
    problems.measure(Field::Email, None, &email, LONGEST);
    let whole = email.split_once('@').is_some_and(|(mailbox, host)| {
        !mailbox.is_empty() && !host.is_empty() && !host.contains('@') && !email.contains([' ', ',', ';'])
    });
    if !whole {
        problems.note(Field::Email, Fault::NotAnEmail);
    }
    Some(email)
}
