//! Erasing a person: what would go and where else their name stands, and the erasing itself, with its certificate.
//!
//! Which words are a name is heard as the search hears it, so that "Koistisen" is a trace of Koistinen.

use chrono::NaiveDateTime;
use vaihde_domain::PersonId;
use vaihde_domain::civil::local_time;
use vaihde_domain::directory::Directory;
use vaihde_domain::erasure::{Certificate, Hearing, Mention, MentionField, Removed, about, mentions};
use vaihde_domain::history::Act;
use vaihde_domain::notice::About;
use vaihde_domain::record::RecordId;
use vaihde_search::{folded_words, is_form_of};
use vaihde_store::{Erased, Progress, StoreFault, Version};

use crate::admin::AdminDesk;
use crate::failure::Result;
use crate::forms::{concerns, gone};
use crate::grid::Grid;
use crate::session::shared_zone;

/// What erasing somebody would do.
#[derive(Clone, Debug)]
pub struct Erasing {
    /// Where the history stood when it was read.
    pub seen: Version,
    /// Their full name: to be typed before they are erased.
    pub name: String,
    /// The records that would go. What the desk remembers of them goes too and is not counted before.
    pub removed: Removed,
    /// Where their name stands in texts about other things, which stay as they are.
    pub mentions: Vec<NamedMention>,
    /// How many of the app's own backups would be rewritten.
    pub backups: u32,
}

/// The name stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedMention {
    /// Whose text.
    pub record: RecordId,
    /// Which text.
    pub field: MentionField,
    /// What the record is called.
    pub name: String,
}

/// A certificate as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldCertificate {
    /// What says that somebody was erased.
    pub certificate: Certificate,
    /// When that was, in the zone most companies share.
    pub at: NaiveDateTime,
    /// The user who erased them.
    pub by: String,
}

/// Compares words as the search does.
struct AsSearched;

impl Hearing for AsSearched {
    fn words(&self, text: &str) -> Vec<String> {
        // Hyphenated names are written in one and in two.
        folded_words(&text.replace(['-', '‐', '–'], " "))
    }

    fn is_form_of(&self, word: &str, name: &str) -> bool {
        is_form_of(word, name)
    }
}

impl AdminDesk<'_> {
    /// What erasing a person would do.
    ///
    /// # Errors
    /// There is no such person, or the database cannot be read.
    pub fn erasing(&self, person: PersonId) -> Result<Erasing> {
        let store = &self.switchboard.store;
        // The version first: what changes between the two readings is then seen as a change.
        let seen = store.version()?;
        let directory = store.directory()?;
        let found = directory.people.iter().find(|other| other.id == person);
        let name = found.map(|person| person.name.full()).ok_or_else(|| gone(person))?;
        let traces = store.traces_of(person, &AsSearched)?;
        let mentions = mentions(person, &traces, &directory);
        Ok(Erasing {
            seen,
            name,
            removed: about(person, &traces, &directory),
            mentions: mentions.into_iter().map(|mention| named(mention, &directory)).collect(),
            backups: u32::try_from(store.backups()?.len()).unwrap_or(u32::MAX),
        })
    }

    /// Erases a person for ever: there is no undo. `seen` is where the history stood when it was shown what would go.
    /// Tells with each backup how many have been rewritten.
    ///
    /// # Errors
    /// The person was changed since or is not there, or the database cannot be written: then they are still in it.
    pub fn erase_person(
        &mut self,
        person: PersonId,
        seen: Version,
        hear: &mut dyn FnMut(Progress),
    ) -> Result<Certificate> {
        let (changed, now) = self.switchboard.store.changed_since(seen)?;
        let current = self.switchboard.current()?;
        let directory = &current.directory;
        if !directory.people.iter().any(|other| other.id == person) {
            return Err(gone(person));
        }
        if changed.iter().any(|changed| concerns(*changed, person, directory)) {
            return Err(StoreFault::ChangedMeanwhile.into());
        }
        let traces = self.switchboard.store.traces_of(person, &AsSearched)?;
        let mentions = u32::try_from(mentions(person, &traces, directory).len()).unwrap_or(u32::MAX);
        let told = current.told_of_erasing(person, self.switchboard);
        let header = self.switchboard.header(Act::ErasePerson);
        let store = &mut self.switchboard.store;
        let Erased { certificate, .. } =
            store.erase_person(person, header, (now, mentions), &told, &AsSearched, hear)?;
        // What was looked at last has their name.
        self.switchboard.rotas.clear();
        self.switchboard.grid = Grid::default();
        Ok(certificate)
    }

    /// A certificate with the names of users and in clock time.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn told(&self, certificate: Certificate) -> Result<ToldCertificate> {
        let zone = shared_zone(&self.switchboard.store.companies()?);
        let by = self.switchboard.store.user_with_id(certificate.by)?;
        Ok(ToldCertificate {
            at: local_time(certificate.at, zone),
            by: by.map(|user| user.account).unwrap_or_default(),
            certificate,
        })
    }

    /// The certificates of those who were erased, newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn erasures(&self) -> Result<Vec<Certificate>> {
        Ok(self.switchboard.store.erasures()?)
    }
}

fn named(mention: Mention, directory: &Directory) -> NamedMention {
    let name = match mention.record {
        RecordId::Company(id) => {
            directory.companies.iter().find(|company| company.id == id).map(|company| company.name.clone())
        }
        RecordId::Department(id) => {
            directory.departments.iter().find(|part| part.id == id).map(|part| part.name.clone())
        }
        RecordId::Role(id) => directory.roles.iter().find(|role| role.id == id).map(|role| role.name.clone()),
        RecordId::Person(id) => {
            directory.people.iter().find(|person| person.id == id).map(|person| person.name.full())
        }
        RecordId::Referral(id) => {
            let referral = directory.referrals.iter().find(|referral| referral.id == id);
            referral.and_then(|referral| referral.names.first().cloned())
        }
        RecordId::Notice(id) => {
            let notice = directory.notices.iter().find(|notice| notice.id == id);
            notice.and_then(|notice| match &notice.about {
                About::Own(words) => {
                    [&words.fi, &words.sv, &words.en].into_iter().find(|text| !text.is_empty()).cloned()
                }
                _ => None,
            })
        }
        _ => None,
    };
    NamedMention { record: mention.record, field: mention.field, name: name.unwrap_or_default() }
}
