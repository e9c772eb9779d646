//! Sentences to word one's own by: what may be told of each kind.

use super::ReferralKind;
use crate::language::PerLanguage;

/// A sentence for a referral of the kind, in every language.
pub fn template(kind: ReferralKind) -> PerLanguage {
    let [fi, sv, en] = match kind {
        ReferralKind::NeverHere => [
            "{person} ei ole meillä töissä eikä ole ollutkaan.",
            "{person} arbetar inte här och har inte heller gjort det.",
            "{person} does not work here and never has.",
        ],
        ReferralKind::Elsewhere => [
            "{person} on toisessa yrityksessä. Kerron, miten sinne saa yhteyden.",
            "{person} finns på ett annat företag. Jag berättar hur ni når det.",
            "{person} is at another company. I will tell you how to reach it.",
        ],
        ReferralKind::Question => [
            "Siihen emme osaa vaihteesta vastata. Kerron, mistä asia hoituu.",
            "Det kan vi inte svara på i växeln. Jag berättar vart ni kan vända er.",
            "We cannot answer that at the switchboard. I will tell you whom to turn to.",
        ],
    };
    PerLanguage { fi: fi.to_owned(), sv: sv.to_owned(), en: en.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::sentence_faults;
    use crate::language::Language;

    #[test]
    fn every_kind_has_a_sentence_that_can_be_said() {
        for kind in ReferralKind::ALL {
            for language in Language::ALL {
                let text = template(kind).get(language).map(str::to_owned).unwrap_or_default();
                assert!(text.ends_with('.'), "{kind:?} {language:?}");
                assert_eq!(sentence_faults(&text), [], "{text}");
            }
        }
    }

    #[test]
    fn nobody_is_called_by_the_familiar_form_in_swedish() {
        for kind in ReferralKind::ALL {
            let text = template(kind).sv;
            assert!(
                !text.split(|letter: char| !letter.is_alphabetic()).any(|word| ["du", "dig"].contains(&word)),
                "{text}"
            );
        }
    }
}
