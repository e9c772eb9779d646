//! The report in Swedish, as it is written in Finland.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};
use vaihde_domain::month::Month;
use vaihde_domain::month_report::Advice;

use super::{Advised, Labels, Words, connected, grouped, of_days, of_month};
use crate::report::html::apart;

pub(super) struct Swedish;

static LABELS: Labels = Labels {
    report: "Telefonväxelns månadsrapport",
    summary: "Sammandrag",
    calls: "Samtal",
    connected: "Kopplades",
    in_vain: "Frågades förgäves",
    mended: "Därav åtgärdade",
    how_answered: "Hur samtalen besvarades",
    way: "Hur",
    share: "Andel",
    direct: "Direkt",
    cover: "Till ersättare",
    nobody: "Ej kopplade",
    suggestions: "Vad vi föreslår",
    most_help_first: "Först står det som hade hjälpt flest av dem som ringde.",
    too_few: "Samtalen var så få att det inte går att dra säkra slutsatser. Därför föreslår vi inga ändringar.",
    nothing_to_suggest: "Inget i siffrorna ger anledning att föreslå ändringar.",
    when: "När man ringde",
    by_hour: "Samtal per timme",
    by_weekday_and_hour: "Samtal efter veckodag och timme",
    hour: "Kl.",
    weekdays: ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
    total: "Totalt",
    who_and_what: "Vem och vad man frågade efter",
    people: "Mest efterfrågade personer",
    roles: "Mest efterfrågade uppgifter",
    referrals: "Tidigare anställda och ärenden som hänvisas vidare",
    name: "Namn",
    role: "Uppgift",
    asked: "Vad man frågade efter",
    times: "Gånger",
    nobody_asked: "Ingen person eller uppgift efterfrågades.",
    missed: "Vad man frågade efter förgäves",
    missed_words: "Detta efterfrågades, men ingen hittades i katalogen. Orden är förenhetligade: små bokstäver och inga diakritiska tecken.",
    all_found: "Allt som efterfrågades hittades.",
    still_missed: "Efterfrågat förgäves",
    words: "Sökta ord",
    what_was_mended: "Vad som åtgärdats",
    found_now: "Detta hittas nu",
    nothing_mended: "Inga resultatlösa sökningar har åtgärdats ännu.",
    how_counted: "Så räknas siffrorna",
    counted: "Siffrorna är summor av samtalen genom växeln. De innehåller inga uppgifter om dem som ringt, om telefonisterna eller om frånvaro. En sökning som gjorts bara en eller två gånger ingår endast i antalen. Sökorden sparas en begränsad tid, så av äldre månader återstår bara antalet.",
};

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"];

impl Swedish {
    fn times(&self, count: u64) -> String {
        if count == 1 { "en gång".to_owned() } else { format!("{} gånger", self.number(count)) }
    }
}

impl Words for Swedish {
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
        format!("{} {}", of_month(month, MONTHS), month.year())
    }

    fn month_alone(&self, month: Month) -> String {
        let name = of_month(month, MONTHS);
        name.get(..1).unwrap_or_default().to_uppercase() + name.get(1..).unwrap_or_default()
    }

    fn hours(&self, hours: &Range<usize>) -> String {
        format!("kl.\u{a0}{}–{}", hours.start, hours.end)
    }

    fn made_on(&self, day: NaiveDate) -> String {
        format!("Sammanställd {}", self.day(day))
    }

    fn unfinished(&self, until: NaiveDate) -> String {
        format!("Månaden pågår ännu: siffrorna sträcker sig till och med {}.", self.day(until))
    }

    fn no_calls(&self, month: Month) -> String {
        format!("I {} fick ni inga samtal via växeln.", self.month(month))
    }

    fn calls_in(&self, month: Month, calls: u64) -> String {
        format!("I {} fick ni {} via växeln.", self.month(month), self.this_many_calls(calls))
    }

    fn answered(&self, [direct, cover, nobody]: [u64; 3]) -> String {
        format!(
            "Av samtalen kopplades {} direkt och {} till en ersättare; {} kunde inte kopplas.",
            self.percent(direct),
            self.percent(cover),
            self.percent(nobody)
        )
    }

    fn messages_taken(&self) -> String {
        "Samtalen kopplas inte vidare till er, utan ärendena tas emot som meddelanden.".to_owned()
    }

    fn compared(&self, before: Month, calls: u64, percent: Option<i64>) -> String {
        let (month, number) = (of_month(before, MONTHS), self.number(calls));
        match percent {
            Some(0) => format!("Antalet är ungefär detsamma som i {month} ({number})."),
            Some(change) => {
                let more = if change > 0 { "fler" } else { "färre" };
                format!("Det är {} {more} än i {month} ({number}).", self.percent(change.unsigned_abs()))
            }
            None => format!("I {month} var samtalen {number}."),
        }
    }

    fn missed_times(&self, missed: u64, mended: u64) -> String {
        let in_vain = format!(
            "Dessutom frågade man {} efter någon eller något som inte fanns i katalogen.",
            self.times(missed)
        );
        match mended {
            0 => in_vain,
            1 => format!("{in_vain} Av dessa har 1 sedan dess åtgärdats."),
            _ => format!("{in_vain} Av dessa har {} sedan dess åtgärdats.", self.number(mended)),
        }
    }

    fn this_many_calls(&self, calls: u64) -> String {
        format!("{}\u{a0}samtal", self.number(calls))
    }

    fn advised(&self, advice: &Advice, callers: u64, made_on: NaiveDate) -> Advised {
        let times = self.times(callers);
        let (what, why) = match advice {
            Advice::NameDeputy { of, calls, another } => (
                format!(
                    "Utse {} ordinarie ersättare: {}",
                    if *another { "ännu en" } else { "en" },
                    apart(&of.name)
                ),
                format!(
                    "Efterfrågades {}, och {} av samtalen kopplades. {}",
                    self.times(calls.total()),
                    self.percent(connected(*calls)),
                    if *another {
                        "Inte heller den som är utsedd kunde alltid nås."
                    } else {
                        "Ingen ordinarie ersättare är utsedd."
                    }
                ),
            ),
            Advice::FillRole { role, calls } => (
                format!("Meddela vem som sköter uppgiften: {}", apart(&role.name)),
                format!(
                    "Efterfrågades {}, och {} kunde inte kopplas: uppgiften saknar både innehavare och ersättare.",
                    self.times(calls.total()),
                    self.this_many_calls(callers)
                ),
            ),
            Advice::Add { typed } => (
                format!("Läggs till i katalogen: ”{}”", apart(typed)),
                format!(
                    "Efterfrågades förgäves {times}. Meddela vem som ansvarar för ärendet eller vad vi ska säga till dem som ringer."
                ),
            ),
            Advice::CorrectListing { about, listing } => (
                format!("Se till att den felaktiga uppgiften rättas: {}", apart(&listing.source)),
                format!(
                    "På grund av den frågar man efter: {}. Efterfrågades {times}. {}",
                    apart(&about.name),
                    listing.correction_asked_on.map_or_else(
                        || "Rättelse har ännu inte begärts.".to_owned(),
                        |day| format!("Rättelse begärdes {}.", self.day(day)),
                    )
                ),
            ),
            Advice::Renew { about, until } => (
                format!("Förnya beskedet till dem som ringer: {}", apart(&about.name)),
                format!(
                    "Efterfrågades {times}. Det nuvarande beskedet {} till och med {}.",
                    if *until < made_on { "gällde" } else { "gäller" },
                    self.day(*until)
                ),
            ),
            Advice::Answer { days, hours, calls } => (
                format!(
                    "Ordna någon som svarar {} {}",
                    of_days(*days, ["på vardagar", "på lördagar", "på söndagar"]),
                    self.hours(hours)
                ),
                format!(
                    "Då kom {}, och {} kunde inte kopplas.",
                    self.this_many_calls(calls.total()),
                    self.number(callers)
                ),
            ),
        };
        Advised { what, why }
    }

    fn busiest(&self, weekday: usize, hour: usize) -> String {
        let weekday = WEEKDAYS.get(weekday).copied().unwrap_or_default();
        let hour = self.hours(&(hour..hour + 1));
        format!("Livligaste veckodagen var {weekday}, livligaste timmen {hour}.")
    }

    fn others(&self, count: u64) -> String {
        format!("Övriga ({})", self.number(count))
    }

    fn others_missed(&self, count: u64) -> String {
        if count == 1 {
            "Dessutom en sökning som inte specificeras.".to_owned()
        } else {
            format!("Dessutom {} sökningar som inte specificeras.", self.number(count))
        }
    }

    fn mended_times(&self, count: u64) -> String {
        if count == 1 {
            "En resultatlös sökning har nu ett svar.".to_owned()
        } else {
            format!("{} resultatlösa sökningar har nu ett svar.", self.number(count))
        }
    }

    fn told_times(&self, count: u64) -> String {
        format!(
            "När man frågade efter en tidigare anställd eller ett ärende som hör hemma någon annanstans gavs ett färdigt besked {}.",
            self.times(count)
        )
    }
}
