//! The words before and after a name that are no name: ranks, titles, degrees, decorations.

/// Ranks, which in a list show that it is one of soldiers.
const RANKS: &[&str] = &[
    "lt gen",
    "lieutenant general",
    "lieutenant-general",
    "lt general",
    "maj gen",
    "major general",
    "major-general",
    "gen",
    "general",
    "brig",
    "brigadier",
    "brigadier general",
    "brig gen",
    "lt col",
    "lieutenant colonel",
    "lieutenant-colonel",
    "col",
    "colonel",
    "capt",
    "captain",
    "lieutenant",
    "flt lt",
    "flight lieutenant",
    "sqn ldr",
    "squadron leader",
    "wg cdr",
    "wing commander",
    "gp capt",
    "group captain",
    "air cdre",
    "air commodore",
    "avm",
    "air vice marshal",
    "air vice-marshal",
    "air marshal",
    "air mshl",
    "air chief marshal",
    "acm",
    "am",
    "cdr",
    "commander",
    "lt cdr",
    "lieutenant commander",
    "cdre",
    "commodore",
    "r adm",
    "radm",
    "rear admiral",
    "rear-admiral",
    "v adm",
    "vadm",
    "vice admiral",
    "vice-admiral",
    "adm",
    "admiral",
    "surg",
    "surgeon",
    "field marshal",
    "sgt",
    "sergeant",
    "cpl",
    "corporal",
    "lance corporal",
    "wo1",
    "wo2",
    "warrant officer",
    "kenraali",
    "kenraaliluutnantti",
    "kenraalimajuri",
    "prikaatikenraali",
    "eversti",
    "everstiluutnantti",
    "evl",
    "majuri",
    "kapteeni",
    "kapt",
    "komentaja",
    "kommodori",
    "luutnantti",
    "överste",
    "överstelöjtnant",
    "kommendör",
    "generalmajor",
    "generallöjtnant",
    "kapten",
    "löjtnant",
];

/// Ranks and titles that are also names; they are ranks only among ranks, and never the last word before one other.
const RANKS_AND_NAMES: &[&str] =
    &["maj", "major", "earl", "baron", "dean", "bishop", "canon", "duke", "marshal"];

/// Titles of civil life.
const TITLES: &[&str] = &[
    "mr",
    "mrs",
    "ms",
    "miss",
    "mx",
    "dr",
    "drs",
    "prof",
    "professor",
    "professori",
    "doctor",
    "sir",
    "dame",
    "lord",
    "lady",
    "baroness",
    "viscount",
    "viscountess",
    "marquess",
    "marquis",
    "rev",
    "revd",
    "reverend",
    "the rev",
    "the revd",
    "the reverend",
    "the ven",
    "ven",
    "the rt revd",
    "rt revd",
    "rt hon",
    "the rt hon",
    "the right honourable",
    "right honourable",
    "hon",
    "the hon",
    "the honourable",
    "his honour",
    "her honour",
    "judge",
    "judge advocate",
    "tohtori",
    "tri",
    "herra",
    "hra",
    "rouva",
    "rva",
    "neiti",
    "nti",
    "ins",
    "insinööri",
    "dipl.ins",
    "dipl ins",
    "dipl.-ins",
    "diplomi-insinööri",
    "tkl",
    "tkt",
    "ktt",
    "vtt",
    "fil.tri",
    "fil tri",
    "lääket.tri",
    "maisteri",
    "rehtori",
    "dos",
    "dosentti",
    "lehtori",
    "pastori",
    "rovasti",
    "piispa",
    "varatuomari",
    "herr",
    "hr",
    "fru",
    "fröken",
    "frk",
    "doktor",
    "docent",
    "doc",
    "ing",
    "ingenjör",
    "civ.ing",
    "tekn.dr",
    "tekn dr",
    "fil.dr",
    "fil dr",
    "fil.mag",
    "fil mag",
    "med.dr",
    "med dr",
    "jur.dr",
    "jur dr",
    "ekon.dr",
    "dipl.-ing",
    "dipl.ing",
    "frau",
    "mme",
    "mlle",
    "monsieur",
    "madame",
];

/// Short ones that are titles only in capitals: Di Smith is Diana.
const IN_CAPITALS: &[&str] = &["DI", "FT", "FM", "OT", "VT", "LL", "LKT", "OTT", "TT", "AM", "ACM", "AVM"];

/// Titles that are names of somebody when they are written like one: Tri Nguyen.
const ALSO_NAMES: &[&str] = &["tri", "hon", "ing", "gen", "col", "doc", "dos"];

/// What stands after a name.
const AFTER: &[&str] = &[
    "CB", "CBE", "OBE", "MBE", "KBE", "DBE", "GBE", "BEM", "KCB", "DCB", "GCB", "CMG", "KCMG", "DCMG",
    "GCMG", "CVO", "KCVO", "DCVO", "GCVO", "LVO", "MVO", "DSO", "DSC", "MC", "DFC", "AFC", "QGM", "QC", "KC",
    "QPM", "QFSM", "QHC", "QHP", "QHS", "QVRM", "ADC", "MP", "MEP", "MSP", "PhD", "Ph.D.", "DPhil", "MD",
    "MBA", "MSc", "M.Sc.", "BSc", "FRS", "FRSE", "FREng", "FRICS", "FRCS", "FRCP", "FCA", "CEng", "TD", "RD",
    "JP", "DL", "Esq", "Esq.", "FBA", "FCIPD", "MRICS",
];

/// The same where a comma shows that no name is meant.
const AFTER_A_COMMA: &[&str] = &[
    "MA",
    "BA",
    "PC",
    "VR",
    "KTM",
    "KTT",
    "FM",
    "FT",
    "DI",
    "TkT",
    "TkL",
    "OTM",
    "OTK",
    "VTM",
    "VTT",
    "YTM",
    "YTT",
    "HTM",
    "HTT",
    "LL",
    "LT",
    "LKT",
    "MMM",
    "MMT",
    "TaM",
    "KM",
    "TM",
    "PsM",
    "AmO",
    "eMBA",
    "Bt",
    "Bart",
    "ELL",
    "FL",
    "KTL",
    "VTL",
    "HuK",
    "FK",
    "TtM",
    "THM",
    "SHO",
    "BBA",
    "tradenomi",
    "insinööri",
    "dipl.ins.",
    "dipl.ins",
    "Dr",
    "Mr",
    "Mrs",
    "Ms",
];

/// Whether the name begins with a rank that is nobody's name.
pub(super) fn begins_with_rank(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    (1..=3).any(|count| words.len() > count && is_one_of(RANKS, &words[..count]))
}

/// How many words at the front are ranks and titles. One word at least is left to be the name; where the family name
/// comes first, a lone title before one word is a family name.
pub(super) fn leading(words: &[&str], ranks: bool, family_first: bool) -> usize {
    let mut taken = 0;
    while let Some(count) = phrase(&words[taken..], ranks, family_first && taken == 0) {
        taken += count;
    }
    taken
}

fn phrase(words: &[&str], ranks: bool, family_first: bool) -> Option<usize> {
    (1..=4.min(words.len().saturating_sub(1))).rev().find(|count| {
        let phrase = &words[..*count];
        let rest = words.len() - count;
        if *count == 1 && IN_CAPITALS.iter().any(|title| title.eq_ignore_ascii_case(phrase[0])) {
            return IN_CAPITALS.contains(&phrase[0]) && (ranks || rest > 1);
        }
        if is_one_of(RANKS_AND_NAMES, phrase) {
            return ranks && rest > 1;
        }
        let alone = *count == 1 && rest == 1;
        let like_a_name = phrase[0].starts_with(char::is_uppercase) && !phrase[0].ends_with('.');
        let somebodys = alone
            && (family_first && is_one_of(&["lord", "lady", "sir"], phrase)
                || like_a_name && !ranks && is_one_of(ALSO_NAMES, phrase));
        !somebodys && (is_one_of(RANKS, phrase) || is_one_of(TITLES, phrase))
    })
}

fn is_one_of(known: &[&str], phrase: &[&str]) -> bool {
    let mut folded = String::new();
    for word in phrase {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.trim_end_matches(['.', ',']).chars().flat_map(char::to_lowercase));
    }
    known.contains(&folded.as_str())
}

/// Whether a word after a name is a degree or a decoration.
pub(super) fn is_after_name(word: &str, comma: bool) -> bool {
    let word = word.trim_matches(|c| matches!(c, ',' | ';'));
    AFTER.contains(&word) || comma && AFTER_A_COMMA.contains(&word)
}
