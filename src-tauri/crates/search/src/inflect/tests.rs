#![expect(clippy::unwrap_used, reason = "a test may stop")]

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;

const KINDS: [Stem; 9] = [
    Stem::Nominative,
    Stem::Unbent,
    Stem::Weak,
    Stem::Strong,
    Stem::Even,
    Stem::Consonant,
    Stem::PluralWeak,
    Stem::PluralStrong,
    Stem::PluralEven,
];

/// How a form leads to a name, the best way first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Whole,
    Doubtful,
    Half,
    HalfDoubtful,
}

fn stems_of(name: &str) -> HashSet<(String, Stem)> {
    let mut all = HashSet::new();
    stems(name, |stem, kind| assert!(all.insert((stem.to_owned(), kind)), "{stem} comes twice of {name}"));
    all
}

fn readings_of(typed: &str) -> Vec<readings::Reading> {
    let mut all = Vec::new();
    readings(typed, |reading| all.push(reading));
    all
}

/// What a directory with this one name makes of the typed word.
fn way(form: &str, name: &str) -> Option<Way> {
    let known = stems_of(name);
    let mut ways = Vec::new();
    for reading in readings_of(form) {
        let stem = &form[..reading.stem_len];
        for kind in KINDS.into_iter().filter(|kind| reading.follows.contains(*kind)) {
            let is_known = if Stems::NAMES.contains(kind) {
                stem == name
            } else {
                known.contains(&(stem.to_owned(), kind))
            };
            if is_known {
                ways.push(match (reading.is_whole, Stems::DOUBTFUL.contains(kind)) {
                    (true, false) => Way::Whole,
                    (true, true) => Way::Doubtful,
                    (false, false) => Way::Half,
                    (false, true) => Way::HalfDoubtful,
                });
            }
        }
    }
    ways.into_iter().min()
}

/// Each line is a name and forms of it.
fn all_lead(expected: Way, lines: &str) {
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (name, forms) = line.split_once(':').unwrap();
        for form in forms.split_whitespace() {
            assert_eq!(way(form, name), Some(expected), "{form} of {name}: {:?}", stems_of(name));
        }
    }
}

fn none_lead(pairs: &[(&str, &str)]) {
    for (form, name) in pairs {
        assert_eq!(way(form, name), None, "{form} of {name}");
    }
}

#[test]
fn double_consonants_become_single() {
    all_lead(
        Way::Whole,
        "pekka: pekan pekalle pekalla pekalta pekasta pekassa pekaksi pekkaa pekkaan
         matti: matin matille mattia mattiin
         antti: antin antilla anttia
         kauppi: kaupin kaupilta kauppia kauppiin
         erkki: erkin erkille erkkia
         leppa: lepan lepalle leppaa leppaan
         marketta: marketan marketalle markettaa
         mantykentta: mantykentan mantykentalle mantykenttaa mantykenttaan
         otto: oton otolle ottoa ottoon",
    );
}

#[test]
fn single_consonants_soften_or_fall_out() {
    all_lead(
        Way::Whole,
        "lahti: lahden lahdelle lahtea lahteen lahdessa
         virta: virran virralle virtaa virtaan
         ranta: rannan rannalta rantaa rantaan
         aalto: aallon aallolle aaltoa aaltoon
         kumpu: kummun kummulla kumpua kumpuun
         lampi: lammen lammelle lampea lampeen
         lanka: langan langalle lankaa
         haapa: haavan haavalle haapaa haapaan
         rauta: raudan raudalle rautaa
         korpi: korven korvelle korpea korpeen
         jalka: jalan jalalle jalkaa jalkaan
         halko: halon halolle
         kurki: kurjen kurjelle kurkea kurkeen
         rahko: rahon rahkoon
         maki: maen maelle maesta makea makeen
         rinnemaki: rinnemaen rinnemaelle rinnemakeen
         joki: joen joella jokea jokeen
         haka: haan haalle hakaa hakaan
         suku: suvun suvulle
         poika: pojan pojalle poikaa
         turku: turun turulle turkuun",
    );
}

#[test]
fn names_in_nen_have_two_stems() {
    all_lead(
        Way::Whole,
        "virtanen: virtasen virtaselle virtasella virtaselta virtasesta virtasta virtaseen virtasena
         koistinen: koistisen koistiselle koistista koistiseksi
         virtanen: virtasten virtasia virtasilla virtasille virtasiin virtasien",
    );
}

#[test]
fn names_in_s_take_kse_or_a_long_vowel() {
    all_lead(
        Way::Whole,
        "eelis: eeliksen eelikselle eelista eelikseen
         tuomas: tuomaan tuomaalle tuomasta tuomaaseen tuomaksen
         kangas: kankaan kankaalle kangasta kankaaseen
         rinnekangas: rinnekankaan rinnekankaalta
         hammas: hampaan hampaalle
         porras: portaan
         ratas: rattaan
         kirves: kirveen kirveelle
         mauris: mauriksen mauriin
         johannes: johanneksen johannekselle johannesta",
    );
}

#[test]
fn names_in_i_are_old_or_new_words() {
    all_lead(
        Way::Whole,
        "jarvi: jarven jarvelle jarvea jarveen
         koskijarvi: koskijarven koskijarvelta
         niemi: niemen niemelle niemea nienta
         nurmi: nurmen nurmin nurmelle nurmille
         salmi: salmen salmin
         susi: suden sudelle sutta
         uusi: uuden uudelle uutta uuteen
         hirsi: hirren hirrelle hirteen
         vuori: vuoren vuorta
         suuri: suurta
         lumi: lumen lumin
         suksi: suksen sukselle
         kaki: kaen kaelle
         kari: karin karille karia kariin
         pasi: pasin pasille",
    );
}

#[test]
fn names_in_e_stay_or_lengthen() {
    all_lead(
        Way::Whole,
        "virve: virven virvelle virvea virveen
         aarre: aarteen aarteelle aarretta aarteeseen
         laine: laineen laineelle lainetta
         anne: annen annelle annea anneen
         savage: savagen savagelle savagea",
    );
}

#[test]
fn names_in_other_vowels_and_consonants_are_inflected() {
    all_lead(
        Way::Whole,
        "aho: ahon aholle ahoa ahoon
         oja: ojan ojalle ojaa
         ilo: ilon ilolle
         eki: ekin ekille ekia
         yrjo: yrjon yrjolle yrjoa yrjoon
         vainio: vainion vainiolle vainiota vainioon vainioita vainioilla
         salmio: salmiolta
         lahdensuo: lahdensuon lahdensuolle lahdensuota lahdensuohon
         saarenpaa: saarenpaan saarenpaalle saarenpaata saarenpaahan
         korkea: korkean korkeata korkeaan
         satu: sadun satun satulle
         joutsen: joutsenen joutsenelle joutsenta joutseneen
         ahven: ahvenen ahventa
         kuusela: kuuselan kuuselalle kuuselaa kuuselaan",
    );
}

#[test]
fn an_adjective_before_may_be_inflected_too() {
    all_lead(
        Way::Whole,
        "uusitalo: uusitalon uudentalon
         isomaki: isomaen isonmaen
         vanhatalo: vanhatalon vanhantalon",
    );
    assert!(!stems_of("uusinen").iter().any(|(stem, _)| stem.starts_with("uuden")));
}

#[test]
fn foreign_names_join_with_i() {
    all_lead(
        Way::Whole,
        "smith: smithin smithille smithia smithiin smithilta
         nguyen: nguyenin nguyenille
         bush: bushin bushille
         meyer: meyerilta meyeria
         lonnberg: lonnbergia lonnbergin lonnbergille
         kim: kimin kimille
         kennedy: kennedyn kennedylle kennedya kennedyyn
         murray: murrayn murrayta murrayhin
         rousseau: rousseaun rousseauta rousseauhon
         andersson: anderssonin anderssonille",
    );
}

#[test]
fn swedish_and_english_genitives_are_heard() {
    all_lead(Way::Whole, "eklund: eklunds\nsmith: smiths\nanna: annas\nlindqvist: lindqvists");
    none_lead(&[("lukass", "lukas")]);
}

#[test]
fn clitics_and_possessives_follow() {
    all_lead(
        Way::Whole,
        "virtanen: virtasellekin virtaselleko virtasenkaan virtanenkin virtasellehan virtaselleen virtasellaan
         pekka: pekanko pekankohan pekallekaan pekkakin pekkako pekkahan pekkapa pekallensa pekalleni
         smith: smithinkin smithko
         lahti: lahdenpa lahdessakin",
    );
    all_lead(Way::Doubtful, "pekka: pekkani pekkansa");
}

#[test]
fn plurals_are_found_and_believed_less() {
    all_lead(Way::Whole, "maki: makien makia\nmatti: mattien\nmikko: mikkojen mikkoja mikkoihin mikoilla");
    all_lead(
        Way::Doubtful,
        "pekka: pekkojen pekoille pekkoja
         leppa: leppien lepilla
         matti: matteja mateilla matteihin
         kuusela: kuuseloille kuuseloita
         kangas: kankaita kankaille kankaisiin
         smith: smitheja smitheille",
    );
}

#[test]
fn what_has_no_ending_yet_is_half_typed() {
    all_lead(
        Way::Half,
        "koistinen: koistisel koistisell koistises koistisek
         pekka: pekal pekall pekas
         maki: mael maelt
         tuomas: tuomaasee
         smith: smithi smithil smithist
         virtanen: virtasellek virtaselleki virtasil",
    );
    assert_eq!(way("koistise", "koistinen"), None, "the beginning of a stem is the vocabulary's to see");
    assert_eq!(way("mari", "mar"), None);
}

#[test]
fn a_name_that_should_have_changed_is_believed_less() {
    all_lead(
        Way::Doubtful,
        "virta: virtan
         marta: martan
         jarvi: jarvin
         maki: makin
         pekka: pekkan
         li: lin lille
         bordeaux: bordeauxlle bordeauxn",
    );
}

#[test]
fn neighbours_are_no_forms() {
    none_lead(&[
        ("marja", "marko"),
        ("anna", "anne"),
        ("anna", "ann"),
        ("virtanen", "virta"),
        ("kari", "karri"),
        ("nina", "ni"),
        ("nina", "nin"),
        ("marian", "marika"),
        ("mialle", "mika"),
        ("miran", "mirka"),
        ("marianne", "mari"),
        ("karen", "kari"),
        ("matten", "matti"),
        ("mattila", "matti"),
        ("marko", "mar"),
        ("pekanen", "pekka"),
        ("lahtinen", "lahti"),
        ("makinen", "maki"),
        ("jarvinen", "jarvi"),
        ("pekka", "pekka"),
        ("lauren", "lauri"),
    ]);
}

#[test]
fn too_little_or_other_letters_have_no_forms() {
    for typed in ["", "o", "on", "ä", "1234", "анна", "a n", "smith's"] {
        assert!(readings_of(typed).is_empty(), "{typed}");
        assert!(stems_of(typed).is_empty(), "{typed}");
    }
}

/// Endings that surely may follow a stem of this kind.
fn endings(stem: &str, kind: Stem) -> Vec<String> {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next().unwrap(), letters.next().unwrap());
    let vowels = "aeiouy";
    let plural = if vowels.contains(last) { "ita" } else { "ia" };
    let own = |endings: &[&str]| endings.iter().map(|ending| (*ending).to_owned()).collect();
    match kind {
        Stem::Weak | Stem::Even if vowels.contains(last) => own(&["n", "lle", "ssa", "lta", "stakin", "nko"]),
        Stem::Strong if last != before => vec![format!("{last}n"), "na".to_owned(), "a".to_owned()],
        Stem::Consonant => own(&["ta", "ten", "illa"]),
        Stem::PluralWeak if !vowels.contains(before) => own(&["illa", "issa"]),
        Stem::PluralStrong if !vowels.contains(before) => own(&[plural]),
        Stem::PluralEven if !vowels.contains(before) => own(&["ille", plural]),
        _ => Vec::new(),
    }
}

proptest! {
    #[test]
    fn nothing_typed_is_too_strange(text in any::<String>()) {
        stems(&text, |stem, _| assert!(stem.len() >= 3));
        readings(&text, |reading| assert!(text.is_char_boundary(reading.stem_len)));
    }

    #[test]
    fn a_form_is_read_back(name in "[a-z]{1,6}(nen|kki|tti|as|is|i|a|e|o|u|en|ki|kka|nta|)") {
        for (stem, kind) in stems_of(&name) {
            prop_assert!(!Stems::NAMES.contains(kind) && stem != name);
            for ending in endings(&stem, kind) {
                let form = format!("{stem}{ending}");
                let is_read = readings_of(&form).into_iter().any(|reading| {
                    reading.is_whole && reading.stem_len == stem.len() && reading.follows.contains(kind)
                });
                prop_assert!(is_read, "{} + {} ({:?}) of {}", stem, ending, kind, name);
            }
        }
    }

    #[test]
    fn a_reading_is_whole_or_half_but_not_both(typed in "[a-z]{0,14}") {
        let all = readings_of(&typed);
        for (at, reading) in all.iter().enumerate() {
            prop_assert!((2..typed.len()).contains(&reading.stem_len));
            prop_assert!(!reading.follows.is_empty());
            for other in &all[at + 1..] {
                prop_assert!(other.stem_len > reading.stem_len || reading.is_whole && !other.is_whole);
                let both = KINDS.into_iter().filter(|kind| reading.follows.contains(*kind) && other.follows.contains(*kind));
                prop_assert!(other.stem_len != reading.stem_len || both.count() == 0);
            }
        }
    }
}
