//! Builders that tell a company as a story:
//!
//! ```
//! use vaihde_tests::company;
//!
//! let story = company("Kuusilinna").person("Virtanen Anna").away("1.7.", "4.8.").covered_by("Saarinen Liisa");
//! let directory = story.build();
//! assert_eq!(directory.people.len(), 2);
//! ```
//!
//! Each word is about what was named last. People are named family name first, as in a directory; days are `1.7.` or
//! `1.7.2027` and belong to 2026 unless they say otherwise; times are `8.7. 14.30`. Whoever is named as a cover,
//! deputy or holder without having been told of works in the same company. Everybody has an extension (2001, 2002 …)
//! unless the story says otherwise. A story that cannot be meant stops the test with the word that was wrong.

mod away;
mod build;
mod day;
mod find;
mod people;
mod places;
mod referrals;
mod roles;
mod told;

pub use day::{at, day, moment};
pub use find::{person, role};

use told::{Subject, ToldCompany, ToldPerson, ToldReferral, ToldRole};

/// Begins a story with a company.
pub fn company(name: &str) -> Story {
    Story::default().and_company(name)
}

/// A story as far as it has been told.
#[derive(Clone, Debug, Default)]
#[must_use = "a story is a value: `build` makes the directory of it"]
pub struct Story {
    companies: Vec<ToldCompany>,
    people: Vec<ToldPerson>,
    roles: Vec<ToldRole>,
    referrals: Vec<ToldReferral>,
    subject: Subject,
}

#[cfg(test)]
mod tests {
    use vaihde_domain::civil::Moment;
    use vaihde_domain::company::Fallback;
    use vaihde_domain::deputy::DeputyOf;
    use vaihde_domain::referral::Forward;

    use super::{at, company, day, person, role};

    #[test]
    fn three_lines_tell_who_is_away_and_who_covers() {
        let story =
            company("Kuusilinna").person("Virtanen Anna").away("1.7.", "4.8.").covered_by("Saarinen Liisa");
        let directory = story.build();
        let absence = &directory.absences[0];
        assert_eq!(absence.person, person(&directory, "Virtanen Anna").id);
        assert_eq!(absence.span.to, Some(Moment::Day(day("4.8."))));
        assert_eq!(absence.covers[0].person, person(&directory, "Saarinen Liisa").id);
        assert_eq!(person(&directory, "Saarinen Liisa").numbers[0].written, "2002");
    }

    #[test]
    fn a_cover_is_looked_for_in_the_same_company_first() {
        let story = company("Kuusilinna").person("Saarinen Liisa").and_company("Rautakehrä");
        let story = story
            .person("Saarinen Liisa")
            .person("Virtanen Anna")
            .away_from("1.7.")
            .covered_by("Saarinen Liisa");
        let directory = story.build();
        assert_eq!(directory.absences[0].covers[0].person, directory.people[1].id);
    }

    #[test]
    fn words_are_about_what_was_named_last() {
        let story = company("Kuusilinna").hours("ma-pe 8-16").fallback("2000");
        let story = story.department("Talous").duty_number("2270").person("Ek Carita").deputy("Laine Matti");
        let story = story.role("Palkat").held_by("Ek Carita").deputy("Sandås Bo").keyword("lön");
        let story = story.referral("Palkkatodistus").forward_to_role("Palkat");
        let directory = story.build();
        let palkat = role(&directory, "Palkat");
        assert!(
            matches!(&directory.companies[0].fallback, Fallback::Number(number) if number.written == "2000")
        );
        assert_eq!(person(&directory, "Ek Carita").department, Some(directory.departments[0].id));
        assert_eq!(directory.deputies[0].of, DeputyOf::Person(person(&directory, "Ek Carita").id));
        assert_eq!(directory.deputies[1].of, DeputyOf::Role(palkat.id));
        assert_eq!(directory.referrals[0].forward, Some(Forward::Role(palkat.id)));
    }

    #[test]
    fn a_time_is_that_of_helsinki() {
        assert_eq!(at("8.7. 9.42").to_rfc3339(), "2026-07-08T06:42:00+00:00");
    }
}
