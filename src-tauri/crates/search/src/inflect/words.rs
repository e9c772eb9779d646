//! The few words of Finnish whose change cannot be told from their sound; names end in them (*Rinnemäki*, *Lahti*).
//!
//! They are of closed classes that take no new words: two-syllable e-stems, the loss of a short k between vowels or
//! after r, adjectives. Mika and Mirka sound the same and do not change.

/// Nominatives in -i whose stem ends in -e although given names of the same sound have -i (Kari, Pasi, Olavi).
const E_STEMS: &[&[u8]] = &[
    b"joki", b"maki", b"reki", b"vaki", b"laki", b"kivi", b"suvi", b"lumi", b"nimi", b"meri", b"veri",
    b"susi", b"vesi", b"kasi", b"tosi", b"tuli", b"lohi", b"uni", b"moni", b"povi", b"hauki", b"lovi",
    b"kaki", b"suksi",
];

/// Words in -i that have no stem in -i beside: nobody says *Järvin* or *Mäkin*, and who types it is on the way to
/// Järvinen or Mäkinen.
const NEVER_I_STEMS: &[&[u8]] = &[
    b"jarvi", b"niemi", b"lahti", b"maki", b"joki", b"koski", b"saari", b"vuori", b"lehti", b"uusi",
    b"kuusi", b"susi", b"lampi", b"kurki", b"hirvi", b"kaski", b"suuri", b"nuori", b"sarki", b"suomi",
    b"korpi", b"tahti", b"kivi", b"karki", b"hanki", b"sormi",
];

/// Strong grade, and what it becomes where k is lost.
const LOST_K: &[(&[u8], &str)] = &[
    (b"maki", "ma"),
    (b"joki", "jo"),
    (b"reki", "re"),
    (b"vaki", "va"),
    (b"laki", "la"),
    (b"kaki", "ka"),
    (b"hauki", "hau"),
    (b"haka", "ha"),
    (b"hako", "ha"),
    (b"jako", "ja"),
    (b"vako", "va"),
    (b"mako", "ma"),
    (b"ruoka", "ruo"),
    (b"raaka", "raa"),
    (b"suku", "suv"),
    (b"luku", "luv"),
    (b"puku", "puv"),
    (b"kyky", "kyv"),
    (b"aika", "aj"),
    (b"poika", "poj"),
    (b"turku", "tur"),
    (b"virka", "vir"),
    (b"sarka", "sar"),
    (b"arka", "ar"),
    (b"verka", "ver"),
    (b"parka", "par"),
];

/// Adjectives that agree with the word after them in some families' names: Uusitalo, Uudentalon or Uusitalon.
const AGREEING: &[(&str, &str)] = &[
    ("uusi", "uuden"),
    ("iso", "ison"),
    ("vanha", "vanhan"),
    ("pitka", "pitkan"),
    ("musta", "mustan"),
    ("korkea", "korkean"),
];

/// The genitive of the adjective that a compound name begins with, and the rest of the name.
pub(super) fn agreeing(name: &str) -> Option<(&'static str, &str)> {
    let (genitive, rest) =
        AGREEING.iter().find_map(|(word, genitive)| Some((*genitive, name.strip_prefix(word)?)))?;
    (rest.len() >= 3 && rest != "nen").then_some((genitive, rest))
}

pub(super) fn is_e_stem(name: &[u8]) -> bool {
    E_STEMS.iter().any(|word| name.ends_with(word))
}

pub(super) fn is_never_i_stem(name: &[u8]) -> bool {
    NEVER_I_STEMS.iter().any(|word| name.ends_with(word))
}

/// How many letters the strong word has, its last vowel included, and what stands for them without that vowel.
pub(super) fn without_k(name: &[u8]) -> Option<(usize, &'static str)> {
    let (word, weak) = LOST_K.iter().find(|(word, _)| name.ends_with(word))?;
    Some((word.len(), weak))
}
