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
            "Sen hoitaa toinen yritys. Kerron, mistä sen tavoittaa.",
            "Det sköts av ett annat företag. Jag berättar hur du når det.",
            "Another company looks after that. I will tell you how to reach it.",
        ],
        ReferralKind::Question => [
            "Siihen emme osaa vaihteesta vastata. Kerron, mistä asia hoituu.",
            "Det kan vi inte svara på i växeln. Jag berättar vart du kan vända dig.",
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
}
