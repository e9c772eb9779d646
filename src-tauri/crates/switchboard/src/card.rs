//! Everything about what was chosen: the hit explained, with what there is to say, to give and to expect.

use chrono::{DateTime, NaiveDateTime, Utc};
use vaihde_domain::civil::{Span, day_at, local_time};
use vaihde_domain::coming::{Coming, coming};
use vaihde_domain::company::Company;
use vaihde_domain::language::{Language, PerLanguage};
use vaihde_domain::number::to_connect;
use vaihde_domain::person::Person;
use vaihde_domain::reach::{Outcome, Who};
use vaihde_domain::role::Role;
use vaihde_domain::roster::Roster;
use vaihde_domain::say::say;
use vaihde_domain::state::absences_at;
use vaihde_search::{EntryId, Hit, Reason};

use crate::found::{Answer, Found, FoundState, answer, asked, explain};
use crate::help::{Helper, help};
use crate::shown_numbers::{CardNumber, card_numbers};
use crate::telling::{Consent, Place, consent, place};

/// Everything about one entry at one moment.
#[derive(Clone, Debug)]
pub struct Card {
    /// What a row of the list says too.
    pub found: Found,
    /// The name they go by, where it is not their first one.
    pub called_by: Option<String>,
    /// The sentence to say.
    pub say: PerLanguage,
    /// Whoever was asked for, to connect to all the same. None without a number, where they answer themselves, and
    /// of leavers.
    pub asked: Option<Answer>,
    /// The company.
    pub company: Company,
    /// The numbers, the one to dial first at the front. None of leavers.
    pub numbers: Vec<CardNumber>,
    /// That there are contact details with consent, to be [shown](crate::OperatorDesk::reveal_contact).
    pub own_contact: Option<Consent>,
    /// Where callers are sent to whom nobody is connected.
    pub place: Option<Place>,
    /// Who else can help, where nobody answers.
    pub help: Option<Helper>,
    /// The e-mail address. None of leavers.
    pub email: Option<String>,
    /// Languages served: ISO 639-1 codes, best first.
    pub languages: Vec<String>,
    /// Roles held now; of a role, the full names of its holders.
    pub roles: Vec<String>,
    /// Until when it is open, in the company's time zone, where it is open now and not for ever.
    pub open_until: Option<NaiveDateTime>,
    /// What is coming, soonest first.
    pub coming: Vec<Coming>,
    /// The absence that holds now, with its end: for HR only.
    pub absence: Option<CardAbsence>,
}

/// The absence that holds now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardAbsence {
    /// From when to when, in the company's time zone.
    pub span: Span,
    /// Whether callers may be told when it ends.
    pub return_may_be_told: bool,
    /// The full names of those who cover, in the order they are asked.
    pub covers: Vec<String>,
}

/// The card of an entry. None: it is not there.
pub(crate) fn card(id: EntryId, roster: &Roster, at: DateTime<Utc>) -> Option<Card> {
    let hit = Hit { id, reason: Reason::Exact, matched: Vec::new(), score: 0 };
    let found = explain(hit, roster, at)?;
    let company = roster.company(found.company_id)?.clone();
    let mut sentence = PerLanguage::default();
    for language in Language::ALL {
        sentence.set(language, say(asked(id), &found.reach, roster, at, language));
    }
    let bare = Card {
        called_by: None,
        say: sentence,
        asked: None,
        numbers: card_numbers(id, &found.reach, roster, at),
        own_contact: consent(id, roster, at),
        place: place(&found.reach, roster),
        help: help(id, &found.reach, roster, at),
        email: None,
        languages: Vec::new(),
        roles: Vec::new(),
        open_until: None,
        coming: Vec::new(),
        absence: None,
        company,
        found,
    };
    Some(match id {
        EntryId::Person(id) => of_person(bare, roster.person(id)?, roster, at),
        EntryId::Role(id) => of_role(bare, roster.role(id)?, roster, at),
        EntryId::Referral(_) => bare,
    })
}

fn of_person(card: Card, person: &Person, roster: &Roster, at: DateTime<Utc>) -> Card {
    let today = day_at(at, card.company.zone);
    let called_by = person.name.called_by.clone().filter(|name| *name != person.name.given);
    if card.found.state == FoundState::Left {
        return Card { called_by, ..card };
    }
    let own = to_connect(&person.numbers).filter(|_| !matches!(card.found.reach.outcome, Outcome::Direct(_)));
    let held = roster.assignments_of(person.id).iter().filter(|held| held.holds_on(today));
    let is_there = card.found.state == FoundState::Present;
    let open_until = is_there.then(|| roster.hours_of(person).closes(at)).flatten();
    Card {
        called_by,
        asked: own.map(|number| answer(Who::Person(person.id), number, roster)),
        email: person.email.clone(),
        languages: person.languages.clone(),
        roles: held.filter_map(|held| roster.role(held.role)).map(|role| role.name.clone()).collect(),
        open_until: open_until.map(|until| local_time(until, card.company.zone)),
        coming: coming(person.id, roster, at),
        absence: absences_at(person, roster, at).next().map(|absence| CardAbsence {
            span: absence.span,
            return_may_be_told: absence.return_may_be_told,
            covers: (absence.covers.iter())
                .filter_map(|cover| roster.person(cover.person))
                .map(|cover| cover.name.full())
                .collect(),
        }),
        ..card
    }
}

fn of_role(card: Card, role: &Role, roster: &Roster, at: DateTime<Utc>) -> Card {
    let holders = roster.holders_on(role.id, day_at(at, card.company.zone));
    Card {
        email: role.email.clone(),
        roles: holders.iter().map(|holder| holder.name.full()).collect(),
        ..card
    }
}
