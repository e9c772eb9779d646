//! The report in Finnish. Names stand where they need no ending.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use vaihde_domain::month::Month;
use vaihde_domain::month_report::Advice;

use super::{Advised, Labels, Words, connected, grouped, of_days, of_month};
use crate::report::html::apart;

pub(super) struct Finnish;

static LABELS: Labels = Labels {
    report: "Puhelinvaihteen kuukausiraportti",
    summary: "Yhteenveto",
    calls: "Puhelut",
    connected: "Yhdistettiin",
    in_vain: "Kysyttiin turhaan",
    mended: "Niistä korjattu",
    how_answered: "Miten puheluihin vastattiin",
    way: "Miten",
    share: "Osuus",
    direct: "Suoraan",
    cover: "Sijaiselle",
    nobody: "Ei yhdistetty",
    suggestions: "Mitä ehdotamme",
    most_help_first: "Ensimmäisenä on se, mikä olisi auttanut useinta soittajaa.",
    too_few: "Puheluita oli niin vähän, ettei niistä voi päätellä mitään varmaa. Siksi emme ehdota muutoksia.",
    nothing_to_suggest: "Luvuissa ei ole mitään, minkä vuoksi ehdottaisimme muutoksia.",
    when: "Milloin soitettiin",
    by_hour: "Puhelut tunneittain",
    by_weekday_and_hour: "Puhelut viikonpäivän ja tunnin mukaan",
    hour: "Klo",
    weekdays: ["ma", "ti", "ke", "to", "pe", "la", "su"],
    total: "Yhteensä",
    who_and_what: "Ketä ja mitä kysyttiin",
    people: "Kysytyimmät henkilöt",
    roles: "Kysytyimmät tehtävät",
    referrals: "Entiset työntekijät ja muualle ohjatut asiat",
    name: "Nimi",
    role: "Tehtävä",
    asked: "Kysytty",
    times: "Kertaa",
    nobody_asked: "Ketään ei kysytty nimeltä eikä tehtävän mukaan.",
    missed: "Mitä kysyttiin turhaan",
    missed_words: "Näitä kysyttiin, mutta hakemistosta ei löytynyt ketään. Sanat ovat yhtenäistettyjä: pienin kirjaimin ja ilman tarkkeita.",
    all_found: "Kaikki, mitä kysyttiin, löytyi.",
    still_missed: "Turhaan kysytyt",
    words: "Mitä haettiin",
    what_was_mended: "Mitä korjattiin",
    found_now: "Nämä löytyvät nyt",
    nothing_mended: "Tuloksettomia hakuja ei ole vielä korjattu.",
    how_counted: "Näin luvut syntyvät",
    counted: "Luvut ovat summia vaihteen kautta tulleista puheluista. Niissä ei ole tietoja soittajista, puhelunvälittäjistä eikä poissaoloista. Haku, joka toistui vain kerran tai kaksi, on mukana ainoastaan määrissä. Hakujen sanat säilytetään rajallisen ajan, joten vanhoista kuukausista on jäljellä vain lukumäärä.",
};

const MONTHS: [&str; 12] =
    ["tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras", "joulu"];

const WEEKDAYS: [&str; 7] =
    ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"];

fn month_is(month: Month) -> String {
    format!("{}kuu", of_month(month, MONTHS))
}

fn in_month(month: Month) -> String {
    format!("{}kuussa", of_month(month, MONTHS))
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

impl Finnish {
    fn times(&self, count: u64) -> String {
        if count == 1 { "kerran".to_owned() } else { format!("{} kertaa", self.number(count)) }
    }
}

impl Words for Finnish {
    fn labels(&self) -> &'static Labels {
        &LABELS
    }

    fn number(&self, number: u64) -> String {
        grouped(number, '\u{a0}')
    }

    fn percent(&self, percent: u64) -> String {
        format!("{percent}\u{a0}%")
    }

    fn day(&self, day: NaiveDate) -> String {
        format!("{}.{}.{}", day.day(), day.month(), day.year())
    }

    fn month(&self, month: Month) -> String {
        format!("{} {}", month_is(month), month.year())
    }

    fn month_alone(&self, month: Month) -> String {
        capital(&month_is(month))
    }

    fn hours(&self, hours: &Range<usize>) -> String {
        format!("klo\u{a0}{}–{}", hours.start, hours.end)
    }

    fn made_on(&self, day: NaiveDate) -> String {
        format!("Laadittu {}", self.day(day))
    }

    fn unfinished(&self, until: NaiveDate) -> String {
        format!("Kuukausi on kesken: luvut ulottuvat päivään {}.", self.day(until))
    }

    fn no_calls(&self, month: Month) -> String {
        format!("{} {} teille ei tullut puheluita vaihteen kautta.", capital(&in_month(month)), month.year())
    }

    fn calls_in(&self, month: Month, calls: u64) -> String {
        let (in_month, times) = (capital(&in_month(month)), self.times(calls));
        format!("{in_month} {} teille soitettiin vaihteen kautta {times}.", month.year())
    }

    fn answered(&self, [direct, cover, nobody]: [u64; 3]) -> String {
        format!(
            "Puheluista {} yhdistettiin suoraan ja {} sijaiselle; {} jäi yhdistämättä.",
            self.percent(direct),
            self.percent(cover),
            self.percent(nobody)
        )
    }

    fn messages_taken(&self) -> String {
        "Puheluita ei yhdistetä teille, vaan soittajien asiat otetaan viesteinä.".to_owned()
    }

    fn compared(&self, before: Month, calls: u64, percent: Option<i64>) -> String {
        let (in_month, number) = (in_month(before), self.number(calls));
        match percent {
            Some(0) => format!("Määrä on suunnilleen sama kuin {in_month} ({number})."),
            Some(change) => {
                let more = if change > 0 { "enemmän" } else { "vähemmän" };
                format!("Se on {} {more} kuin {in_month} ({number}).", self.percent(change.unsigned_abs()))
            }
            None if calls == 1 => format!("{} puheluita oli yksi.", capital(&in_month)),
            None => format!("{} puheluita oli {number}.", capital(&in_month)),
        }
    }

    fn missed_times(&self, missed: u64, mended: u64) -> String {
        let in_vain = format!(
            "Lisäksi {} kysyttiin jotakuta tai jotakin, jota ei löytynyt hakemistosta.",
            self.times(missed)
        );
        match mended {
            0 => in_vain,
            _ => format!("{in_vain} Näistä {} on sittemmin korjattu.", self.number(mended)),
        }
    }

    fn this_many_calls(&self, calls: u64) -> String {
        if calls == 1 { "1 puhelu".to_owned() } else { format!("{}\u{a0}puhelua", self.number(calls)) }
    }

    fn advised(&self, advice: &Advice, callers: u64, made_on: NaiveDate) -> Advised {
        let times = self.times(callers);
        let (what, why) = match advice {
            Advice::NameDeputy { of, calls, another } => (
                format!(
                    "Nimetkää {}: {}",
                    if *another { "toinenkin varahenkilö" } else { "varahenkilö" },
                    apart(&of.name)
                ),
                format!(
                    "Kysyttiin {}, ja puheluista {} yhdistettiin. {}",
                    self.times(calls.total()),
                    self.percent(connected(*calls)),
                    if *another {
                        "Nimettyäkään varahenkilöä ei aina tavoitettu."
                    } else {
                        "Varahenkilöä ei ole nimetty."
                    }
                ),
            ),
            Advice::FillRole { role, calls } => (
                format!("Kertokaa, kuka tehtävää hoitaa: {}", apart(&role.name)),
                format!(
                    "Kysyttiin {}, ja {} jäi yhdistämättä: tehtävällä ei ole hoitajaa eikä varahenkilöä.",
                    self.times(calls.total()),
                    self.this_many_calls(callers)
                ),
            ),
            Advice::Add { typed } => (
                format!("Lisätään hakemistoon: ”{}”", apart(typed)),
                format!(
                    "Kysyttiin turhaan {times}. Kertokaa, kuka asiasta vastaa tai mitä soittajille sanotaan."
                ),
            ),
            Advice::CorrectListing { about, listing } => (
                format!("Korjauttakaa väärä ilmoitus: {}", apart(&listing.source)),
                format!(
                    "Ilmoituksen vuoksi kysytään: {}. Kysyttiin {times}. {}",
                    apart(&about.name),
                    listing.correction_asked_on.map_or_else(
                        || "Korjausta ei ole vielä pyydetty.".to_owned(),
                        |day| format!("Korjausta on pyydetty {}.", self.day(day)),
                    )
                ),
            ),
            Advice::Renew { about, until } => (
                format!("Uusikaa soittajille annettava ohje: {}", apart(&about.name)),
                format!(
                    "Kysyttiin {times}. Nykyinen ohje {} {}.",
                    if *until < made_on { "päättyi" } else { "päättyy" },
                    self.day(*until)
                ),
            ),
            Advice::Answer { days, hours, calls } => (
                format!(
                    "Järjestäkää vastaaja {} {}",
                    of_days(*days, ["arkisin", "lauantaisin", "sunnuntaisin"]),
                    self.hours(hours)
                ),
                format!(
                    "Silloin soitettiin {}, ja {} jäi yhdistämättä.",
                    self.times(calls.total()),
                    self.this_many_calls(callers)
                ),
            ),
        };
        Advised { what, why }
    }

    fn busiest(&self, weekday: usize, hour: usize) -> String {
        let weekday = WEEKDAYS.get(weekday).copied().unwrap_or_default();
        format!("Vilkkain viikonpäivä oli {weekday}, vilkkain tunti {}.", self.hours(&(hour..hour + 1)))
    }

    fn others(&self, count: u64) -> String {
        format!("Muut ({})", self.number(count))
    }

    fn others_missed(&self, count: u64) -> String {
        if count == 1 {
            "Lisäksi yksi haku, jota ei eritellä.".to_owned()
        } else {
            format!("Lisäksi {} hakua, joita ei eritellä.", self.number(count))
        }
    }

    fn mended_times(&self, count: u64) -> String {
        if count == 1 {
            "Yhdelle tuloksettomalle haulle on nyt vastaus.".to_owned()
        } else {
            format!("{} tuloksettomalle haulle on nyt vastaus.", self.number(count))
        }
    }

    fn told_times(&self, count: u64) -> String {
        format!(
            "Kun kysyttiin entistä työntekijää tai muualle kuuluvaa asiaa, soittaja sai valmiin ohjeen {}.",
            self.times(count)
        )
    }
}
