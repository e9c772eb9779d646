//! Fills a company of the demo with people: those of the story first, the others drawn.

use super::companies::{CompanyPlan, DepartmentPlan};
use super::demo::NOMINAL_DAY;
use super::dice::Dice;
use super::member::{Mailboxes, Member, mobile};
use super::names::draw;
use super::story;

/// Extensions that are not drawn: duty numbers and receptions are chosen among them.
const FIRST_EXTENSION: usize = 2050;
const LAST_EXTENSION: usize = 2999;
/// The story's own mobile numbers begin with 048 555; the drawn ones stay clear of them.
const STORY_MOBILES: &str = "048 555";

/// The people of a company, with ids, roles and deputies.
pub(super) fn staff(
    dice: &mut Dice,
    company: &CompanyPlan,
    mobiles: &mut impl Iterator<Item = usize>,
) -> Vec<Member> {
    let mut members = story::people(company.key);
    let drawn = company.people - members.len();
    for (department, count) in shares(company, drawn) {
        for place in 0..count {
            members.push(employ(dice, company, department, place));
        }
    }
    give_numbers(dice, company, &mut members, mobiles);
    let mut mailboxes = Mailboxes::default();
    for (member, number) in members.iter_mut().zip(1..) {
        member.id = format!("{}-{number:04}", company.key);
        member.email = mailboxes.of(member, company.domain);
    }
    name_deputies(dice, company, &mut members);
    give_roles(dice, company, &mut members);
    members
}

/// How many of the drawn people each department gets: by weight, the remainder to the first ones.
fn shares(company: &CompanyPlan, people: usize) -> Vec<(&DepartmentPlan, usize)> {
    let weights: usize = company.departments.iter().map(|department| department.weight).sum();
    let mut shares: Vec<_> =
        company.departments.iter().map(|one| (one, one.weight * people / weights)).collect();
    let given: usize = shares.iter().map(|(_, count)| count).sum();
    for (_, count) in shares.iter_mut().take(people - given) {
        *count += 1;
    }
    shares
}

fn employ(dice: &mut Dice, company: &CompanyPlan, department: &DepartmentPlan, place: usize) -> Member {
    let mut member = Member::named(draw(dice, company.custom()));
    member.department = department.name.to_owned();
    member.title = match department.single.get(place) {
        Some(title) => (*title).to_owned(),
        // A department of single titles that has more people than titles has several in the last one.
        None if department.shared.is_empty() => {
            department.single.last().copied().unwrap_or_default().to_owned()
        }
        None => (*dice.pick(&department.shared)).to_owned(),
    };
    member.languages = languages(dice, company);
    if dice.chance(750) {
        let month = 1 + dice.below(12);
        member.from = format!("{}-{month:02}-01", 1988 + dice.below(38));
    }
    let holds_single = place < department.single.len();
    match dice.below(1000) {
        // They have left within a year: callers still ask for them.
        roll if roll < 30 && !holds_single => {
            let days = [
                "2025-08-31",
                "2025-10-31",
                "2025-12-31",
                "2026-02-28",
                "2026-04-30",
                "2026-05-31",
                "2026-06-30",
            ];
            (*dice.pick(&days)).clone_into(&mut member.to);
        }
        // They start after the holidays: callers may ask too early.
        roll if roll < 40 && !holds_single => {
            (*dice.pick(&["2026-08-03", "2026-08-17", "2026-09-01"])).clone_into(&mut member.from);
        }
        _ => {}
    }
    member
}

fn languages(dice: &mut Dice, company: &CompanyPlan) -> String {
    let (first, second, often) = if company.language == "sv" { ("sv", "fi", 600) } else { ("fi", "sv", 200) };
    let mut spoken = vec![first];
    if dice.chance(often) {
        spoken.push(second);
    }
    if dice.chance(350) {
        spoken.push("en");
    }
    spoken.join(", ")
}

fn give_numbers(
    dice: &mut Dice,
    company: &CompanyPlan,
    members: &mut [Member],
    mobiles: &mut impl Iterator<Item = usize>,
) {
    let duties = company.departments.iter().map(|department| department.duty);
    let mut taken: Vec<String> = duties.chain([company.fallback]).map(str::to_owned).collect();
    taken.extend(members.iter().map(|member| member.extension.clone()));
    let numbers = (FIRST_EXTENSION..=LAST_EXTENSION).map(|number| number.to_string());
    let mut free: Vec<String> = numbers.filter(|number| !taken.contains(number)).collect();
    dice.shuffle(&mut free);
    let mut next_mobile =
        || mobiles.map(mobile).find(|number| !number.starts_with(STORY_MOBILES)).unwrap_or_default();
    for member in members.iter_mut().filter(|member| !member.in_story) {
        if company.gives_numbers() {
            member.phone = next_mobile();
            continue;
        }
        let desk = dice.chance(880);
        if desk {
            member.extension = free.pop().unwrap_or_default();
        }
        if dice.chance(if desk { 550 } else { 930 }) {
            member.mobile = as_written_there(company, &next_mobile());
        }
    }
    // Where calls cannot be transferred, numbers are given: they must be ones that may be.
    for member in members.iter_mut().filter(|member| member.in_story && company.gives_numbers()) {
        member.phone = std::mem::take(&mut member.mobile);
    }
}

/// Not every company writes its numbers in the same way.
fn as_written_there(company: &CompanyPlan, number: &str) -> String {
    match company.key {
        "SS" => number.replacen('0', "+358 ", 1),
        "KK" => number.replace(' ', ""),
        "BK" => format!("+358{}", number.replacen('0', "", 1).replace(' ', "")),
        "TL" => number.replacen(' ', "-", 1),
        _ => number.to_owned(),
    }
}

fn name_deputies(dice: &mut Dice, company: &CompanyPlan, members: &mut [Member]) {
    let ids: Vec<(String, String)> = members.iter().map(|one| (one.listed(), one.id.clone())).collect();
    let standing: Vec<bool> = members.iter().map(|one| one.works_on(NOMINAL_DAY) && !one.in_story).collect();
    for place in 0..members.len() {
        if members[place].in_story {
            let named = std::mem::take(&mut members[place].deputies);
            members[place].deputies = named.iter().map(|name| id_of(&ids, name)).collect();
            continue;
        }
        let title = members[place].title.as_str();
        let leads = company.departments.iter().any(|department| department.single.contains(&title));
        if !dice.chance(if leads { 700 } else { 120 }) {
            continue;
        }
        let colleague =
            |other: usize| standing[other] && members[other].department == members[place].department;
        let colleagues: Vec<usize> =
            (0..members.len()).filter(|other| *other != place && colleague(*other)).collect();
        members[place].deputies =
            some_of(dice, &colleagues).into_iter().map(|one| ids[one].1.clone()).collect();
    }
}

/// The id of somebody whom a word list names.
pub(super) fn id_of(ids: &[(String, String)], name: &str) -> String {
    match ids.iter().find(|(listed, _)| listed == name) {
        Some((_, id)) => id.clone(),
        None => panic!("the word lists name {name}, who is not among the people of the story"),
    }
}

/// One or two of several, or nobody where there is nobody.
pub(super) fn some_of(dice: &mut Dice, from: &[usize]) -> Vec<usize> {
    if from.is_empty() {
        return Vec::new();
    }
    let first = *dice.pick(from);
    let second = dice.chance(300).then(|| *dice.pick(from)).filter(|second| *second != first);
    [first].into_iter().chain(second).collect()
}

fn give_roles(dice: &mut Dice, company: &CompanyPlan, members: &mut [Member]) {
    for role in company.roles.iter().filter(|role| !role.vacant) {
        if members.iter().any(|member| member.roles.iter().any(|held| held == role.name)) {
            continue;
        }
        let fits = |member: &Member| {
            member.department == role.department && member.works_on(NOMINAL_DAY) && !member.in_story
        };
        let fitting: Vec<usize> = (0..members.len()).filter(|place| fits(&members[*place])).collect();
        for place in some_of(dice, &fitting) {
            members[place].roles.push(role.name.to_owned());
            // As in real files, where some of the words stand in the person's row.
            if members[place].roles.len() == 1 {
                members[place].keywords =
                    role.keywords.iter().take(2).map(|word| (*word).to_owned()).collect();
            }
        }
    }
}
