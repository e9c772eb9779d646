//! A small office to tell stories about: Kuusilinna in Helsinki, in the summer of 2026 unless a year is written.

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use chrono_tz::Tz;
use uuid::Uuid;
use vaihde_domain::absence::{Absence, Cover};
use vaihde_domain::civil::{Moment, Span, Twice, instant};
use vaihde_domain::company::{Company, Fallback, Situation};
use vaihde_domain::department::Department;
use vaihde_domain::deputy::{Deputy, DeputyOf};
use vaihde_domain::directory::Directory;
use vaihde_domain::hours::{Open, Week};
use vaihde_domain::id::Ids;
use vaihde_domain::language::{Language, PerLanguage};
use vaihde_domain::number::{Number, NumberKind, Region};
use vaihde_domain::person::Person;
use vaihde_domain::reach::{Asked, Because, Reach, Step, Who, reach};
use vaihde_domain::referral::{Forward, Referral, ReferralAbout};
use vaihde_domain::role::{Assignment, Role};
use vaihde_domain::roster::Roster;
use vaihde_domain::say::say;
use vaihde_domain::state::{PersonState, state_of};
use vaihde_domain::{
    AbsenceId, AssignmentId, CompanyId, CoverId, DepartmentId, DeputyId, PersonId, ReferralId, RoleId,
};

#[derive(Default)]
pub(crate) struct Counting(u128);

impl Ids for Counting {
    fn next(&mut self) -> Uuid {
        self.0 += 1;
        Uuid::from_u128(self.0)
    }
}

/// `8.7.`, `8.7.2027`, `8.7. 14.30`
pub(crate) fn moment(text: &str) -> Moment {
    let (day_text, time) = text.split_once(' ').map_or((text, None), |(day, time)| (day, Some(time)));
    match time {
        None => Moment::Day(day(day_text)),
        Some(time) => Moment::Time(day(day_text).and_time(clock(time))),
    }
}

pub(crate) fn day(text: &str) -> NaiveDate {
    let mut parts = text.split('.').map(|part| part.parse::<u32>().ok());
    let (date, month) = (parts.next().flatten().unwrap(), parts.next().flatten().unwrap());
    let year = parts.next().flatten().unwrap_or(2026);
    NaiveDate::from_ymd_opt(i32::try_from(year).unwrap(), month, date).unwrap()
}

pub(crate) fn clock(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H.%M").unwrap()
}

pub(crate) fn date_time(text: &str) -> NaiveDateTime {
    match moment(text) {
        Moment::Time(time) => time,
        Moment::Day(day) => day.and_time(NaiveTime::MIN),
    }
}

/// What the clocks of Helsinki show.
pub(crate) fn helsinki(text: &str) -> DateTime<Utc> {
    instant(date_time(text), Tz::Europe__Helsinki, Twice::First)
}

pub(crate) fn utc(text: &str) -> DateTime<Utc> {
    date_time(text).and_utc()
}

/// `"8.00-16.00"`, or several: `"8.00-11.00 12.00-16.00"`
pub(crate) fn stretches(text: &str) -> Vec<Open> {
    let stretch = |text: &str| {
        let (from, to) = text.split_once('-').unwrap();
        Open { from: clock(from), to: clock(to) }
    };
    text.split_whitespace().map(stretch).collect()
}

/// The same hours from Monday to Friday.
pub(crate) fn weekdays(text: &str) -> Week {
    std::array::from_fn(|weekday| if weekday < 5 { stretches(text) } else { Vec::new() })
}

/// How many sorts of other companies there are.
pub(crate) const OTHERS: usize = 4;

pub(crate) struct Office {
    pub(crate) directory: Directory,
    pub(crate) company: CompanyId,
    ids: Counting,
}

impl Office {
    pub(crate) fn new() -> Self {
        let mut office = Self {
            directory: Directory::default(),
            company: CompanyId(Uuid::nil()),
            ids: Counting::default(),
        };
        office.company = office.another_company("Kuusilinna Oy", Tz::Europe__Helsinki);
        office
    }

    pub(crate) fn another_company(&mut self, name: &str, zone: Tz) -> CompanyId {
        let id = CompanyId::next(&mut self.ids);
        self.directory.companies.push(Company { zone, ..Company::named(id, name) });
        id
    }

    /// Companies with a fallback that always answers, called by an open number, called by a closed one, and without any
    /// number. Those by which callers reach them ring at this very desk, so only the first is reached.
    pub(crate) fn other_companies(&mut self) -> [CompanyId; OTHERS] {
        std::array::from_fn(|sort| {
            let id = self.another_company(&format!("Muu {sort} Oy"), Tz::Europe__Helsinki);
            let other = self.directory.companies.last_mut().unwrap();
            other.hours.week = (sort == 2).then(|| weekdays("12.00-16.00"));
            match sort {
                0 => other.fallback = Fallback::Number(number("09 000 300", NumberKind::Switchboard)),
                1 | 2 => other.called = vec![number("09 000 400", NumberKind::Switchboard)],
                _ => {}
            }
            id
        })
    }

    pub(crate) fn of_company(&mut self, change: impl FnOnce(&mut Company)) {
        change(self.directory.companies.first_mut().unwrap());
    }

    pub(crate) fn general_number(&mut self, written: &str) {
        let number = number(written, NumberKind::Switchboard);
        self.of_company(|company| company.fallback = Fallback::Number(number));
    }

    pub(crate) fn no_general_number(&mut self) {
        self.of_company(|company| company.fallback = Fallback::TakeMessage);
    }

    pub(crate) fn wording(&mut self, situation: Situation, finnish: &str) {
        let text = PerLanguage { fi: finnish.to_owned(), ..PerLanguage::default() };
        self.of_company(|company| company.sentences.insert(situation, text).map_or((), drop));
    }

    pub(crate) fn department(&mut self, name: &str, duty: Option<&str>) -> DepartmentId {
        let id = DepartmentId::next(&mut self.ids);
        let mut department = Department::named(id, self.company, name);
        department.duty_number = duty.map(|written| number(written, NumberKind::Desk));
        self.directory.departments.push(department);
        id
    }

    /// Somebody with an extension.
    pub(crate) fn person(&mut self, name: &str) -> PersonId {
        let id = PersonId::next(&mut self.ids);
        let (given, family) = name.split_once(' ').unwrap();
        let mut person = Person::named(id, self.company, given, family);
        person.numbers.push(number(&format!("2{:03}", self.directory.people.len()), NumberKind::Extension));
        self.directory.people.push(person);
        id
    }

    pub(crate) fn of(&mut self, id: PersonId, change: impl FnOnce(&mut Person)) {
        change(self.directory.people.iter_mut().find(|person| person.id == id).unwrap());
    }

    pub(crate) fn without_number(&mut self, id: PersonId) {
        self.of(id, |person| person.numbers.clear());
    }

    pub(crate) fn left(&mut self, id: PersonId, last_day: &str) {
        self.of(id, |person| person.employed.to = Some(day(last_day)));
    }

    /// Away from and to; the covers, in order, for everything. An empty `to`: until further notice.
    pub(crate) fn away(&mut self, person: PersonId, from: &str, to: &str, covers: &[PersonId]) -> AbsenceId {
        let id = AbsenceId::next(&mut self.ids);
        let to = (!to.is_empty()).then(|| moment(to));
        let span = Span { from: moment(from), to };
        let absence =
            Absence { id, person, span, repeats: None, return_may_be_told: true, covers: Vec::new() };
        self.directory.absences.push(absence);
        for &cover in covers {
            self.cover(id, cover, None);
        }
        id
    }

    pub(crate) fn cover(&mut self, absence: AbsenceId, person: PersonId, role: Option<RoleId>) {
        let id = CoverId::next(&mut self.ids);
        self.absence(absence).covers.push(Cover { id, person, role });
    }

    pub(crate) fn hide_return(&mut self, absence: AbsenceId) {
        self.absence(absence).return_may_be_told = false;
    }

    fn absence(&mut self, id: AbsenceId) -> &mut Absence {
        self.directory.absences.iter_mut().find(|absence| absence.id == id).unwrap()
    }

    pub(crate) fn role(&mut self, name: &str, holders: &[PersonId]) -> RoleId {
        let id = RoleId::next(&mut self.ids);
        self.directory.roles.push(Role::named(id, self.company, name));
        for &holder in holders {
            self.holds(holder, id, None, None);
        }
        id
    }

    pub(crate) fn of_role(&mut self, id: RoleId, change: impl FnOnce(&mut Role)) {
        change(self.directory.roles.iter_mut().find(|role| role.id == id).unwrap());
    }

    pub(crate) fn holds(&mut self, person: PersonId, role: RoleId, from: Option<&str>, to: Option<&str>) {
        let position = self.directory.assignments.len();
        self.directory.assignments.push(Assignment {
            id: AssignmentId::next(&mut self.ids),
            role,
            person,
            position: u32::try_from(position).unwrap(),
            from: from.map(day),
            to: to.map(day),
        });
    }

    pub(crate) fn deputies(&mut self, of: DeputyOf, people: &[PersonId]) {
        for (position, &person) in (0..).zip(people) {
            self.directory.deputies.push(Deputy { id: DeputyId::next(&mut self.ids), of, position, person });
        }
    }

    pub(crate) fn referral(&mut self, about: Option<PersonId>, forward: Option<Forward>) -> ReferralId {
        let id = ReferralId::next(&mut self.ids);
        self.directory.referrals.push(Referral {
            id,
            company: self.company,
            about: about.map_or(ReferralAbout::Question, ReferralAbout::Leaver),
            names: vec!["Jätehuolto".to_owned()],
            say: PerLanguage::default(),
            forward,
            contact: None,
            from: None,
            to: None,
            listing: None,
        });
        id
    }

    pub(crate) fn of_referral(&mut self, id: ReferralId, change: impl FnOnce(&mut Referral)) {
        change(self.directory.referrals.iter_mut().find(|referral| referral.id == id).unwrap());
    }

    pub(crate) fn roster(&self) -> Roster {
        Roster::new(self.directory.clone())
    }

    pub(crate) fn reach(&self, asked: Asked, at: DateTime<Utc>) -> Reach {
        reach(asked, &self.roster(), at)
    }

    pub(crate) fn state(&self, person: PersonId, at: DateTime<Utc>) -> PersonState {
        let roster = self.roster();
        state_of(roster.person(person).unwrap(), &roster, at)
    }

    pub(crate) fn say(&self, asked: Asked, at: DateTime<Utc>, language: Language) -> String {
        let roster = self.roster();
        say(asked, &reach(asked, &roster, at), &roster, at, language)
    }

    /// The steps in words: `Virtanen away`.
    pub(crate) fn trace(&self, asked: Asked, at: DateTime<Utc>) -> Vec<String> {
        self.reach(asked, at).steps.iter().map(|step| self.told(step)).collect()
    }

    fn told(&self, step: &Step) -> String {
        let roster = self.roster();
        let who = match step.who {
            Who::Person(id) => roster.person(id).unwrap().name.family.clone(),
            Who::Role(id) => roster.role(id).unwrap().name.clone(),
            Who::Department(id) => roster.department(id).unwrap().name.clone(),
            Who::Company(id) => roster.company(id).unwrap().name.clone(),
            Who::Referral(id) => roster.referral(id).unwrap().names.first().unwrap().clone(),
        };
        let because = match step.because {
            Because::Free => "free",
            Because::Away { .. } => "away",
            Because::NotStarted { .. } => "not started",
            Because::Left { .. } => "left",
            Because::Closed { .. } => "closed",
            Because::NoNumber => "no number",
            Because::Loop => "loop",
            Because::Vacant => "vacant",
            Because::PostNumber => "own number",
            Because::DutyNumber => "duty number",
            Because::FallbackNumber => "fallback number",
            Because::ForwardNumber => "forward number",
            Because::GeneralNumber => "general number",
            Because::AddressTold => "address told",
            Because::PageTold => "page told",
            Because::OnlySaid => "only said",
            Because::NotTold => "not told",
            Because::TakeMessage => "take message",
        };
        format!("{who} {because}")
    }
}

pub(crate) fn number(written: &str, kind: NumberKind) -> Number {
    Number::read(written, kind, Region::FINLAND)
}
