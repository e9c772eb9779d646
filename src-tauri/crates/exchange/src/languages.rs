//! Languages as lists write them, to ISO 639-1 codes.

/// Codes, and the beginnings by which the language is known in Finnish, Swedish, English and itself.
const LANGUAGES: [(&str, &[&str]); 40] = [
    ("fi", &["suom", "finska", "finnish", "fin"]),
    ("sv", &["ruots", "svensk", "swedish", "swe"]),
    ("en", &["englan", "engelsk", "english", "eng"]),
    ("de", &["saks", "tysk", "german", "deutsch", "ger"]),
    ("fr", &["ransk", "fransk", "french", "français", "fre"]),
    ("es", &["espanj", "spansk", "spanish", "español", "spa"]),
    ("ru", &["venäj", "rysk", "russian", "русск", "rus"]),
    ("et", &["viro", "eesti", "estnisk", "estonian", "est"]),
    ("no", &["norj", "norsk", "norwegian", "nor"]),
    ("da", &["tansk", "dansk", "danish", "dan"]),
    ("is", &["islanti", "isländsk", "icelandic"]),
    ("se", &["saame", "pohjoissaame", "samisk", "nordsamisk", "sami", "northern sami"]),
    ("lv", &["latvia", "lettisk", "latvian"]),
    ("lt", &["liettua", "litauisk", "lithuanian"]),
    ("pl", &["puola", "polsk", "polish"]),
    ("uk", &["ukraina", "ukrainsk", "ukrainian"]),
    ("it", &["italia", "italiensk", "italian"]),
    ("pt", &["portugal", "portugisisk", "portuguese"]),
    ("nl", &["hollanti", "hollanni", "nederländsk", "holländsk", "dutch"]),
    ("hu", &["unkari", "ungersk", "hungarian"]),
    ("cs", &["tšek", "tsek", "tjeckisk", "czech"]),
    ("sk", &["slovak", "slovakisk"]),
    ("ro", &["romania", "rumänsk", "romanian"]),
    ("bg", &["bulgaria", "bulgarisk", "bulgarian"]),
    ("el", &["kreik", "grekisk", "greek"]),
    ("tr", &["turk", "turkisk", "turkish"]),
    ("ar", &["arabi", "arabisk", "arabic"]),
    ("fa", &["persia", "farsi", "dari", "persisk", "persian"]),
    ("ku", &["kurdi", "kurdisk", "kurdish", "sorani"]),
    ("so", &["somali", "somalisk"]),
    ("sq", &["albania", "albansk", "albanian"]),
    ("sr", &["serbi", "serbisk", "serbian"]),
    ("hr", &["kroaat", "kroatisk", "croatian"]),
    ("zh", &["kiina", "kinesisk", "chinese", "mandarin"]),
    ("ja", &["japani", "japansk", "japanese"]),
    ("ko", &["korea", "koreansk", "korean"]),
    ("vi", &["vietnam", "vietnamesisk"]),
    ("th", &["thai", "thailändsk"]),
    ("hi", &["hindi"]),
    ("ur", &["urdu"]),
];

/// The code of one language: `suomi`, `svenska`, `English`, `fi`, `fi-FI`, `ruotsi (hyvä)`.
pub(crate) fn code_of(text: &str) -> Option<String> {
    let text = text.split(['(', ':']).next().unwrap_or_default().trim().to_lowercase();
    let plain = text.split(['-', '_']).next().unwrap_or_default();
    if plain.len() == 2 && plain.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Some(plain.to_owned());
    }
    let of = |(_, beginnings): &&(&str, &[&str])| {
        beginnings.iter().any(|beginning| {
            if beginning.len() > 3 { text.starts_with(beginning) } else { text == *beginning }
        })
    };
    LANGUAGES.iter().find(of).map(|(code, _)| (*code).to_owned())
}

/// The languages of a piece of a list, which may itself hold several: `fi/sv`, `suomi ja ruotsi`, `fi sv en`.
pub(crate) fn several(piece: &str) -> Vec<&str> {
    let mut words =
        piece.split(['/', '+', '&']).flat_map(|part| part.split(" ja ")).flat_map(|part| part.split(" och "));
    let pieces: Vec<&str> = words.by_ref().flat_map(|part| part.split(" and ")).map(str::trim).collect();
    match pieces[..] {
        [one] if one.contains(' ') && one.split_whitespace().all(|word| word.len() == 2) => {
            one.split_whitespace().collect()
        }
        _ => pieces.into_iter().filter(|piece| !piece.is_empty()).collect(),
    }
}
