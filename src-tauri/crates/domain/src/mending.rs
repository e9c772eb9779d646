//! What callers asked for in vain is written into the form of whoever they meant, as what they are called too.

use crate::exact_name::{folded, tidy};
use crate::form::Fault;
use crate::person_form::PersonDraft;
use crate::role_form::RoleDraft;

/// Somebody is called so too. Nothing changes where they are already.
///
/// # Errors
/// There are no words.
pub fn call_too(draft: &mut PersonDraft, words: &str) -> Result<(), Fault> {
    let full = draft.name.full();
    let names = draft.name.former.iter().chain(&draft.name.aliases).chain([&full]);
    let known = is_among(names, words);
    add(&mut draft.name.aliases, words, known)
}

/// A role is asked for by it too. Nothing changes where it is already.
///
/// # Errors
/// There are no words.
pub fn ask_too(draft: &mut RoleDraft, words: &str) -> Result<(), Fault> {
    let known = is_among(draft.keywords.iter().chain([&draft.name]), words);
    add(&mut draft.keywords, words, known)
}

fn is_among<'n>(mut names: impl Iterator<Item = &'n String>, words: &str) -> bool {
    names.any(|name| folded(name) == folded(words))
}

fn add(list: &mut Vec<String>, words: &str, known: bool) -> Result<(), Fault> {
    let words = tidy(words);
    if words.is_empty() {
        return Err(Fault::Empty);
    }
    if !known {
        list.push(words);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{ask_too, call_too};
    use crate::CompanyId;
    use crate::form::Fault;
    use crate::person_form::new_person;
    use crate::role_form::new_role;

    fn kuusilinna() -> CompanyId {
        CompanyId(uuid::Uuid::nil())
    }

    #[test]
    fn a_name_is_added_once_and_never_the_persons_own() {
        let mut liisa = new_person(kuusilinna());
        liisa.name.given = "Liisa".to_owned();
        liisa.name.family = "Saarinen".to_owned();
        liisa.name.former = vec!["Koistinen".to_owned()];
        for words in [" Lissu  Saarinen ", "lissu saarinen", "liisa saarinen", "KOISTINEN"] {
            assert_eq!(call_too(&mut liisa, words), Ok(()));
        }
        assert_eq!(liisa.name.aliases, ["Lissu Saarinen"]);
        assert_eq!(call_too(&mut liisa, "  "), Err(Fault::Empty));
    }

    #[test]
    fn a_word_is_added_to_a_role_unless_it_is_its_name() {
        let mut role = new_role(kuusilinna());
        role.name = "Palkanlaskenta".to_owned();
        for words in ["palkat", "Palkat", "palkanlaskenta"] {
            assert_eq!(ask_too(&mut role, words), Ok(()));
        }
        assert_eq!(role.keywords, ["palkat"]);
    }
}
