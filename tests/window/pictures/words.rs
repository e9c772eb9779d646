//! The words by which commands are chosen in each language.

/// One language of the window.
pub(crate) struct Words {
    pub(crate) code: &'static str,
    /// What its speakers call it.
    pub(crate) own_name: &'static str,
    pub(crate) light: &'static str,
    pub(crate) dark: &'static str,
    pub(crate) answer_for: &'static str,
    pub(crate) users: &'static str,
    pub(crate) edit_company: &'static str,
}

pub(crate) const ALL: &[Words] = &[
    Words {
        code: "fi",
        own_name: "Suomi",
        light: "Ulkoasu: Vaalea",
        dark: "Ulkoasu: Tumma",
        answer_for: "Vastaa",
        users: "Käyttäjät",
        edit_company: "Muokkaa yritystä",
    },
    Words {
        code: "sv",
        own_name: "Svenska",
        light: "Utseende: Ljust",
        dark: "Utseende: Mörkt",
        answer_for: "Svara för",
        users: "Användare",
        edit_company: "Redigera företaget",
    },
    Words {
        code: "en",
        own_name: "English",
        light: "Look: Light",
        dark: "Look: Dark",
        answer_for: "Answer for",
        users: "Users",
        edit_company: "Edit the company",
    },
];
