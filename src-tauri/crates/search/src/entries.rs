//! The entries: who each is, which texts it has, and what matters in ordering.
//!
//! An entry is called by its *slot*, in the order in which entries came. What the ranking needs of an entry is four bytes,
//! so that a hundred thousand of them can be looked at inside a keystroke.

use std::collections::HashMap;

use vaihde_domain::CompanyId;

use crate::entry::{EntryId, Field};
use crate::rows::Rows;
use crate::texts::TextId;

/// An entry's place in the index.
pub(crate) type Slot = u32;

const TEXT_BITS: u32 = 28;
const FIELDS: [Field; 11] = [
    Field::Name,
    Field::Family,
    Field::Former,
    Field::Alias,
    Field::Title,
    Field::Role,
    Field::Keyword,
    Field::Referral,
    Field::Department,
    Field::Company,
    Field::Number,
];

#[derive(Default)]
pub(crate) struct Entries {
    ids: Vec<EntryId>,
    standings: Vec<Standing>,
    /// Field and text, packed.
    texts: Rows<u32>,
    companies: Companies,
    /// Settled slots in the order of their ids.
    by_id: Vec<Slot>,
    late: HashMap<EntryId, Slot>,
    settled: u32,
    gone: u32,
    most_asked: u8,
}

/// What the ranking needs of an entry, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Standing(u32);

impl Standing {
    const REMOVED: u32 = 1 << 31;
    const PERSON: u32 = 1 << 30;
    const LEFT: u32 = 1 << 29;
    const ASKED: u32 = 25;
    const LENGTH: u32 = 18;
    const COMPANIES: u32 = (1 << Self::LENGTH) - 1;

    fn new(id: EntryId, company: u32, left: bool, length: usize) -> Self {
        let person = if matches!(id, EntryId::Person(_)) { Self::PERSON } else { 0 };
        let left = if left { Self::LEFT } else { 0 };
        Self(person | left | (length.min(127) as u32) << Self::LENGTH | company.min(Self::COMPANIES))
    }

    pub(crate) fn is_removed(self) -> bool {
        self.0 & Self::REMOVED != 0
    }

    pub(crate) fn is_person(self) -> bool {
        self.0 & Self::PERSON != 0
    }

    /// A leaver.
    pub(crate) fn has_left(self) -> bool {
        self.0 & Self::LEFT != 0
    }

    /// How much it is asked for, 0 to 15.
    pub(crate) fn asked(self) -> u8 {
        (self.0 >> Self::ASKED & 15) as u8
    }

    /// Letters of its own name, at most 127.
    pub(crate) fn length(self) -> u8 {
        (self.0 >> Self::LENGTH & 127) as u8
    }

    /// The number of its company.
    pub(crate) fn company(self) -> u32 {
        self.0 & Self::COMPANIES
    }
}

/// Companies, numbered.
#[derive(Default)]
struct Companies {
    ids: Vec<CompanyId>,
    numbers: HashMap<CompanyId, u32>,
}

impl Companies {
    fn number(&mut self, id: CompanyId) -> u32 {
        *self.numbers.entry(id).or_insert_with(|| {
            self.ids.push(id);
            self.ids.len() as u32 - 1
        })
    }
}

impl Entries {
    /// Begins an entry without texts or with none yet.
    pub(crate) fn begin(&mut self, id: EntryId, company: CompanyId, left: bool) -> Slot {
        self.ids.push(id);
        let company = self.companies.number(company);
        self.standings.push(Standing::new(id, company, left, 0));
        self.ids.len() as u32 - 1
    }

    /// Puts a text into the entry that was begun last.
    pub(crate) fn add_text(&mut self, field: Field, text: TextId) {
        let field = FIELDS.iter().position(|known| *known == field).unwrap_or_default() as u32;
        self.texts.add(field << TEXT_BITS | text);
    }

    /// Ends the entry that was begun last.
    pub(crate) fn end(&mut self, length: usize) {
        self.texts.end_row();
        if let Some(standing) = self.standings.last_mut() {
            standing.0 |= (length.min(127) as u32) << Standing::LENGTH;
        }
    }

    /// Makes what came so far fast to find by id. Of two entries of one id the later stands.
    pub(crate) fn settle(&mut self) {
        self.settled = self.ids.len() as u32;
        let mut order: Vec<Slot> = (0..self.settled).collect();
        let rising = |one: &Slot, other: &Slot| {
            self.ids[*one as usize].cmp(&self.ids[*other as usize]).then(one.cmp(other))
        };
        if !order.is_sorted_by(|one, other| rising(one, other).is_lt()) {
            order.sort_unstable_by(rising);
        }
        for pair in 1..order.len() {
            let (one, next) = (order[pair - 1], order[pair]);
            if self.ids[one as usize] == self.ids[next as usize] {
                self.standings[one as usize].0 |= Standing::REMOVED;
                self.gone += 1;
            }
        }
        self.by_id = order;
        self.ids.shrink_to_fit();
        self.standings.shrink_to_fit();
        self.texts.shrink();
    }

    /// Says that the entry that was ended last came later than the settled ones.
    pub(crate) fn note_late(&mut self) {
        if let Some(id) = self.ids.last() {
            self.late.insert(*id, self.ids.len() as u32 - 1);
        }
    }

    /// Where the entry of the id is.
    pub(crate) fn slot(&self, id: EntryId) -> Option<Slot> {
        if let Some(late) = self.late.get(&id) {
            return Some(*late);
        }
        // Of several with one id only the last stands.
        let past = self.by_id.partition_point(|slot| self.ids[*slot as usize] <= id);
        let slot = *self.by_id.get(past.checked_sub(1)?)?;
        (self.ids[slot as usize] == id && !self.standing(slot).is_removed()).then_some(slot)
    }

    /// Takes an entry out.
    pub(crate) fn remove(&mut self, slot: Slot) {
        self.standings[slot as usize].0 |= Standing::REMOVED;
        self.gone += 1;
        let id = self.ids[slot as usize];
        if self.late.get(&id) == Some(&slot) {
            self.late.remove(&id);
        }
    }

    /// Says how much an entry is asked for.
    pub(crate) fn set_asked(&mut self, slot: Slot, asked: u8) {
        self.most_asked = self.most_asked.max(asked.min(15));
        let standing = &mut self.standings[slot as usize].0;
        *standing = *standing & !(15 << Standing::ASKED) | u32::from(asked.min(15)) << Standing::ASKED;
    }

    /// No entry was ever asked for more than this.
    pub(crate) fn most_asked(&self) -> u8 {
        self.most_asked
    }

    /// How many entries there are, those that were taken out left out.
    pub(crate) fn len(&self) -> usize {
        self.ids.len() - self.gone as usize
    }

    /// Every slot, also of what was taken out.
    pub(crate) fn slots(&self) -> std::ops::Range<Slot> {
        0..self.ids.len() as u32
    }

    /// The slots of entries that came later than the settled ones.
    pub(crate) fn late(&self) -> std::ops::Range<Slot> {
        self.settled..self.ids.len() as u32
    }

    /// How much of the index is not as it would be if it were made anew.
    pub(crate) fn wear(&self) -> usize {
        self.late().len() + self.gone as usize
    }

    pub(crate) fn standing(&self, slot: Slot) -> Standing {
        self.standings[slot as usize]
    }

    pub(crate) fn id(&self, slot: Slot) -> EntryId {
        self.ids[slot as usize]
    }

    pub(crate) fn company(&self, slot: Slot) -> CompanyId {
        self.companies.ids[self.standing(slot).company() as usize]
    }

    /// The number of a company, if anything is of it.
    pub(crate) fn company_number(&self, id: CompanyId) -> Option<u32> {
        self.companies.numbers.get(&id).copied()
    }

    /// How many companies there are.
    pub(crate) fn company_count(&self) -> usize {
        self.companies.ids.len()
    }

    /// The texts of an entry, in its order.
    pub(crate) fn texts(&self, slot: Slot) -> impl Iterator<Item = (Field, TextId)> + Clone {
        let unpacked =
            |packed: &u32| (FIELDS[(packed >> TEXT_BITS) as usize], packed & ((1 << TEXT_BITS) - 1));
        self.texts.get(slot).iter().map(unpacked)
    }
}
