//! The days themselves: what each is called. Knows no calendar and no year.

use crate::language::Language;

/// A day that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Feast {
    /// 1 January.
    NewYear,
    /// 6 January.
    Epiphany,
    /// The Friday before Easter.
    GoodFriday,
    /// Easter Sunday.
    Easter,
    /// The day after Easter.
    EasterMonday,
    /// 1 May.
    MayDay,
    /// The Thursday 39 days after Easter.
    Ascension,
    /// The Sunday 49 days after Easter.
    Pentecost,
    /// 6 June, in Sweden.
    NationalDay,
    /// 9 June, on Åland.
    SelfGovernment,
    /// The day before Midsummer.
    MidsummerEve,
    /// The Saturday from 20 to 26 June.
    Midsummer,
    /// The Saturday from 31 October to 6 November.
    AllSaints,
    /// 6 December, in Finland.
    Independence,
    /// 24 December.
    ChristmasEve,
    /// 25 December.
    Christmas,
    /// 26 December.
    SecondChristmas,
    /// 31 December.
    NewYearsEve,
}

impl Feast {
    /// What it is called, as within a sentence.
    pub fn name(self, language: Language) -> &'static str {
        let [fi, sv, en] = self.names();
        match language {
            Language::Finnish => fi,
            Language::Swedish => sv,
            Language::English => en,
        }
    }

    fn names(self) -> [&'static str; 3] {
        match self {
            Self::NewYear => ["uudenvuodenpäivä", "nyårsdagen", "New Year’s Day"],
            Self::Epiphany => ["loppiainen", "trettondagen", "Epiphany"],
            Self::GoodFriday => ["pitkäperjantai", "långfredagen", "Good Friday"],
            Self::Easter => ["pääsiäispäivä", "påskdagen", "Easter Sunday"],
            Self::EasterMonday => ["toinen pääsiäispäivä", "annandag påsk", "Easter Monday"],
            Self::MayDay => ["vappu", "första maj", "May Day"],
            Self::Ascension => ["helatorstai", "Kristi himmelsfärdsdag", "Ascension Day"],
            Self::Pentecost => ["helluntai", "pingstdagen", "Whit Sunday"],
            Self::NationalDay => ["Ruotsin kansallispäivä", "Sveriges nationaldag", "National Day of Sweden"],
            Self::SelfGovernment => {
                ["Ahvenanmaan itsehallintopäivä", "Ålands självstyrelsedag", "Åland’s Autonomy Day"]
            }
            Self::MidsummerEve => ["juhannusaatto", "midsommarafton", "Midsummer Eve"],
            Self::Midsummer => ["juhannuspäivä", "midsommardagen", "Midsummer Day"],
            Self::AllSaints => ["pyhäinpäivä", "alla helgons dag", "All Saints’ Day"],
            Self::Independence => ["itsenäisyyspäivä", "självständighetsdagen", "Independence Day"],
            Self::ChristmasEve => ["jouluaatto", "julafton", "Christmas Eve"],
            Self::Christmas => ["joulupäivä", "juldagen", "Christmas Day"],
            Self::SecondChristmas => ["tapaninpäivä", "annandag jul", "Boxing Day"],
            Self::NewYearsEve => ["uudenvuodenaatto", "nyårsafton", "New Year’s Eve"],
        }
    }
}
