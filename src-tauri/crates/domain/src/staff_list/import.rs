//! Plans the import of a staff list. Pure: the same directory, list, moment and ids give the same plan.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::aside::Aside;
use super::entry::{Entry, entries};
use super::fields::{person_changes, write_person};
use super::gone::{gone_holders, gone_people, kept_posts, propose_people, propose_posts};
use super::keys::{RowKey, Sifted, names_people, row_keys};
use super::pairing::Pairing;
use super::places::report_places;
use super::posts::{Post, planned_role, posts, unknown_superiors, write_posts};
use super::roles::{NamedRoles, hold_roles};
use super::stand_ins::StandIns;
use super::{
    Field, FieldChange, Identifies, PersonStep, PlanWarning, PlannedPerson, StaffList, StaffPlan,
    StaffPlanOptions, whose_company,
};
use crate::directory::Directory;
use crate::draft::Draft;
use crate::exact_name::tidy;
use crate::id::Ids;
use crate::leaver::tell_of_leavers;
use crate::person::Person;
use crate::record::RecordId;
use crate::row_problem::{RowFault, RowProblem};
use crate::{PersonId, RoleId};

/// What importing the list into the directory would do. Problems of rows refuse the whole list, unless bad rows are to
/// be skipped: then what is left is planned, and rows that refer to a skipped one are skipped too.
pub fn plan_staff(
    current: &Directory,
    list: &StaffList,
    options: &StaffPlanOptions,
    ids: &mut dyn Ids,
) -> StaffPlan {
    let companies = whose_company::companies(current, list, options);
    let (keys, warnings) = row_keys(list, &companies);
    let mut attempt = Attempt {
        current,
        list,
        options,
        companies,
        keys,
        warnings,
        kept: vec![true; list.rows.len()],
        complete: !options.rows_left_out,
        aside: Aside::default(),
    };
    attempt.set_aside(ids);
    let mut problems: Vec<RowProblem> = Vec::new();
    loop {
        let (mut plan, bad) = attempt.plan(ids);
        if bad.is_empty() {
            problems.sort_by_key(|problem| problem.line);
            plan.problems = problems;
            return plan;
        }
        for (row, problem) in bad {
            attempt.kept[row] = false;
            attempt.complete = false;
            problems.push(problem);
        }
        if !options.skip_bad {
            problems.sort_by_key(|problem| problem.line);
            return StaffPlan { problems: attempt.once_for_all(problems), ..StaffPlan::default() };
        }
    }
}

/// A row that cannot be taken, and why.
type Bad = (usize, RowProblem);

struct Attempt<'a> {
    current: &'a Directory,
    list: &'a StaffList,
    options: &'a StaffPlanOptions,
    /// The name of each row's company.
    companies: Vec<Option<String>>,
    keys: Vec<RowKey>,
    warnings: Vec<PlanWarning>,
    kept: Vec<bool>,
    /// Whether no row is missing that somebody did not want to leave out.
    complete: bool,
    /// Who and what the rows are that are left out on purpose.
    aside: Aside,
}

/// What became of the people of the file.
struct People<'a> {
    /// The person of each entry; none for rows that say nobody.
    ids: Vec<Option<PersonId>>,
    /// As they were, with the same places; none for the new.
    before: Vec<Option<&'a Person>>,
}

impl Attempt<'_> {
    /// Sets the rows aside that somebody wants to leave out, all rows about the same people with them. Who they are
    /// is found among all rows, so that nobody else is taken for them and they do not look gone.
    fn set_aside(&mut self, ids: &mut dyn Ids) {
        if self.options.leave_out.is_empty() {
            return;
        }
        let mut draft = Draft::of(self.current, self.options.at, ids);
        let (sifted, _) = self.sift(&mut draft);
        let entries = entries(&sifted, &mut draft, &mut Vec::new());
        let posts = self.posts(&sifted, &entries, &mut draft, &mut Vec::new());
        let (paired, _) = self.pair(&entries, &posts, &draft);
        let aside = Aside::of(&self.options.leave_out, self.list, &entries, &paired, &posts, &draft);
        for row in &aside.rows {
            self.kept[*row] = false;
        }
        self.aside = aside;
    }

    fn posts(
        &self,
        sifted: &Sifted<'_>,
        entries: &[Entry],
        draft: &mut Draft<'_>,
        warnings: &mut Vec<PlanWarning>,
    ) -> Vec<Post> {
        match self.list.ids {
            Identifies::Person => Vec::new(),
            Identifies::Post => posts(sifted, entries, self.current, &self.aside.posts, draft, warnings),
        }
    }

    fn plan(&self, ids: &mut dyn Ids) -> (StaffPlan, Vec<Bad>) {
        let (list, options) = (self.list, self.options);
        let mut draft = Draft::of(self.current, options.at, ids);
        let mut warnings = self.warnings.clone();
        let (sifted, mut bad) = self.sift(&mut draft);
        let entries = entries(&sifted, &mut draft, &mut warnings);
        let posts = self.posts(&sifted, &entries, &mut draft, &mut warnings);
        let until_now: Vec<Vec<PersonId>> = posts.iter().map(|post| draft.holder_ids(post.role)).collect();
        let (paired, unpaired) = self.pair(&entries, &posts, &draft);
        let people = self.write_people(&entries, &paired, &mut draft, &mut bad);
        warnings.extend(self.other_names(&entries, &paired));

        write_posts(list, &posts, &people.ids, &entries, &mut draft);
        let described: HashSet<RoleId> = posts.iter().map(|post| post.role).collect();
        let named = hold_roles(list, &entries, &people.ids, &described, &mut draft, &mut warnings);
        let stand_ins = StandIns { sifted: &sifted, entries: &entries, people: &people.ids, posts: &posts };
        let roll = stand_ins.roll(&draft);
        let (deputies, misnamed) = stand_ins.depute(&roll, &mut draft);
        bad.extend(misnamed.into_iter().map(|misnamed| {
            (misnamed.row, self.problem(misnamed.row, Field::Deputies, &misnamed.value, misnamed.fault))
        }));
        stand_ins.report(&roll, &mut draft, &mut warnings);
        if list.ids == Identifies::Post && list.fields.contains(&Field::ReportsTo) {
            warnings.extend(unknown_superiors(list, &posts, &draft));
        }
        if !bad.is_empty() {
            // Whoever has several faults is told of the first; the rest shows when it is mended.
            let mut seen = HashSet::new();
            bad.retain(|(row, _)| seen.insert(*row));
            return (StaffPlan::default(), bad);
        }

        draft.read_numbers_again();
        let mut plan = StaffPlan::default();
        let mut extra = deputies;
        self.report_people(&entries, &people, &named, &mut extra, &draft, &mut plan);
        report_roles(list, &posts, &until_now, &named, &draft, &mut plan);
        self.propose_gone(&unpaired, &posts, &mut draft, &mut plan, &mut warnings);
        report_places(&draft, &mut plan);
        let of_file = sifted.company.iter().flatten().copied().collect();
        match tell_of_leavers(&mut draft, options.turn_to.as_deref(), &of_file) {
            Ok(turned) => plan.turned = turned,
            Err(misdirected) => {
                let misdirected = Some(misdirected);
                return (StaffPlan { misdirected, ..StaffPlan::default() }, bad);
            }
        }
        plan.edits = draft.edits();
        plan.contains = contained(&people, &described, &named);
        plan.left_out = self.aside.lines(list);
        plan.warnings = warnings;
        (plan, bad)
    }

    /// Rows that are not left out, with their companies.
    fn sift(&self, draft: &mut Draft<'_>) -> (Sifted<'_>, Vec<Bad>) {
        let mut bad = Vec::new();
        let mut company = Vec::with_capacity(self.list.rows.len());
        let mut known: HashMap<&str, crate::CompanyId> = HashMap::new();
        for row in 0..self.list.rows.len() {
            company.push(match &self.companies[row] {
                _ if !self.kept[row] => None,
                Some(name) => Some(
                    *known.entry(name.as_str()).or_insert_with(|| draft.company(name, self.options.region)),
                ),
                None => {
                    let problem = self.problem(row, Field::Company, "", RowFault::NoCompany);
                    bad.push((row, problem));
                    None
                }
            });
        }
        (Sifted { list: self.list, keys: &self.keys, company }, bad)
    }

    fn pair<'p>(
        &'p self,
        entries: &'p [Entry],
        posts: &[Post],
        draft: &Draft<'_>,
    ) -> (Vec<Option<&'p Person>>, Vec<&'p Person>) {
        let mut pairing = Pairing::of(self.list, entries, posts, self.current, &self.aside.people, draft);
        if self.list.ids == Identifies::Person {
            pairing.by_id();
        }
        pairing.by_email();
        if !posts.is_empty() {
            let mut posts_of: HashMap<usize, Vec<RoleId>> = HashMap::new();
            for post in posts {
                for holder in &post.holders {
                    posts_of.entry(*holder).or_default().push(post.role);
                }
            }
            pairing.by_post(|entry| {
                let roles = posts_of.get(&entry).into_iter().flatten();
                roles.flat_map(|role| draft.of_role(*role)).map(|assignment| assignment.person).collect()
            });
        }
        pairing.by_name();
        pairing.done()
    }

    fn write_people<'p>(
        &self,
        entries: &[Entry],
        paired: &[Option<&'p Person>],
        draft: &mut Draft<'_>,
        bad: &mut Vec<Bad>,
    ) -> People<'p> {
        let mut people = People { ids: Vec::new(), before: Vec::new() };
        for (entry, paired) in entries.iter().zip(paired) {
            let mut person = match (paired, &entry.said.name) {
                (Some(person), _) => (*person).clone(),
                (None, Some(_)) => Person::named(PersonId::next(draft.ids), entry.company, "", ""),
                (None, None) => {
                    for row in &entry.rows {
                        let written = &self.list.rows[*row];
                        let value = written.id.clone().or_else(|| written.email.clone()).unwrap_or_default();
                        let field = if written.id.is_some() { Field::Id } else { Field::Email };
                        bad.push((*row, self.problem(*row, field, &value, RowFault::Nobody)));
                    }
                    people.ids.push(None);
                    people.before.push(None);
                    continue;
                }
            };
            write_person(&mut person, entry, self.list, draft);
            people.ids.push(Some(person.id));
            people.before.push(*paired);
            draft.people.put(person);
        }
        people
    }

    /// Whoever was found by an id and has nothing of their name left may not be the same person at all.
    fn other_names(&self, entries: &[Entry], paired: &[Option<&Person>]) -> Option<PlanWarning> {
        let renamed = entries.iter().zip(paired).filter(|(entry, paired)| {
            let name = entry.said.name.as_ref();
            let names = name.zip(paired.map(|person| &person.name));
            names.is_some_and(|(name, known)| !crate::exact_name::agree(name, known))
        });
        let examples: Vec<&Entry> = renamed.map(|(entry, _)| entry).collect();
        let example = examples.first()?.said.id.clone().unwrap_or_default();
        Some(PlanWarning::OtherNames { people: examples.len(), example })
    }

    fn report_people(
        &self,
        entries: &[Entry],
        people: &People<'_>,
        named: &NamedRoles,
        deputies: &mut HashMap<usize, FieldChange>,
        draft: &Draft<'_>,
        plan: &mut StaffPlan,
    ) {
        for (place, entry) in entries.iter().enumerate() {
            let Some(now) = people.ids[place].and_then(|id| draft.people.get(id)) else { continue };
            let step = match &people.before[place] {
                None => PersonStep::New,
                Some(before) => {
                    let mut changes = person_changes(before, now, draft);
                    changes.extend(named.changes.get(&place).cloned());
                    changes.extend(deputies.remove(&place));
                    let today = draft.today(now.company);
                    if before.employed.ended_by(today) && !now.employed.ended_by(today) {
                        PersonStep::Returned(changes)
                    } else if changes.is_empty() {
                        plan.people_unchanged += 1;
                        continue;
                    } else {
                        PersonStep::Changed(changes)
                    }
                }
            };
            plan.people.push(PlannedPerson {
                person: now.id,
                name: now.name.full(),
                company: draft.company_name(now.company),
                line: Some(entry.said.line),
                step,
            });
        }
    }

    fn propose_gone(
        &self,
        unpaired: &[&Person],
        posts: &[Post],
        draft: &mut Draft<'_>,
        plan: &mut StaffPlan,
        warnings: &mut Vec<PlanWarning>,
    ) {
        if !self.complete {
            warnings.push(PlanWarning::NobodyGone);
            return;
        }
        let end = self.options.leavers;
        let stays = |id: PersonId| self.aside.holders.contains(&id) || self.options.stay.contains(&id);
        let unpaired: Vec<&Person> = unpaired.iter().filter(|person| !stays(person.id)).copied().collect();
        match self.list.ids {
            Identifies::Person => {
                plan.people.extend(propose_people(&gone_people(&unpaired, draft), end, draft));
            }
            Identifies::Post => {
                if names_people(self.list) {
                    let gone = gone_holders(&unpaired, posts, draft);
                    plan.people.extend(propose_people(&gone, end, draft));
                }
                let kept = kept_posts(&self.options.stay, &self.aside.posts, draft);
                plan.roles.extend(propose_posts(posts, &kept, self.current, end, draft));
            }
        }
    }

    fn problem(&self, row: usize, field: Field, value: &str, fault: RowFault) -> RowProblem {
        let line = self.list.rows[row].line;
        let column = self.options.headers.get(&field).cloned().unwrap_or_default();
        RowProblem { line, column, value: tidy(value), fault }
    }

    /// A file without a column for the company has one fault, not as many as rows.
    fn once_for_all(&self, mut problems: Vec<RowProblem>) -> Vec<RowProblem> {
        if !self.list.fields.contains(&Field::Company) {
            let mut said = false;
            problems.retain(|problem| {
                problem.fault != RowFault::NoCompany || !std::mem::replace(&mut said, true)
            });
        }
        problems
    }
}

/// Everybody and every role that the file speaks of, each once.
fn contained(people: &People<'_>, posts: &HashSet<RoleId>, named: &NamedRoles) -> Vec<RecordId> {
    let people: BTreeSet<PersonId> = people.ids.iter().flatten().copied().collect();
    let roles: BTreeSet<RoleId> = posts.iter().chain(&named.named).copied().collect();
    people.into_iter().map(RecordId::Person).chain(roles.into_iter().map(RecordId::Role)).collect()
}

fn report_roles(
    list: &StaffList,
    posts: &[Post],
    until_now: &[Vec<PersonId>],
    named: &NamedRoles,
    draft: &Draft<'_>,
    plan: &mut StaffPlan,
) {
    for (post, until_now) in posts.iter().zip(until_now) {
        match planned_role(post.role, list.rows[post.rows[0]].line, until_now, draft) {
            Some(planned) => plan.roles.push(planned),
            None => plan.roles_unchanged += 1,
        }
    }
    for (role, line) in &named.roles {
        // Who holds it is said of the people.
        let holders = draft.holder_ids(*role);
        plan.roles.extend(planned_role(*role, *line, &holders, draft));
    }
}
