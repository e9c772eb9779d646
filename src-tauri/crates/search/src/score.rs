//! How an entry fits all the typed words together. Knows what each typed word can mean, and nothing of lists.
//!
//! Each typed word takes a word of the entry of its own, the longest first. Where all that is needed is there, the worst of the
//! fits is the class, for a name is as certain as its least certain part. Where something is missing, what was typed is
//! weighed by how much it tells (the binary logarithm of how few have it, as in any inverse document frequency), and the
//! entry by how much of that it explains. Cost: a quarter of a microsecond; looking closely, one.

use crate::address::Standing;
use crate::entries::Slot;
use crate::entry::{Field, Tier};
use crate::index::Index;
use crate::meaning::{Class, Fit, MOST_MISHEARD, Meaning};
use crate::rank::{Rank, WHOLE, commonness};
use crate::slips::SLIP;
use crate::vocabulary::WordId;

/// What it costs that the entry lacks a typed word that need not be there: a title, an initial.
const NEEDLESS: u16 = 7;

/// How much of a name its initial is.
const INITIAL: f32 = 0.5;

/// Scores entries against the same typed words.
pub(crate) struct Scorer<'a> {
    index: &'a Index,
    meanings: &'a [Meaning],
    is_needed: Vec<bool>,
    /// How much each typed word tells: the share that is lost where the entry does not have it.
    tells: Vec<f32>,
    own: Vec<Own>,
}

/// A word of the entry.
#[derive(Clone, Copy)]
struct Own {
    word: WordId,
    field: Field,
    tier: Tier,
    places: u64,
}

/// How a typed word fits the entry best.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Taken {
    fit: Fit,
    tier: Tier,
    letters_differ: bool,
    field: Field,
    places: u64,
    word: WordId,
}

impl<'a> Scorer<'a> {
    /// Of meanings in the order in which they may choose their words.
    pub(crate) fn new(index: &'a Index, meanings: &'a [Meaning]) -> Self {
        let is_needed = meanings.iter().map(|meaning| is_needed(index, meanings, meaning)).collect();
        Self { index, meanings, is_needed, tells: Vec::new(), own: Vec::new() }
    }

    /// As [`new`](Self::new), ready to score by [parts](Self::part).
    pub(crate) fn guessing(index: &'a Index, meanings: &'a [Meaning]) -> Self {
        let tells = meanings.iter().map(|meaning| tells(index, meaning)).collect();
        Self { tells, ..Self::new(index, meanings) }
    }

    /// The rank of an entry that has all the typed words that are needed.
    pub(crate) fn whole(&mut self, slot: Slot) -> Option<Rank> {
        self.read(slot);
        let mut rank = Rank::best();
        let (mut used, mut any, mut common, mut beside, mut misheard) = (0, false, 0_u16, 0, 0);
        for (meaning, is_needed) in self.meanings.iter().zip(&self.is_needed) {
            // What many share is heard right or not at all: else everybody would come with it.
            match self.taken(meaning, used, true) {
                // "Saan" is what the request begins with, and Jean as he is heard: it may help him and harms nobody.
                Some(taken) if taken.fit.class >= Class::Sounds && !is_needed => {
                    used |= taken.places;
                    rank.cost = rank.cost.saturating_add(taken.fit.cost.min(NEEDLESS));
                }
                Some(taken) => {
                    used |= taken.places;
                    any = true;
                    rank.class = rank.class.max(taken.fit.class);
                    rank.plain = rank.plain.max(plain(meaning, &taken));
                    rank.cost = rank.cost.saturating_add(taken.fit.cost);
                    beside += beside_a_slip(&taken);
                    misheard += u16::from(taken.fit.class == Class::Sounds);
                    if taken.field == Field::Family
                        && taken.fit.class == Class::Slip
                        && self.is_surname(meaning)
                    {
                        rank.class = rank.class.max(Class::Loose);
                    }
                    rank.tiers = rank.tiers.saturating_add(taken.tier as u8);
                    rank.letters_differ += u8::from(taken.letters_differ);
                    common += u16::from(self.commonness(&taken));
                }
                None if !is_needed => {
                    if meaning.is_begun {
                        // Whoever has a name that begins so comes first.
                        rank.class = rank.class.max(Class::Prefix);
                    }
                    rank.cost += NEEDLESS;
                }
                None => return None,
            }
        }
        if !any {
            return None;
        }
        if rank.class >= Class::Sounds {
            rank.cost += beside;
            if rank.cost > MOST_MISHEARD * misheard.max(1) {
                rank.class = rank.class.max(Class::Slip);
            }
        }
        rank.common = (common / self.meanings.len().max(1) as u16) as u8;
        rank.cost = rank.cost.min(WHOLE);
        Some(rank)
    }

    /// The rank of an entry by as many of the typed words as it has. With `closely`, also by how little like its names the
    /// other words are: of many with one family name, this tells who is meant.
    pub(crate) fn part(&mut self, slot: Slot, closely: bool) -> Option<Rank> {
        self.read(slot);
        let mut rank = Rank { class: Class::Loose, ..Rank::best() };
        let (mut used, mut any, mut explained, mut all) = (0, false, 0.0, 0.0);
        let mut surname = false;
        let mut common = 0_u16;
        let meanings = self.meanings;
        for (place, meaning) in meanings.iter().enumerate() {
            let tells = self.tells[place];
            all += tells;
            match self.taken(meaning, used, false) {
                Some(taken) => {
                    used |= taken.places;
                    any = true;
                    explained += tells * likeness(meaning, taken.fit);
                    surname |= taken.field == Field::Family
                        && taken.fit.class <= Class::Inflected
                        && self.is_family_name(taken.word);
                    rank.tiers = rank.tiers.saturating_add(taken.tier as u8);
                    rank.letters_differ += u8::from(taken.letters_differ);
                    common += u16::from(self.commonness(&taken));
                }
                None => {
                    if closely {
                        explained += tells * self.resemblance(meaning, used);
                    }
                    rank.missed += u8::from(meaning.standing == Standing::Name);
                }
            }
        }
        if !any || all <= 0.0 {
            return None;
        }
        if surname {
            rank.class = Class::Surname;
        }
        rank.common = (common / self.meanings.len().max(1) as u16) as u8;
        rank.cost = ((1.0 - explained / all) * f32::from(WHOLE)) as u16;
        Some(rank)
    }

    fn read(&mut self, slot: Slot) {
        self.own.clear();
        let id = self.index.entries.id(slot);
        let own = &mut self.own;
        self.index.each_word(slot, |field, word, places| {
            own.push(Own { word, field, tier: field.tier(id), places });
        });
    }

    /// How the typed word fits best; with `surely`, in what is shared only where it was heard right.
    fn taken(&self, meaning: &Meaning, used: u64, surely: bool) -> Option<Taken> {
        let mut best: Option<Taken> = None;
        for own in self.own.iter().filter(|own| own.places & used == 0) {
            let Some(fit) = fit(meaning, own.word, own.field, own.tier) else { continue };
            let is_vague = surely && own.tier >= Tier::Shared && fit.class >= Class::Sounds;
            if is_vague || best.is_some_and(|best| (best.fit, best.tier) < (fit, own.tier)) {
                continue;
            }
            let letters_differ = letters_differ(self.index, meaning, own.word);
            let taken = Taken {
                fit,
                tier: own.tier,
                letters_differ,
                field: own.field,
                places: own.places,
                word: own.word,
            };
            if best.is_none_or(|best| taken < best) {
                best = Some(taken);
            }
        }
        best
    }

    /// Whether the typed word is a family name as it was typed: then it is no slip of another.
    fn is_surname(&self, meaning: &Meaning) -> bool {
        let forms = meaning.others.iter().filter(|(_, fit)| fit.class <= Class::Inflected);
        meaning.exact.clone().chain(forms.map(|(word, _)| *word)).any(|word| self.is_family_name(word))
    }

    /// Whether the word is more of a family name than of a given one, by those who have it.
    fn is_family_name(&self, word: WordId) -> bool {
        let lists = &self.index.lists;
        2 * lists.families[word as usize] >= lists.bearers[word as usize]
    }

    /// How much a typed word is like any name of the entry that is still free, 0 to 1.
    fn resemblance(&self, meaning: &Meaning, used: u64) -> f32 {
        let letters = meaning.word.spans.len().max(3) as f32;
        let free = self.own.iter().filter(|own| own.places & used == 0 && own.tier <= Tier::Other);
        let alike = |own: &Own| {
            let name = self.index.vocabulary.folded(own.word);
            if name.len() == 1 && meaning.word.folded.starts_with(name) {
                return INITIAL;
            }
            let lost =
                f32::from(meaning.unlikeness(own.word, &self.index.vocabulary)) / (f32::from(SLIP) * letters);
            (0.7 - lost).max(0.0)
        };
        free.map(alike).fold(0.0, f32::max)
    }

    fn commonness(&self, taken: &Taken) -> u8 {
        match taken.tier {
            Tier::Own => commonness(self.index.lists.bearers[taken.word as usize]),
            _ => 0,
        }
    }
}

/// The class of a fit without what it cost that many share it.
fn plain(meaning: &Meaning, taken: &Taken) -> Class {
    match meaning.fit(taken.word) {
        Some(fit) if taken.tier == Tier::Wide => fit.class,
        _ => taken.fit.class,
    }
}

/// What makes it less likely that this is what was meant, where another word was misheard: that this one is not typed to its
/// end, that it is only something shared.
fn beside_a_slip(taken: &Taken) -> u16 {
    let goes_on = match taken.fit.class {
        Class::Prefix => SLIP / 4,
        _ => 0,
    };
    goes_on
        + match taken.tier {
            Tier::Own | Tier::Other => 0,
            Tier::Shared | Tier::Title => SLIP / 2,
            Tier::Wide => SLIP,
        }
}

/// How a word of the vocabulary fits where it is in the entry.
pub(crate) fn fit(meaning: &Meaning, word: WordId, field: Field, tier: Tier) -> Option<Fit> {
    let fit = meaning.fit(word)?;
    match (fit.class, tier) {
        // Nobody's family name has a nickname.
        (Class::OtherName, _) => (field == Field::Name).then_some(fit),
        (_, Tier::Other | Tier::Wide) => Some(Fit { class: fit.class.max(Class::OtherName), ..fit }),
        _ => Some(fit),
    }
}

/// Whether the letters differ by their accents where they should be the same.
pub(crate) fn letters_differ(index: &Index, meaning: &Meaning, word: WordId) -> bool {
    let Some(fit) = meaning.fit(word) else { return false };
    let (known, typed) = (index.vocabulary.letters(word), meaning.word.letters.as_str());
    match fit.class {
        Class::Exact => known != typed,
        Class::Prefix => {
            !known.starts_with(typed) && index.vocabulary.folded(word).starts_with(&meaning.word.folded)
        }
        Class::Inflected => {
            let same =
                |one: &str, other: &str| one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
            same(known, typed) < same(index.vocabulary.folded(word), &meaning.word.folded)
        }
        _ => false,
    }
}

/// Whether an entry without the word is not meant. Titles and politeness need not be there, nor initials between names.
pub(crate) fn is_needed(index: &Index, meanings: &[Meaning], meaning: &Meaning) -> bool {
    let names = || meanings.iter().filter(|other| other.standing == Standing::Name);
    match meaning.standing {
        Standing::Name => {
            meaning.word.spans.len() > 1 || names().filter(|other| other.word.spans.len() > 1).count() < 2
        }
        // Mr Major and Mrs Herra have names too.
        Standing::Particle | Standing::Title | Standing::Filler => {
            names().next().is_none() || bearers(index, meaning) > 0 || meaning.may_go_on()
        }
    }
}

/// How much the word tells about who is meant: a rare one much, a common one little, a title nearly nothing.
fn tells(index: &Index, meaning: &Meaning) -> f32 {
    let weight = match meaning.standing {
        Standing::Name if meaning.word.spans.len() == 1 => 0.3,
        Standing::Name => 1.0,
        Standing::Particle => 0.2,
        Standing::Title | Standing::Filler => 0.1,
    };
    weight * (2.0 + index.len() as f32 / (1.0 + bearers(index, meaning) as f32)).log2()
}

/// How many have the word for a name, as it was typed or as it would be in another case.
fn bearers(index: &Index, meaning: &Meaning) -> u32 {
    let sure = meaning.others.iter().filter(|(_, fit)| fit.class <= Class::Inflected).map(|(word, _)| *word);
    meaning.exact.clone().chain(sure).map(|word| index.lists.bearers[word as usize]).sum()
}

/// How much of a typed word is explained by what it fits.
fn likeness(meaning: &Meaning, fit: Fit) -> f32 {
    let letters = meaning.word.spans.len().max(3) as f32;
    let lost = f32::from(fit.cost) / (f32::from(SLIP) * letters);
    match fit.class {
        Class::Exact => 1.0,
        Class::Inflected | Class::OtherName => 0.95 - 0.5 * lost,
        Class::Prefix => 0.85 - 0.5 * lost,
        Class::Sounds | Class::Slip | Class::Surname | Class::Loose => (0.95 - 2.0 * lost).max(0.1),
    }
}
