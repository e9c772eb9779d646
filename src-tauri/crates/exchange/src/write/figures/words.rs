//! The headers of tables of figures.

use vaihde_domain::language::Language;

pub(super) struct Words {
    pub(super) month: &'static str,
    pub(super) hour: &'static str,
    pub(super) weekdays: [&'static str; 7],
    pub(super) company: &'static str,
    pub(super) asked: &'static str,
    pub(super) direct: &'static str,
    pub(super) cover: &'static str,
    pub(super) nobody: &'static str,
    pub(super) total: &'static str,
    pub(super) others: &'static str,
    pub(super) gone: &'static str,
    pub(super) missed: &'static str,
    pub(super) mended: &'static str,
    pub(super) keys_from: &'static str,
    pub(super) keys_to: &'static str,
    pub(super) seconds_from: &'static str,
    pub(super) seconds_to: &'static str,
    pub(super) choices: &'static str,
}

const FINNISH: Words = Words {
    month: "Kuukausi",
    hour: "Tunti",
    weekdays: ["Ma", "Ti", "Ke", "To", "Pe", "La", "Su"],
    company: "Yritys",
    asked: "Kysytty",
    direct: "Suoraan",
    cover: "Sijaiselle",
    nobody: "Ei yhdistetty",
    total: "Yhteensä",
    others: "Muut",
    gone: "Ei enää hakemistossa",
    missed: "Hudit",
    mended: "Korjattu",
    keys_from: "Näppäilyjä vähintään",
    keys_to: "Näppäilyjä enintään",
    seconds_from: "Sekunteja vähintään",
    seconds_to: "Sekunteja enintään",
    choices: "Valintoja",
};

const SWEDISH: Words = Words {
    month: "Månad",
    hour: "Timme",
    weekdays: ["Mån", "Tis", "Ons", "Tors", "Fre", "Lör", "Sön"],
    company: "Företag",
    asked: "Eftersökt",
    direct: "Direkt",
    cover: "Till ersättare",
    nobody: "Ej kopplat",
    total: "Totalt",
    others: "Övriga",
    gone: "Finns inte längre i katalogen",
    missed: "Missar",
    mended: "Åtgärdade",
    keys_from: "Tangenttryckningar, minst",
    keys_to: "Tangenttryckningar, högst",
    seconds_from: "Sekunder, minst",
    seconds_to: "Sekunder, högst",
    choices: "Val",
};

const ENGLISH: Words = Words {
    month: "Month",
    hour: "Hour",
    weekdays: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    company: "Company",
    asked: "Asked for",
    direct: "Direct",
    cover: "To a cover",
    nobody: "Not connected",
    total: "Total",
    others: "Others",
    gone: "No longer in the directory",
    missed: "Misses",
    mended: "Mended",
    keys_from: "Keys, at least",
    keys_to: "Keys, at most",
    seconds_from: "Seconds, at least",
    seconds_to: "Seconds, at most",
    choices: "Choices",
};

pub(super) fn words(language: Language) -> &'static Words {
    match language {
        Language::Finnish => &FINNISH,
        Language::Swedish => &SWEDISH,
        Language::English => &ENGLISH,
    }
}
