//! The operator's desk: finds who was asked for and explains who answers.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use vaihde_domain::civil::local_time;
use vaihde_domain::company::Link;
use vaihde_domain::connection::{Connection, Effort};
use vaihde_domain::number::Number;
use vaihde_domain::reveal::{Reveal, Whose};
use vaihde_domain::roster::Roster;
use vaihde_domain::{CompanyId, PersonId};
use vaihde_search::{EntryId, Hit, Index, Query};
use vaihde_store::{Choice, Counted, Subject};

use crate::card::{Card, card};
use crate::catalogue::Catalogue;
use crate::failure::Result;
use crate::found::{Found, explain};
use crate::memory::{chosen, remembered_as, subject};
use crate::of_call::OfCall;
use crate::session::Switchboard;
use crate::shown_numbers::hidden_number;

/// What somebody with the right *operator* can do.
pub struct OperatorDesk<'s> {
    pub(crate) switchboard: &'s mut Switchboard,
}

impl<'s> OperatorDesk<'s> {
    pub(crate) fn of(switchboard: &'s mut Switchboard) -> Self {
        Self { switchboard }
    }

    /// Gets ready to find: reads what can be found, or takes in what has changed since.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn keep_up(&mut self) -> Result<()> {
        let (at, now, user) = (self.switchboard.moment(), self.switchboard.now(), self.switchboard.user.id);
        let store = &self.switchboard.store;
        let catalogue = match &mut self.switchboard.catalogue {
            Some(catalogue) => {
                catalogue.keep_up(store, at)?;
                catalogue
            }
            none => none.insert(Catalogue::load(store, at)?),
        };
        catalogue.remember(store, user, now)
    }

    /// Finds, best first, in what the desk [kept up](Self::keep_up) with. A word that begins with `@` narrows to the
    /// companies that are called so. Of what fits alike, what whoever sits here chose last for the same text is first.
    pub fn find(&self, text: &str, company: Option<CompanyId>, limit: usize) -> Vec<Hit> {
        self.ask(&Query { text, company, limit, ..Query::default() })
    }

    /// As [`find`](Self::find), people only.
    pub fn find_people(&self, text: &str, company: Option<CompanyId>, limit: usize) -> Vec<Hit> {
        self.ask(&Query { text, company, limit, people: true, ..Query::default() })
    }

    fn ask(&self, query: &Query<'_>) -> Vec<Hit> {
        self.asking(query, Index::query)
    }

    /// Asks the index, with what the text narrows to and what whoever sits here chose for it.
    pub(crate) fn asking<T: Default>(
        &self,
        query: &Query<'_>,
        how: impl FnOnce(&Index, &Query<'_>) -> T,
    ) -> T {
        let Some(catalogue) = self.switchboard.catalogue.as_ref() else { return T::default() };
        let (text, narrowing) = narrowing(query.text);
        let only = narrowing.map(|narrowing| catalogue.companies_called(&narrowing));
        let remembered = catalogue.memory.chosen_for(&text, self.switchboard.user.id);
        how(&catalogue.index, &Query { text: &text, only: only.as_deref(), remembered, ..*query })
    }

    /// The companies that a text with `@` narrows to; none where it has none, or where none is called so.
    pub fn narrowed(&self, text: &str) -> Vec<CompanyId> {
        match (self.switchboard.catalogue.as_ref(), narrowing(text).1) {
            (Some(catalogue), Some(narrowing)) => catalogue.companies_called(&narrowing),
            _ => Vec::new(),
        }
    }

    /// Everything about one entry at the moment that is asked about; none: it is no longer there.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn card(&self, id: EntryId) -> Result<Option<Card>> {
        let (roster, at) = self.around_one(id)?;
        Ok(card(id, &roster, at))
    }

    /// A link the company has now, if it leads to a page of the web. None: it has no such link.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn link(&self, company: CompanyId, address: &str) -> Result<Option<Link>> {
        let company = self.switchboard.store.company(company)?;
        let links = company.into_iter().flat_map(|company| company.links);
        Ok(links.into_iter().find(|link| link.address == address && link.is_of_the_web()))
    }

    /// Counts a caller who was connected, or could not be, and remembers who was asked for as what whoever sits here
    /// chose for the text they had typed: at once, or [later](Switchboard::write_what_waited) where somebody else is
    /// writing. A text without a letter is not remembered. What it took is summed by the month and with nobody's name.
    /// This is no Operation.
    ///
    /// # Errors
    /// The database cannot be read or written.
    pub fn count(&mut self, connection: &Connection, typed: &str, took: Option<Effort>) -> Result<()> {
        let by = self.switchboard.user.id;
        let local = local_time(self.switchboard.now(), self.zone_of(connection.company)?);
        let chosen = chosen(connection.asked)
            .zip(remembered_as(&narrowing(typed).0))
            .map(|(chosen, typed)| Choice { by, typed, chosen });
        if let (Some(choice), Some(catalogue)) = (&chosen, &mut self.switchboard.catalogue) {
            catalogue.memory.take(choice);
        }
        let counted = Counted { connection: *connection, local, chosen, took };
        self.switchboard.leave(OfCall::Connection(counted))?;
        self.answered(connection.company)
    }

    /// A hidden number of a person or a role, by its place among their numbers as they are now. That it was shown is
    /// recorded at once, or [later](Switchboard::write_what_waited) where somebody else is writing. This is no
    /// Operation. None: there is no hidden number at the place.
    ///
    /// # Errors
    /// The database cannot be read, or it cannot be recorded: then the number is not shown.
    pub fn reveal(&mut self, id: EntryId, place: usize) -> Result<Option<Number>> {
        let Some(whose) = whose(id) else { return Ok(None) };
        let (roster, at) = self.around_one(id)?;
        let hidden = hidden_number(id, place, &roster, at);
        if hidden.is_some() {
            let by = self.switchboard.user.id;
            self.switchboard.leave(OfCall::Reveal(Reveal { by, whose }))?;
        }
        Ok(hidden)
    }

    /// Which hidden numbers were shown, newest first, with the moment.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn reveals(&self, limit: u32) -> Result<Vec<(Reveal, DateTime<Utc>)>> {
        Ok(self.switchboard.store.reveals(limit)?)
    }

    /// How many callers were connected by each way, from the beginning.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn connections_by_way(&self) -> Result<BTreeMap<String, u64>> {
        Ok(self.switchboard.store.connections_by_way()?)
    }

    /// Explains hits at the moment that is asked about: who answers, why, and what to say. A hit that was removed
    /// meanwhile is left out.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn explain(&self, hits: Vec<Hit>) -> Result<Vec<Found>> {
        let (roster, at) = self.around(&hits, None)?;
        Ok(hits.into_iter().filter_map(|hit| explain(hit, &roster, at)).collect())
    }

    /// As [`explain`](Self::explain), with the card of the first one, from the same records.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn explain_with_card(&self, hits: Vec<Hit>) -> Result<(Vec<Found>, Option<Card>)> {
        let (roster, at) = self.around(&hits, hits.first().and_then(|first| person(first.id)))?;
        let found: Vec<Found> = hits.into_iter().filter_map(|hit| explain(hit, &roster, at)).collect();
        let card = found.first().and_then(|first| card(first.hit.id, &roster, at));
        Ok((found, card))
    }

    fn zone_of(&self, company: CompanyId) -> Result<Tz> {
        let company = self.switchboard.store.company(company)?;
        Ok(company.map_or(Tz::Europe__Helsinki, |company| company.zone))
    }

    pub(crate) fn around_one(&self, id: EntryId) -> Result<(Roster, DateTime<Utc>)> {
        let roster = self.switchboard.roster(&[subject(id)], person(id).as_slice())?;
        Ok((roster, self.switchboard.moment()))
    }

    fn around(&self, hits: &[Hit], shown: Option<PersonId>) -> Result<(Roster, DateTime<Utc>)> {
        let subjects: Vec<Subject> = hits.iter().map(|hit| subject(hit.id)).collect();
        let roster = self.switchboard.roster(&subjects, shown.as_slice())?;
        Ok((roster, self.switchboard.moment()))
    }
}

/// The text without the words that narrow, and what they narrow to.
fn narrowing(text: &str) -> (String, Option<String>) {
    let (narrowing, words): (Vec<&str>, Vec<&str>) =
        text.split_whitespace().partition(|word| word.starts_with('@'));
    if narrowing.is_empty() {
        return (text.to_owned(), None);
    }
    let called: Vec<&str> = narrowing.iter().map(|word| word.trim_start_matches('@')).collect();
    (words.join(" "), Some(called.join(" ")))
}

fn person(id: EntryId) -> Option<PersonId> {
    match id {
        EntryId::Person(person) => Some(person),
        EntryId::Role(_) | EntryId::Referral(_) => None,
    }
}

fn whose(id: EntryId) -> Option<Whose> {
    match id {
        EntryId::Person(person) => Some(Whose::Person(person)),
        EntryId::Role(role) => Some(Whose::Role(role)),
        EntryId::Referral(_) => None,
    }
}
