//! What the desk remembers of calls, for ranking: how much everybody is asked for, and what whoever sits here chose last
//! for a text. Knows no rank: the index is told a level of each entry, and with a question the one that was chosen.
//!
//! Read once with the catalogue and kept up with from there on, so a keystroke costs the look whether anything is new,
//! a folding of the text and a look into a table in memory. What others choose does not concern whoever sits here.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use vaihde_domain::UserId;
use vaihde_domain::asked_for::AskedFor;
use vaihde_domain::reach::Who;
use vaihde_search::{EntryId, Index, folded_words};
use vaihde_store::{Choice, Mark, Store, Subject};

use crate::failure::Result;

/// A longer text, in bytes, is nothing that anybody types for the next caller again. It is not even folded.
pub(crate) const LONGEST: usize = 160;

/// What is remembered, as far as it has been taken in.
#[derive(Default)]
pub(crate) struct Memory {
    /// How far the index knows how much everybody is asked for.
    asked: Mark,
    choices: Choices,
}

/// What one user chose.
#[derive(Default)]
struct Choices {
    /// None: nobody's have been read.
    by: Option<UserId>,
    mark: Mark,
    of_text: HashMap<String, EntryId>,
}

impl Memory {
    /// What the user chose last for the text.
    pub(crate) fn chosen_for(&self, text: &str, user: UserId) -> Option<EntryId> {
        if self.choices.by != Some(user) || self.choices.of_text.is_empty() {
            return None;
        }
        self.choices.of_text.get(&remembered_as(text)?).copied()
    }

    /// Takes a choice in before it is written.
    pub(crate) fn take(&mut self, choice: &Choice) {
        if self.choices.by == Some(choice.by) {
            self.choices.of_text.insert(choice.typed.clone(), entry(choice.chosen));
        }
    }

    /// Takes in what is new, whoever wrote it; everything where nothing has been read, and all of another user's choices
    /// where another one has sat down.
    pub(crate) fn keep_up(
        &mut self,
        index: &mut Index,
        store: &Store,
        user: UserId,
        now: DateTime<Utc>,
    ) -> Result<()> {
        let (asked, mark) = store.asked_for_since(self.asked, AskedFor::least(now))?;
        if mark != self.asked {
            index.set_asked(asked.into_iter().map(|(subject, asked)| (entry(subject), asked.level(now))));
            self.asked = mark;
        }
        if self.choices.by != Some(user) {
            self.choices = Choices { by: Some(user), ..Choices::default() };
        }
        let (chosen, mark) = store.choices_since(self.choices.mark, user, now)?;
        self.choices.of_text.extend(chosen.into_iter().map(|(typed, chosen)| (typed, entry(chosen))));
        self.choices.mark = mark;
        Ok(())
    }

    /// Forgets what was chosen where that is gone.
    pub(crate) fn forget(&mut self, gone: &[EntryId]) {
        if !gone.is_empty() {
            self.choices.of_text.retain(|_, chosen| !gone.contains(chosen));
        }
    }
}

/// The form in which a text is remembered: its folded words. None: it is nothing to remember. Numbers never are.
pub(crate) fn remembered_as(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    let words = folded_words(text).join(" ");
    words.chars().any(char::is_alphabetic).then_some(words)
}

/// What an operator chose when this was asked for; none: it is not found by typing.
pub(crate) fn chosen(asked: Who) -> Option<Subject> {
    match asked {
        Who::Person(person) => Some(Subject::Person(person)),
        Who::Role(role) => Some(Subject::Role(role)),
        Who::Referral(referral) => Some(Subject::Referral(referral)),
        Who::Department(_) | Who::Company(_) => None,
    }
}

/// What the store calls an entry.
pub(crate) fn subject(id: EntryId) -> Subject {
    match id {
        EntryId::Person(person) => Subject::Person(person),
        EntryId::Role(role) => Subject::Role(role),
        EntryId::Referral(referral) => Subject::Referral(referral),
    }
}

fn entry(subject: Subject) -> EntryId {
    match subject {
        Subject::Person(person) => EntryId::Person(person),
        Subject::Role(role) => EntryId::Role(role),
        Subject::Referral(referral) => EntryId::Referral(referral),
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test that cannot go on shall stop")]

    use uuid::Uuid;
    use vaihde_domain::company::Company;
    use vaihde_domain::connection::{Connection, ConnectionWay};
    use vaihde_domain::history::Act;
    use vaihde_domain::person::Person;
    use vaihde_domain::record::{Edit, Record};
    use vaihde_domain::user::{Rights, User};
    use vaihde_domain::{CompanyId, OperationId, PersonId};
    use vaihde_store::{Counted, DataFolder, OperationHeader};

    use super::*;

    const COMPANY: CompanyId = CompanyId(Uuid::from_u128(1));
    const PEKKA: PersonId = PersonId(Uuid::from_u128(2));
    const PAULA: PersonId = PersonId(Uuid::from_u128(3));
    const RAIJA: UserId = UserId(Uuid::from_u128(4));
    const SEPPO: UserId = UserId(Uuid::from_u128(5));

    fn now() -> DateTime<Utc> {
        "2026-07-08T07:00:00Z".parse().unwrap()
    }

    fn opened(folder: &tempfile::TempDir) -> Store {
        Store::open(DataFolder::at(folder.path()).unwrap(), now()).unwrap().store
    }

    /// Kuusilinna with two people, and two who answer its calls.
    fn kuusilinna() -> (tempfile::TempDir, Store) {
        let folder = tempfile::tempdir().unwrap();
        let mut store = opened(&folder);
        for (id, account) in [(RAIJA, "raija"), (SEPPO, "seppo")] {
            store.write_user(&User { id, account: account.into(), rights: Rights::ALL }, now()).unwrap();
        }
        let edits = [
            Edit::Add(Record::Company(Company::named(COMPANY, "Kuusilinna Oy"))),
            Edit::Add(Record::Person(Person::named(PEKKA, COMPANY, "Pekka", "Koistinen"))),
            Edit::Add(Record::Person(Person::named(PAULA, COMPANY, "Paula", "Koistinen"))),
        ];
        let id = OperationId(Uuid::from_u128(6));
        store
            .carry_out(OperationHeader { id, act: Act::EditDirectory, actor: RAIJA, at: now() }, &edits, None)
            .unwrap();
        (folder, store)
    }

    fn choose(store: &mut Store, by: UserId, typed: &str, person: PersonId) {
        let asked = Who::Person(person);
        let connection =
            Connection { asked, answered: Some(asked), company: COMPANY, way: ConnectionWay::Direct };
        let choice = Choice { by, typed: typed.into(), chosen: Subject::Person(person) };
        let counted = Counted { connection, local: now().naive_utc(), chosen: Some(choice), took: None };
        store.count(&counted, now()).unwrap();
    }

    fn keep_up(memory: &mut Memory, store: &Store, user: UserId) {
        memory.keep_up(&mut Index::default(), store, user, now()).unwrap();
    }

    #[test]
    fn what_was_chosen_is_known_however_the_same_words_are_written() {
        let (folder, mut store) = kuusilinna();
        choose(&mut store, RAIJA, "maki koistinen", PEKKA);
        let mut memory = Memory::default();
        keep_up(&mut memory, &opened(&folder), RAIJA);
        for text in ["mäki koistinen", "MÄKI  Koistinen ", "maki, koistinen"] {
            assert_eq!(memory.chosen_for(text, RAIJA), Some(EntryId::Person(PEKKA)), "{text}");
        }
        for text in ["", "koistinen", "koistinen mäki", "maki koistine"] {
            assert_eq!(memory.chosen_for(text, RAIJA), None, "{text}");
        }
    }

    #[test]
    fn what_another_desk_of_the_same_user_writes_is_heard_with_the_next_key() {
        let (folder, mut elsewhere) = kuusilinna();
        let store = opened(&folder);
        let mut memory = Memory::default();
        keep_up(&mut memory, &store, RAIJA);
        assert_eq!(memory.chosen_for("koistinen", RAIJA), None);
        choose(&mut elsewhere, RAIJA, "koistinen", PEKKA);
        keep_up(&mut memory, &store, RAIJA);
        assert_eq!(memory.chosen_for("koistinen", RAIJA), Some(EntryId::Person(PEKKA)));
        choose(&mut elsewhere, RAIJA, "koistinen", PAULA);
        choose(&mut elsewhere, SEPPO, "koistinen", PEKKA);
        keep_up(&mut memory, &store, RAIJA);
        assert_eq!(memory.chosen_for("koistinen", RAIJA), Some(EntryId::Person(PAULA)));
    }

    #[test]
    fn whoever_sits_down_brings_their_own_memory() {
        let (_folder, mut store) = kuusilinna();
        choose(&mut store, RAIJA, "koistinen", PEKKA);
        choose(&mut store, SEPPO, "koistinen", PAULA);
        let mut memory = Memory::default();
        keep_up(&mut memory, &store, RAIJA);
        assert_eq!(memory.chosen_for("koistinen", SEPPO), None, "before Seppo's has been read");
        keep_up(&mut memory, &store, SEPPO);
        assert_eq!(memory.chosen_for("koistinen", SEPPO), Some(EntryId::Person(PAULA)));
        assert_eq!(memory.chosen_for("koistinen", RAIJA), None);
        keep_up(&mut memory, &store, RAIJA);
        assert_eq!(memory.chosen_for("koistinen", RAIJA), Some(EntryId::Person(PEKKA)));
    }

    #[test]
    fn a_choice_that_waits_to_be_written_is_known_already_and_one_that_is_gone_is_forgotten() {
        let (_folder, store) = kuusilinna();
        let mut memory = Memory::default();
        keep_up(&mut memory, &store, RAIJA);
        let choice = |by, chosen| Choice { by, typed: "koistinen".into(), chosen: Subject::Person(chosen) };
        memory.take(&choice(RAIJA, PEKKA));
        memory.take(&choice(SEPPO, PAULA));
        assert_eq!(memory.chosen_for("koistinen", RAIJA), Some(EntryId::Person(PEKKA)));
        memory.forget(&[EntryId::Person(PAULA)]);
        assert_eq!(memory.chosen_for("koistinen", RAIJA), Some(EntryId::Person(PEKKA)));
        memory.forget(&[EntryId::Person(PEKKA)]);
        assert_eq!(memory.chosen_for("koistinen", RAIJA), None);
    }

    #[test]
    fn a_text_is_remembered_by_its_folded_words() {
        assert_eq!(remembered_as(" Mäki  Jussi ").as_deref(), Some("maki jussi"));
        assert_eq!(remembered_as("MÄKI, jussi"), remembered_as("mäki jussi"));
        assert_ne!(remembered_as("jussi mäki"), remembered_as("mäki jussi"));
        assert_eq!(remembered_as("pekka 2"), Some("pekka 2".into()), "the second of two Pekkas");
    }

    #[test]
    fn numbers_and_nothing_are_never_remembered() {
        for text in ["", "  ", "2214", "040 123 4567", "+358 (0)40-123.4567", "٠٤٠", "-", "\u{301}", "🙂"]
        {
            assert_eq!(remembered_as(text), None, "{text}");
        }
        assert_eq!(remembered_as(&"koistinen ".repeat(1000)), None);
    }
}
