//! Deputies and superiors: the people whom rows name by id, e-mail or full name.

use std::collections::HashMap;

use super::entry::Entry;
use super::fields::{Changes, listed};
use super::keys::Sifted;
use super::posts::Post;
use super::{Field, FieldChange, Identifies, PlanWarning};
use crate::deputy::DeputyOf;
use crate::draft::Draft;
use crate::exact_name::{folded, said};
use crate::find_person::{Found, Roll};
use crate::row_problem::RowFault;
use crate::{CompanyId, PersonId};

/// A cell that names somebody who cannot be meant.
pub(super) struct Misnamed {
    /// The place of the row.
    pub(super) row: usize,
    pub(super) value: String,
    pub(super) fault: RowFault,
}

/// Who stands in for whom.
pub(super) struct StandIns<'s, 'l> {
    pub(super) sifted: &'s Sifted<'l>,
    pub(super) entries: &'s [Entry],
    pub(super) people: &'s [Option<PersonId>],
    pub(super) posts: &'s [Post],
}

impl StandIns<'_, '_> {
    fn column(&self, field: Field) -> bool {
        self.sifted.list.fields.contains(&field)
    }

    /// Everybody as they will be; nobody where no cell asks for somebody.
    pub(super) fn roll(&self, draft: &Draft<'_>) -> Roll {
        let asks = |row: usize| {
            let row = &self.sifted.list.rows[row];
            !row.deputies.is_empty() || row.reports_to.is_some()
        };
        if !self.sifted.taken().any(asks) {
            return Roll::default();
        }
        // Records come in no promised order, and the roll answers in the order it was made.
        let mut people: Vec<_> = draft.people.all().collect();
        people.sort_by_key(|person| person.id);
        Roll::of(people, |person| person.employed.ended_by(draft.today(person.company)))
    }

    /// Makes the people whom rows name the deputies of their people, and in a list of posts of posts without a
    /// holder. Gives what that changes, by the place of the entry.
    pub(super) fn depute(
        &self,
        roll: &Roll,
        draft: &mut Draft<'_>,
    ) -> (HashMap<usize, FieldChange>, Vec<Misnamed>) {
        let (mut changes, mut misnamed) = (HashMap::new(), Vec::new());
        if !self.column(Field::Deputies) {
            return (changes, misnamed);
        }
        let by_post = self.holders_by_post();
        for (place, entry) in self.entries.iter().enumerate() {
            let Some(person) = self.people[place] else { continue };
            let find = |text: &str| self.find(text, entry.company, roll, &by_post);
            let mut deputies: Vec<PersonId> = Vec::new();
            for text in &entry.said.deputies {
                let wrong = match find(text) {
                    Found::One(deputy) if deputy == person => RowFault::Themselves,
                    Found::One(deputy) => {
                        deputies.extend((!deputies.contains(&deputy)).then_some(deputy));
                        continue;
                    }
                    Found::None => RowFault::NoSuchPerson,
                    Found::Several(people) => RowFault::SeveralPeople { count: people.len() },
                };
                self.blame(&entry.rows, text, &wrong, &mut misnamed);
            }
            let of = DeputyOf::Person(person);
            let before = self.names(of, draft);
            draft.depute(of, &deputies);
            let mut change = Changes::default();
            change.note(Field::Deputies, before, self.names(of, draft));
            changes.extend(change.0.pop().map(|change| (place, change)));
        }
        for post in self.posts.iter().filter(|post| post.holders.is_empty()) {
            let mut deputies: Vec<PersonId> = Vec::new();
            let texts = post.rows.iter().flat_map(|row| &self.sifted.list.rows[*row].deputies);
            for text in texts {
                let company = post.company;
                let wrong = match self.find(text, company, roll, &by_post) {
                    Found::One(deputy) => {
                        deputies.extend((!deputies.contains(&deputy)).then_some(deputy));
                        continue;
                    }
                    Found::None => RowFault::NoSuchPerson,
                    Found::Several(people) => RowFault::SeveralPeople { count: people.len() },
                };
                self.blame(&post.rows, text, &wrong, &mut misnamed);
            }
            draft.depute(DeputyOf::Role(post.role), &deputies);
        }
        (changes, misnamed)
    }

    /// Writes whom people report to. Somebody unknown is only a doubt: it tells nobody whom to connect to.
    pub(super) fn report(&self, roll: &Roll, draft: &mut Draft<'_>, warnings: &mut Vec<PlanWarning>) {
        if !self.column(Field::ReportsTo) || self.sifted.list.ids == Identifies::Post {
            return;
        }
        let mut unknown: Vec<String> = Vec::new();
        for (place, entry) in self.entries.iter().enumerate() {
            let Some(mut person) = self.people[place].and_then(|id| draft.people.get(id)).cloned() else {
                continue;
            };
            match said(entry.said.reports_to.as_deref()) {
                None => person.reports_to = None,
                Some(text) => match roll.find_in(&text, entry.company) {
                    Found::One(superior) if superior != person.id => person.reports_to = Some(superior),
                    _ => unknown.push(text),
                },
            }
            draft.people.put(person);
        }
        if let Some(example) = unknown.first().cloned() {
            warnings.push(PlanWarning::UnknownSuperiors { rows: unknown.len(), example });
        }
    }

    fn find(
        &self,
        text: &str,
        company: CompanyId,
        roll: &Roll,
        by_post: &HashMap<(CompanyId, String), PersonId>,
    ) -> Found {
        match by_post.get(&(company, folded(text))) {
            Some(holder) => Found::One(*holder),
            None => roll.find_in(text, company),
        }
    }

    /// In a list of posts a reference means whoever holds the post.
    fn holders_by_post(&self) -> HashMap<(CompanyId, String), PersonId> {
        let reference = |post: &Post| post.reference.as_deref().map(folded);
        let held = self.posts.iter().filter_map(|post| {
            let holder = self.people[*post.holders.first()?]?;
            Some(((post.company, reference(post)?), holder))
        });
        held.collect()
    }

    fn names(&self, of: DeputyOf, draft: &Draft<'_>) -> String {
        listed(draft.deputies(of).iter().map(|deputy| draft.person_name(deputy.person)))
    }

    /// Every row that holds the text is at fault.
    fn blame(&self, rows: &[usize], text: &str, fault: &RowFault, misnamed: &mut Vec<Misnamed>) {
        let holds = |row: &&usize| self.sifted.list.rows[**row].deputies.iter().any(|named| named == text);
        misnamed.extend(rows.iter().filter(holds).map(|row| Misnamed {
            row: *row,
            value: text.to_owned(),
            fault: fault.clone(),
        }));
    }
}
