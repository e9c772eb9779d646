//! Callers bend the names they ask for, and operators type them as they hear them.

use vaihde_search::Reason::{Inflected, Prefix};

use crate::staff::Staff;

/// Names that change, among others that begin alike and must not come before them.
fn finns() -> Staff {
    Staff::of(&[
        "Pekka Koistinen",
        "Pekko Koistila",
        "Matti Virtanen",
        "Maarit Virta",
        "Jussi Mäki",
        "Anu Mäkelä",
        "Aatos Mäkinen",
        "Aino Lahti",
        "Eero Lahtinen",
        "Tuomas Kangas",
        "Eelis Kankkunen",
        "Markus Saari",
        "Ulla Saarinen",
        "Seppo Järvi",
        "Teuvo Järvinen",
        "Päivi Niemi",
        "Kyösti Niemelä",
        "Satu Lampi",
        "Oiva Ranta",
        "Inka Lehto",
        "Ville Kulta",
        "Reijo Hanka",
        "Lauri Leppä",
        "Toini Laine",
        "Olavi Aarre",
        "Jaana Joki",
        "Urho Koski",
        "Impi Koskinen",
    ])
}

fn foreigners() -> Staff {
    Staff::of(&[
        "John Smith",
        "Thi Nguyen",
        "George Bush",
        "Anna Lindqvist",
        "Carl Andersson",
        "Marie Dubois",
        "Kim Anders",
        "Nina Nguyenova",
    ])
}

#[test]
fn double_consonants_become_single() {
    let staff = finns();
    staff.leads_to("Pekka Koistinen", Inflected, "pekan, pekalle, pekalla, pekalta, pekasta, pekaksi");
    staff.leads_to("Lauri Leppä", Inflected, "lepän, lepälle, lepältä, lepässä");
    staff.leads_to("Matti Virtanen", Inflected, "matin, matille, matilta, matista");
    staff.leads_to("Seppo Järvi", Inflected, "sepon, sepolle, sepolta");
}

#[test]
fn single_consonants_soften_or_fall_out() {
    let staff = finns();
    staff.leads_to("Jussi Mäki", Inflected, "mäen, mäelle, mäeltä, mäessä, mäestä");
    staff.leads_to("Jaana Joki", Inflected, "joen, joelle, joelta");
    staff.leads_to("Aino Lahti", Inflected, "lahden, lahdelle, lahdelta, lahdessa");
    staff.leads_to("Inka Lehto", Inflected, "lehdon, lehdolle");
    staff.leads_to("Maarit Virta", Inflected, "virran, virralle, virralta");
    staff.leads_to("Oiva Ranta", Inflected, "rannan, rannalle, rannalta");
    staff.leads_to("Ville Kulta", Inflected, "kullan, kullalle");
    staff.leads_to("Satu Lampi", Inflected, "lammen, lammelle");
    staff.leads_to("Reijo Hanka", Inflected, "hangan, hangalle");
}

#[test]
fn the_strong_grade_is_kept_before_an_open_syllable() {
    let staff = finns();
    staff.leads_to("Pekka Koistinen", Inflected, "pekkaa, pekkaan");
    staff.leads_to("Jussi Mäki", Inflected, "mäkeä, mäkeen");
    staff.leads_to("Aino Lahti", Inflected, "lahtea, lahteen");
    staff.leads_to("Maarit Virta", Inflected, "virtaa, virtaan");
}

#[test]
fn some_names_grow_stronger() {
    let staff = finns();
    staff.leads_to("Tuomas Kangas", Inflected, "kankaan, kankaalle, kankaalta");
    staff.leads_to("Olavi Aarre", Inflected, "aarteen, aarteelle");
    staff.leads_to("Toini Laine", Inflected, "laineen, laineelle, laineelta, lainetta");
}

#[test]
fn names_in_nen_become_se() {
    let staff = finns();
    staff.leads_to("Matti Virtanen", Inflected, "virtasen, virtaselle, virtaselta, virtasella, virtasesta");
    staff.leads_to("Matti Virtanen", Inflected, "virtasta, virtaseen, virtasena, virtaseksi");
    staff.leads_to("Impi Koskinen", Inflected, "koskisen, koskiselle, koskista");
}

#[test]
fn names_in_s_become_kse_or_a_long_vowel() {
    let staff = finns();
    staff.leads_to("Eelis Kankkunen", Inflected, "eeliksen, eelikselle, eelistä");
    staff.leads_to("Markus Saari", Inflected, "markuksen, markukselle, markusta");
    staff.leads_to("Tuomas Kangas", Inflected, "tuomaan, tuomaalle, tuomasta, tuomaksen");
}

#[test]
fn names_in_i_become_e() {
    let staff = finns();
    staff.leads_to("Seppo Järvi", Inflected, "järven, järvelle, järveä, järveen");
    staff.leads_to("Päivi Niemi", Inflected, "niemen, niemelle, niemeä");
    staff.leads_to("Markus Saari", Inflected, "saaren, saarelle, saarta, saareen");
    staff.leads_to("Urho Koski", Inflected, "kosken, koskelle, koskea");
    staff.leads_to("Jussi Mäki", Inflected, "jussin, jussille, jussia");
}

#[test]
fn endings_are_heard_with_either_vowel() {
    let staff = finns();
    staff.leads_to("Anu Mäkelä", Inflected, "mäkelällä, mäkelälla, makelalla, mäkelästä, mäkelää");
    staff.leads_to("Pekka Koistinen", Inflected, "koistisella, koistisellä");
}

#[test]
fn a_whole_family_is_asked_for_in_the_plural() {
    finns().finds("Matti Virtanen", "virtasten, virtasille, virtasilta, virtasia");
    finns().finds("Pekka Koistinen", "koistisille, koistisilla, koistisissa");
    finns().finds("Jussi Mäki", "mäille, mäkien");
}

#[test]
fn an_ending_may_be_half_typed() {
    let staff = finns();
    staff.leads_to("Pekka Koistinen", Prefix, "koistis, koistise, koistisel, koistisell, koistiselt");
    staff.leads_to("Matti Virtanen", Prefix, "virtas, virtase, virtasel, matti virtasel");
    staff.leads_to("Aino Lahti", Prefix, "lahd, lahde, lahdel, aino lahdel");
    staff.leads_to("Tuomas Kangas", Prefix, "kankaal, kankaall");
    staff.finds("Jussi Mäki", "mäe, mäel, mäell, jussi mäe");
}

#[test]
fn small_words_cling_to_names() {
    let staff = finns();
    staff.leads_to(
        "Pekka Koistinen",
        Inflected,
        "pekkakin, pekkahan, pekkakaan, pekkako, pekallekin, pekaltako",
    );
    staff.leads_to("Matti Virtanen", Inflected, "virtanenkin, virtanenhan, virtasellekin, virtaseltakaan");
    staff.leads_to("Anu Mäkelä", Inflected, "mäkelähän, mäkeläkään, mäkelälläkin");
    staff.leads_to("Pekka Koistinen", Inflected, "koistiseni, koistisensa, koistiselleni");
    staff.finds("Pekka Koistinen", "pekkani, pekkansa, pekkana");
}

#[test]
fn a_foreign_name_is_joined_with_an_i() {
    let staff = foreigners();
    staff.leads_to(
        "John Smith",
        Inflected,
        "smithin, smithille, smithiltä, smithiä, smithiin, johnille, johnin",
    );
    staff.leads_to("Thi Nguyen", Inflected, "nguyenin, nguyenille, nguyenilta, nguyenilla");
    staff.leads_to("George Bush", Inflected, "bushille, bushin, bushilla, bushiin, bushilta");
    staff.leads_to("Carl Andersson", Inflected, "anderssonin, anderssonille, carlin, carlille");
    staff.leads_to("John Smith", Prefix, "smithi, smithil, smithill");
    staff.finds("Marie Dubois", "dubois'n, dubois’lle, marien");
}

#[test]
fn both_parts_are_bent() {
    let staff = finns();
    staff.leads_to(
        "Jussi Mäki",
        Inflected,
        "mäen jussin, jussin mäen, mäen jussi, jussi mäen, mäen jussille",
    );
    staff.leads_to("Matti Virtanen", Inflected, "virtaselle matille, virtasen matin, virtasen matti");
    staff.leads_to("Tuomas Kangas", Inflected, "kankaan tuomakselle, kankaan tuomaalle, tuomas kankaalle");
    foreigners().leads_to("John Smith", Inflected, "smithin johnille, john smithille");
    foreigners().leads_to("Thi Nguyen", Inflected, "nguyenin thille, thi nguyenille");
}

#[test]
fn swedes_and_englishmen_say_whose_it_is() {
    let staff = foreigners();
    staff.leads_to("Anna Lindqvist", Inflected, "lindqvists, annas, anna lindqvists");
    staff.leads_to("Carl Andersson", Inflected, "anderssons, carls");
    staff.leads_to("John Smith", Inflected, "smith's, smith’s, john smith's, smiths");
    staff.leads_to("Thi Nguyen", Inflected, "nguyen's, nguyens");
}

#[test]
fn a_name_that_is_itself_a_form_of_another_comes_before_it() {
    let staff = Staff::of(&["Aila Saari", "Aila Saaren", "Mari Virta", "Marin Virta"]);
    assert_eq!(staff.found("saaren"), ["Aila Saaren", "Aila Saari"]);
    assert_eq!(staff.found("marin"), ["Marin Virta", "Mari Virta"]);
}
