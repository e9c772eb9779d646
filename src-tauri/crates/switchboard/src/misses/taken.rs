//! Takes down a search that ended with no choice made: what is left of the text when everything is gone that could tell of
//! the caller.

use vaihde_domain::CompanyId;
use vaihde_domain::civil::day_at;
use vaihde_domain::language::Language;
use vaihde_domain::miss::{Miss, MissEnd, SHORTEST};
use vaihde_search::folded_words;

use crate::failure::Result;
use crate::memory::LONGEST;
use crate::of_call::OfCall;
use crate::operator::OperatorDesk;
use crate::session::shared_zone;

impl OperatorDesk<'_> {
    /// Counts a search that ended with no choice made: at once, or [later](crate::Switchboard::write_what_waited) where
    /// somebody else is writing. A text of which nothing may be kept is not counted. This is no Operation.
    ///
    /// # Errors
    /// The database cannot be read or written.
    pub fn miss(
        &mut self,
        text: &str,
        company: Option<CompanyId>,
        language: Language,
        ended: MissEnd,
    ) -> Result<()> {
        let Some(typed) = kept_of(text) else { return Ok(()) };
        let companies = self.switchboard.store.companies()?;
        // One that was removed meanwhile is nobody's any longer.
        let answered = companies.iter().find(|known| Some(known.id) == company);
        let zone = answered.map_or_else(|| shared_zone(&companies), |company| company.zone);
        let day = day_at(self.switchboard.now(), zone);
        let company = answered.map(|company| company.id);
        self.switchboard.leave(OfCall::Missed(Miss { day, company, language, typed, ended }))
    }
}

/// What is kept of a text that was typed: its folded words, without those that narrow, with a digit, or of an address.
/// None: nothing may be kept.
fn kept_of(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    let told = text.split_whitespace().filter(|word| !tells_of_the_caller(word));
    // By its parts: joined over a hyphen it would be there twice.
    let parts = told.flat_map(|word| word.split(['-', '‐', '–']));
    let typed = parts.flat_map(folded_words).collect::<Vec<String>>().join(" ");
    let letters = typed.chars().filter(|letter| letter.is_alphabetic()).count();
    (letters >= SHORTEST).then_some(typed)
}

/// Numbers and addresses may be the caller's own. A word with `@` is an address, or narrows to a company.
fn tells_of_the_caller(word: &str) -> bool {
    // Fractions and circled numbers have a digit only when they are folded.
    word.contains(['@', '＠']) || folded_words(word).iter().any(|word| word.contains(char::is_numeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_miss_is_kept_as_its_folded_words() {
        let folded = [
            ("Koistisen Pekka", "koistisen pekka"),
            ("  KOISTISEN   pekka ", "koistisen pekka"),
            ("laskutus, osoite?", "laskutus osoite"),
            ("mäki", "maki"),
            ("Anna-Liisa Virtanen", "anna liisa virtanen"),
        ];
        for (text, kept) in folded {
            assert_eq!(kept_of(text).as_deref(), Some(kept), "{text}");
        }
    }

    #[test]
    fn no_number_no_address_and_no_company_is_kept() {
        let left = [
            ("pekka 040 123 4567", "pekka"),
            ("koistinen +358-40-1234567", "koistinen"),
            ("koistinen pekka.koistinen@example.com", "koistinen"),
            ("@kuus laskutus", "laskutus"),
            ("pekka a1b", "pekka"),
            ("pekka ٠٤٠ ½ ②", "pekka"),
            ("Maija 5-vuotias", "maija"),
        ];
        for (text, kept) in left {
            assert_eq!(kept_of(text).as_deref(), Some(kept), "{text}");
        }
    }

    #[test]
    fn what_nobody_can_have_been_asked_for_is_not_kept() {
        for text in ["", " ", "ab", "a b", "2214", "@kuusilinna", "pekka@example.com", "?!", "\u{301}", "🙂"]
        {
            assert_eq!(kept_of(text), None, "{text}");
        }
        assert_eq!(kept_of(&"koistinen ".repeat(1000)), None);
    }
}
