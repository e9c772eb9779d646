//! How a word sounds over a telephone line, to a Finn.
//!
//! Two forms of a word, both made by rules and not by lists. The *sounds* write each sound of it with one byte, whatever
//! letters it was spelt with: `sj`, `sch` and `š` are one, `x` is `ks`, `ck` is `k`, `w` is `v`. The *key* then puts sounds
//! together that a telephone line does not tell apart (`p` and `b`, `t` and `d`, `k` and `g`, `m` and `n`, `o` and `u` …) and
//! leaves out `h`. Words of one key are mostly one name heard twice; words whose keys differ by a sound or two are compared
//! by [`slips`](crate::slips).
//!
//! The idea is that of Soundex and Metaphone, with the sounds of Finnish and of Swedish as spoken in Finland: which
//! consonants Finnish does not distinguish, and how Swedish `sj`, `tj`, `kj`, `-rg` are pronounced, are in any grammar of the two.
//! Cost: some ten nanoseconds a letter.

const LAST_LATIN: char = '\u{24F}';

/// Stands for letters of other alphabets and digits: each is a sound of its own.
const OTHER: u8 = 1;

/// The letters of a word that say how it sounds: those with their accents, and of another alphabet the base letters.
pub(crate) fn sounding<'w>(folded: &'w str, letters: &'w str) -> &'w str {
    if letters.is_empty() || letters.chars().any(|letter| letter > LAST_LATIN) { folded } else { letters }
}

/// The sounds of a word given by its lower-case letters with their accents.
pub(crate) fn sounds(letters: &str, sounds: &mut Vec<u8>) {
    sounds.clear();
    let mut buffer = ['\0'; crate::fold::LONGEST_WORD * 2];
    let mut length = 0;
    for letter in letters.chars().take(buffer.len()) {
        buffer[length] = letter;
        length += 1;
    }
    let word = &buffer[..length];
    let mut at = 0;
    while at < word.len() {
        at += sound(word, at, sounds);
    }
}

/// The letters one by one, where a slip of the finger has made a pair of them that says something else.
pub(crate) fn spelt(letters: &str, sounds: &mut Vec<u8>) {
    sounds.clear();
    for letter in letters.chars().take(crate::fold::LONGEST_WORD) {
        sound(&[letter], 0, sounds);
    }
}

/// Writes the sound that begins at a letter; gives how many letters it takes.
fn sound(word: &[char], at: usize, out: &mut Vec<u8>) -> usize {
    let rest = &word[at..];
    let before = at.checked_sub(1).map(|before| word[before]);
    let mut say = |sound: &[u8], letters: usize| {
        out.extend_from_slice(sound);
        letters
    };
    match rest {
        ['s', 'c', 'h', ..] | ['s', 't', 'j', ..] | ['s', 'k', 'j', ..] => say(b"S", 3),
        ['t', 's', 'c', 'h', ..] => say(b"T", 4),
        ['t', 'c', 'h', ..] | ['t', 's', 'h', ..] => say(b"T", 3),
        ['s', 'h' | 'j' | 'z', ..] | ['t' | 'k', 'j', ..] | ['z', 'h', ..] => say(b"S", 2),
        ['t', 's' | 'z' | 'š', ..] | ['c', 'z', ..] | ['d', 'z' | 'ž', ..] => say(b"T", 2),
        ['č' | 'ć', ..] => say(b"T", 1),
        ['š' | 'ş' | 'ș' | 'ś' | 'ž' | 'ż' | 'ź', ..] => say(b"S", 1),
        ['c', 'h', 'r' | 'l', ..] => say(b"k", 2),
        ['c', 'h', next, ..] if is_vowel(*next) => say(b"S", 2),
        ['c', 'h', ..] => say(b"k", 2),
        ['c', 'k', ..] => say(b"k", 2),
        ['c', 'e' | 'i' | 'y' | 'ä' | 'ö' | 'é' | 'è', ..] | ['ç', ..] => say(b"s", 1),
        ['c', ..] => say(b"k", 1),
        ['p', 'h', ..] => say(b"f", 2),
        ['t' | 'd', 'h', ..] => say(b"t", 2),
        ['g', 'h', ..] => say(b"g", 2),
        ['k', 'h', ..] => say(b"k", 2),
        ['q', 'u' | 'v' | 'w', ..] => say(b"kv", 2),
        ['q', ..] => say(b"k", 1),
        ['x', ..] if at == 0 => say(b"s", 1),
        ['x', ..] => say(b"ks", 1),
        ['w', ..] => say(b"v", 1),
        ['h', 'j' | 'v', ..] => say(&[], 1),
        ['l' | 'd' | 'g', 'j', ..] if at == 0 => say(b"j", 2),
        ['n', 'g', ..] if at == 0 => say(b"n", 2),
        // Sjöberg is heard as Sjöberi.
        ['g'] if before == Some('r') => say(b"j", 1),
        ['y', ..] => {
            let after = rest.get(1).copied();
            let between = after.is_some_and(is_vowel) && after != Some('y');
            match before {
                None if between => say(b"j", 1),
                Some('i' | 'a' | 'e' | 'o' | 'u') => say(if between { b"j" } else { b"i" }, 1),
                Some(letter) if after.is_none() && !is_vowel(letter) => say(b"i", 1),
                _ => say(b"y", 1),
            }
        }
        ['ä' | 'æ', ..] => say(b"A", 1),
        ['ö' | 'ø' | 'œ' | 'õ', ..] => say(b"O", 1),
        ['å', ..] => say(b"W", 1),
        ['ü', ..] => say(b"y", 1),
        [letter, ..] if letter.is_ascii_alphabetic() => say(&[*letter as u8], 1),
        [letter, ..] => {
            for base in crate::fold::base_letters(*letter) {
                out.push(if base.is_ascii() { base as u8 } else { OTHER + (base as u32 % 30) as u8 });
            }
            1
        }
        [] => 1,
    }
}

/// The key of sounds. With `open`, `ä` and `å` count as the `a` that is written by whoever lacks the letters.
pub(crate) fn key(sounds: &[u8], open: bool, key: &mut Vec<u8>) {
    key.clear();
    for sound in sounds {
        let class = if open && matches!(sound, b'A' | b'W') { b'a' } else { class(*sound) };
        if class != 0 {
            key.push(class);
        }
    }
}

/// Whether the sounds have two keys.
pub(crate) fn has_open_key(sounds: &[u8]) -> bool {
    sounds.iter().any(|sound| matches!(sound, b'A' | b'W'))
}

/// The sounds of one class are hardly told apart; 0 is not heard at all.
pub(crate) fn class(sound: u8) -> u8 {
    match sound {
        b'h' => 0,
        b'b' | b'p' => b'p',
        b'd' | b't' => b't',
        b'g' | b'k' => b'k',
        b'f' | b'v' => b'v',
        b's' | b'z' | b'S' | b'T' => b's',
        b'm' | b'n' => b'n',
        b'i' | b'j' => b'i',
        b'e' | b'A' => b'e',
        b'o' | b'O' | b'u' | b'y' | b'W' => b'o',
        other => other,
    }
}

fn is_vowel(letter: char) -> bool {
    matches!(
        letter,
        'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'å' | 'ä' | 'ö' | 'é' | 'è' | 'á' | 'í' | 'ó' | 'ú' | 'ü' | 'õ'
    )
}

/// Whether a sound is a vowel.
pub(crate) fn is_vowel_sound(sound: u8) -> bool {
    matches!(sound, b'a' | b'e' | b'i' | b'o' | b'u' | b'y' | b'A' | b'O' | b'W')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key_of(word: &str) -> String {
        let (mut said, mut made) = (Vec::new(), Vec::new());
        sounds(word, &mut said);
        key(&said, false, &mut made);
        made.dedup();
        String::from_utf8(made).unwrap_or_default()
    }

    #[test]
    fn what_is_heard_as_one_name_has_one_key_but_for_doubled_letters() {
        for (written, heard) in [
            ("wirtanen", "virtanen"),
            ("karlsson", "carlson"),
            ("sjöberg", "shöberi"),
            ("mikko", "miko"),
            ("ahmed", "ahmet"),
            ("chen", "tsen"),
            ("stefan", "steffan"),
            ("qvist", "kvist"),
            ("filip", "philip"),
            ("alexander", "aleksander"),
            ("jaana", "yaana"),
            ("essayah", "esaja"),
            ("kiviniemi", "kivinijemi"),
            ("björklund", "pjörglunt"),
            ("hannu", "annu"),
            ("håkan", "hokan"),
            ("määttä", "meette"),
            ("tommy", "tommi"),
            ("thomas", "tomas"),
            ("ljung", "jung"),
            ("šeila", "sheila"),
        ] {
            assert_eq!(key_of(written), key_of(heard), "{written} {heard}");
        }
    }

    #[test]
    fn names_that_sound_different_have_different_keys() {
        for (one, other) in [
            ("virtanen", "virtala"),
            ("pekka", "pekko"),
            ("aila", "eila"),
            ("mäki", "mäkelä"),
            ("liisa", "lissu"),
        ] {
            assert_ne!(key_of(one), key_of(other), "{one} {other}");
        }
    }

    #[test]
    fn letters_of_any_alphabet_have_sounds() {
        let mut said = Vec::new();
        sounds("владимир", &mut said);
        assert_eq!(said.len(), 8);
        sounds(&"ß".repeat(500), &mut said);
        assert!(said.len() <= crate::fold::LONGEST_WORD * 4);
    }
}
