//! The words for time in three languages.

use chrono::Weekday;

use super::item::{Item, Unit};
use crate::civil_text::Half;

/// Phrases of several words, and the one word they are read as. Longer ones come before those they contain.
pub(super) const PHRASES: &[(&str, &str)] = &[
    ("until further notice", "toistaiseksi"),
    ("till further notice", "toistaiseksi"),
    ("tills vidare", "toistaiseksi"),
    ("från och med", "alkaen"),
    ("fr.o.m.", "alkaen"),
    ("fr.o.m", "alkaen"),
    ("till och med", "saakka"),
    ("t.o.m.", "saakka"),
    ("t.o.m", "saakka"),
    ("tästä eteenpäin", "tänään alkaen"),
    ("from now on", "tänään alkaen"),
    ("joka toinen", "joka2"),
    ("joka toisena", "joka2"),
    ("every other", "joka2"),
    ("every second", "joka2"),
    ("i övermorgon", "ylihuomenna"),
    ("i morgon", "huomenna"),
    ("imorgon", "huomenna"),
    ("i dag", "tänään"),
    ("idag", "tänään"),
    ("day after tomorrow", "ylihuomenna"),
    ("parillisten viikkojen", "parilliset"),
    ("parittomien viikkojen", "parittomat"),
    ("parillisina viikkoina", "parilliset"),
    ("parittomina viikkoina", "parittomat"),
    ("jämna veckor", "parilliset"),
    ("udda veckor", "parittomat"),
    ("even weeks", "parilliset"),
    ("odd weeks", "parittomat"),
    ("resten av veckan", "loppuviikko"),
    ("rest of the week", "loppuviikko"),
    ("rest of week", "loppuviikko"),
    ("koko päivän", "koko"),
    ("hela dagen", "koko"),
    ("all day", "koko"),
];

const DAYS: [Weekday; 7] =
    [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri, Weekday::Sat, Weekday::Sun];

/// Each day of the week: how it begins in each language, and how it is shortened.
const WEEKDAYS: [(&[&str], &[&str]); 7] = [
    (&["maanantai", "måndag", "monday"], &["ma", "mån", "må", "mon"]),
    (&["tiistai", "tisdag", "tuesday"], &["ti", "tis", "tue", "tues"]),
    (&["keskiviik", "onsdag", "wednesday"], &["ke", "ons", "wed"]),
    (&["torstai", "torsdag", "thursday"], &["to", "tors", "tor", "thu", "thur", "thurs"]),
    (&["perjantai", "fredag", "friday"], &["pe", "fre", "fr", "fri"]),
    (&["lauantai", "lördag", "saturday"], &["la", "lör", "lö", "sat"]),
    (&["sunnuntai", "söndag", "sunday"], &["su", "sön", "sö", "sun"]),
];

/// What a word says of time; none: nothing.
pub(super) fn item_of(word: &str) -> Option<Item> {
    weekday(word).or_else(|| known(word)).or_else(|| count(word)).or_else(|| month(word))
}

fn weekday(word: &str) -> Option<Item> {
    for ((whole, short), day) in WEEKDAYS.iter().zip(DAYS) {
        if short.contains(&word) {
            return Some(Item::Weekday { day, every: false });
        }
        if let Some(rest) = whole.iter().find_map(|name| word.strip_prefix(name)) {
            // "keskiviikko" bends inside: keskiviikon, keskiviikkoisin.
            let every =
                matches!(rest, "sin" | "isin" | "koisin" | "kosin" | "ar" | "arna" | "s" | "t" | "kot");
            return Some(Item::Weekday { day, every });
        }
    }
    None
}

fn month(word: &str) -> Option<Item> {
    // "heinäkuussa", "heinäkuun": the month itself is in the beginning.
    let finnish = word.find("kuu").map(|at| &word[..at + "kuu".len()]);
    // "to", "ma" and the like are days of the week, which come before.
    let number = crate::civil_text::month_of(finnish.unwrap_or(word))?;
    // A bare Finnish stem ("elo", "joulu") is too little to be a month.
    let bare = finnish.is_none() && word.chars().count() < 3;
    (!bare).then_some(Item::Month(number))
}

fn count(word: &str) -> Option<Item> {
    let count = match word {
        "yksi" | "yhden" | "en" | "ett" | "one" => 1,
        "kaksi" | "kahden" | "två" | "two" => 2,
        "kolme" | "kolmen" | "tre" | "three" => 3,
        "neljä" | "neljän" | "fyra" | "four" => 4,
        "viisi" | "viiden" | "fem" | "five" => 5,
        "kuusi" | "kuuden" | "sex" | "six" => 6,
        _ => return None,
    };
    Some(Item::Number(count))
}

fn known(word: &str) -> Option<Item> {
    Some(match word {
        "tänään" | "today" => Item::Relative(0),
        "huomenna" | "huominen" | "huomisen" | "tomorrow" => Item::Relative(1),
        "ylihuomenna" | "övermorgon" => Item::Relative(2),
        "eilen" | "igår" | "yesterday" => Item::Relative(-1),
        "toistaiseksi" | "tillsvidare" => Item::Open,
        "alkaen" | "lähtien" | "från" | "fr" | "from" | "starting" | "since" => Item::From,
        "asti" | "saakka" | "till" | "tills" | "until" | "through" | "til" => Item::Until,
        "ja" | "och" | "and" | "sekä" | "samt" => Item::And,
        "ensi" | "seuraava" | "seuraavan" | "nästa" | "next" => Item::Next,
        "tämä" | "tällä" | "tämän" | "denna" | "den" | "this" => Item::This,
        "koko" | "hela" | "whole" | "all" => Item::Whole,
        "viikko" | "viikolla" | "viikon" | "vk" | "vko" | "viikot" | "vecka" | "veckan" | "v" | "week"
        | "wk" => Item::Week,
        "loppuviikko" | "loppuviikon" => Item::RestOfWeek,
        "loppupäivä" | "loppupäivän" => Item::Half(Half::Afternoon),
        "joka" | "varje" | "every" | "each" | "aina" => Item::Every(1),
        "joka2" | "varannan" | "vartannat" => Item::Every(2),
        "arkisin" | "arkipäivisin" | "arkena" | "vardagar" | "vardag" | "weekdays" | "weekday"
        | "workdays" => Item::Weekdays,
        "parilliset" | "parillinen" => Item::Even(true),
        "parittomat" | "pariton" => Item::Even(false),
        "paitsi" | "utom" | "except" | "excluding" => Item::Except,
        "klo" | "kello" | "kl" | "at" => Item::ClockFollows,
        "päivä" | "päivää" | "päivän" | "pv" | "dag" | "dagar" | "dagars" | "day" | "days" => {
            Item::Unit(Unit::Day)
        }
        "viikkoa" | "veckor" | "weeks" => Item::Unit(Unit::Week),
        "tunti" | "tuntia" | "tunnin" | "t" | "h" | "timme" | "timmar" | "hour" | "hours" => {
            Item::Unit(Unit::Hour)
        }
        "min" | "minuuttia" | "minuutin" | "minuter" | "minutes" => Item::Unit(Unit::Minute),
        "kuukausi" | "kuukautta" | "kuukauden" | "kk" | "månad" | "månader" | "month" | "months" => {
            Item::Unit(Unit::Month)
        }
        _ => Item::Half(crate::civil_text::read_half(word)?),
    })
}
