//! What a telephone line does to names, and what a Finn writes on hearing a foreign one.

use vaihde_search::Reason::SoundsAlike;

use crate::staff::Staff;

fn staff() -> Staff {
    Staff::of(&[
        "Mikko Salmi",
        "Veikko Salli",
        "Paula Pärssinen",
        "Bo Björklund",
        "Taina Tamminen",
        "Dora Lindberg",
        "Gun Gustafsson",
        "Kaija Kekki",
        "Ulf Nyman",
        "Heinz Müller",
        "Maija Juntunen",
        "Jelena Ivanova",
        "Gun-Britt Åberg",
        "Håkan Runeberg",
        "Ida Carlsson",
        "Cecilia Zetterberg",
        "Zaida Sandberg",
        "Ville Wirtanen",
        "Ossi Vartiainen",
        "Alexander Laxell",
        "Ilse Josephsson",
        "Ivan Murphy",
        "Elin Sjöberg",
        "Jan Stjernvall",
        "Paavo Shemeikka",
        "Seppo Šefer",
        "Hannu Lehtinen",
        "Eva Ahlroth",
        "Anu Hallikainen",
    ])
}

#[test]
fn m_is_heard_for_n() {
    staff().leads_to("Mikko Salmi", SoundsAlike, "salni, nikko salmi");
    staff().leads_to("Taina Tamminen", SoundsAlike, "tanninen, tammimen");
}

#[test]
fn p_is_heard_for_b() {
    staff().leads_to("Paula Pärssinen", SoundsAlike, "bärssinen, baula pärssinen");
    staff().leads_to("Bo Björklund", SoundsAlike, "pjörklund");
}

#[test]
fn t_is_heard_for_d() {
    staff().leads_to("Dora Lindberg", SoundsAlike, "lintberg, tora lindberg");
    staff().leads_to("Taina Tamminen", SoundsAlike, "damminen");
}

#[test]
fn k_is_heard_for_g() {
    staff().leads_to("Gun Gustafsson", SoundsAlike, "kustafsson");
    staff().leads_to("Kaija Kekki", SoundsAlike, "gekki, kaija gekki");
}

#[test]
fn y_is_heard_for_u_and_written_for_ü() {
    staff().leads_to("Ulf Nyman", SoundsAlike, "numan, nüman");
    staff().leads_to("Heinz Müller", SoundsAlike, "myller");
}

#[test]
fn i_is_heard_for_j() {
    staff().leads_to("Maija Juntunen", SoundsAlike, "maia juntunen, iuntunen");
    staff().leads_to("Jelena Ivanova", SoundsAlike, "ielena ivanova, jvanova");
}

#[test]
fn o_u_and_å_are_heard_for_each_other() {
    staff().leads_to("Gun-Britt Åberg", SoundsAlike, "oberg");
    staff().leads_to("Håkan Runeberg", SoundsAlike, "roneberg, hokan runeberg, håkan råneberg");
}

#[test]
fn c_k_s_and_z_are_heard_for_each_other() {
    staff().leads_to("Ida Carlsson", SoundsAlike, "karlsson");
    staff().leads_to("Cecilia Zetterberg", SoundsAlike, "setterberg, cetterberg, sesilia zetterberg");
    staff().leads_to("Zaida Sandberg", SoundsAlike, "zandberg, saida sandberg");
    Staff::of(&["Ida Karlsson", "Ida Karppi"]).leads_to("Ida Karlsson", SoundsAlike, "carlsson");
}

#[test]
fn w_is_written_for_v() {
    staff().leads_to("Ville Wirtanen", SoundsAlike, "virtanen, wille virtanen");
    staff().leads_to("Ossi Vartiainen", SoundsAlike, "wartiainen");
}

#[test]
fn x_is_written_ks() {
    staff().leads_to("Alexander Laxell", SoundsAlike, "laksell, aleksander laksell");
}

#[test]
fn ph_is_written_f() {
    staff().leads_to("Ilse Josephsson", SoundsAlike, "josefsson");
    staff().leads_to("Ivan Murphy", SoundsAlike, "murfy, murfi");
}

#[test]
fn one_sound_is_spelt_sj_sh_stj_and_š() {
    staff().leads_to("Elin Sjöberg", SoundsAlike, "shöberg, stjöberg, šöberg");
    staff().leads_to("Jan Stjernvall", SoundsAlike, "shernvall, sjernvall, šernvall");
    staff().leads_to("Paavo Shemeikka", SoundsAlike, "šemeikka, sjemeikka, stjemeikka");
    staff().finds("Seppo Šefer", "shefer, sjefer, sefer");
}

#[test]
fn the_end_of_berg_is_heard_as_beri() {
    staff().leads_to("Elin Sjöberg", SoundsAlike, "sjöberi, shöberi, schöberi, šöberi");
    staff().leads_to("Dora Lindberg", SoundsAlike, "lindberi");
}

#[test]
fn letters_are_doubled_and_not() {
    staff().leads_to("Mikko Salmi", SoundsAlike, "mikko sallmi, miiko salmi, mikko salmmi");
    staff().leads_to("Ville Wirtanen", SoundsAlike, "wirttanen, virtannen");
    staff().finds("Mikko Salmi", "miko salmi, miko sallmi");
    staff().leads_to("Anu Hallikainen", SoundsAlike, "halikainen, hallikkainen");
}

#[test]
fn h_is_dropped() {
    staff().leads_to("Hannu Lehtinen", SoundsAlike, "annu lehtinen, letinen");
    staff().finds("Hannu Lehtinen", "annu letinen");
    staff().leads_to("Eva Ahlroth", SoundsAlike, "alroth, alrot, alroot");
    staff().leads_to("Anu Hallikainen", SoundsAlike, "allikainen");
}

#[test]
fn several_sounds_of_one_name_are_misheard() {
    staff().finds("Bo Björklund", "pjörglunt, pjörklunt");
    staff().finds("Dora Lindberg", "lintperi, tora lintperi");
    staff().leads_to("Ville Wirtanen", SoundsAlike, "virdanen wille, wirdanen");
}

#[test]
fn foreign_names_are_written_as_a_finn_hears_them() {
    let staff = Staff::of(&[
        "Thi Nguyen",
        "Ahmed Nur",
        "Axmed Warsame",
        "Li Chen",
        "Jean Dupont",
        "Zhang Wei",
        "Juan Jimenez",
        "Wojciech Nowak",
        "Siobhan Wright",
        "Giovanni Rossi",
        "Anu Nuutinen",
        "Tero Senni",
        "Sanna Sarvi",
    ]);
    staff.leads_to("Thi Nguyen", SoundsAlike, "nujen, nujen thi, thi nujen");
    staff.finds("Ahmed Nur", "ahmet nur, axmed nur, ahmet");
    staff.finds("Axmed Warsame", "ahmed warsame, ahmet warsame, varsame");
    staff.leads_to("Li Chen", SoundsAlike, "tsen, tsen li");
    staff.leads_to("Jean Dupont", SoundsAlike, "šaan, shaan, shaan dupont");
    staff.leads_to("Zhang Wei", SoundsAlike, "tsang");
    staff.leads_to("Wojciech Nowak", SoundsAlike, "voitsek, voitsek novak");
    staff.leads_to("Siobhan Wright", SoundsAlike, "sivon, rait");
    staff.leads_to("Giovanni Rossi", SoundsAlike, "dzovanni");
}

#[test]
fn a_foreign_name_heard_is_bent_like_any_other() {
    let staff = Staff::of(&["Thi Nguyen", "Anu Nuutinen", "Elin Sjöberg", "Ida Carlsson"]);
    staff.finds("Thi Nguyen", "nujenin, nujenille");
    staff.finds("Elin Sjöberg", "shöberin, shöberille, sjöperille");
    staff.finds("Ida Carlsson", "karlssonin, karlssonille, idan karlssonin");
}

#[test]
fn the_end_of_berg_is_heard_with_its_g_before_an_ending() {
    let staff = Staff::of(&["Elin Sjöberg", "Jan Stjernberg", "Aila Sjövall"]);
    staff.finds("Elin Sjöberg", "šöbergille, shöbergille, shöbergin");
    staff.finds("Jan Stjernberg", "shernbergille");
}

#[test]
fn a_name_that_is_heard_like_a_word_of_the_request_is_heard() {
    let staff = Staff::of(&["Anna Dupont", "Jean Dupont", "Kaisa Mäkinen"]);
    staff.finds("Jean Dupont", "šaan dupont, saan dupont, dupont saan");
    staff.finds("Kaisa Mäkinen", "saan kaisa mäkisen");
}
