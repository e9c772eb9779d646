//! How long each remedy that takes one key is waited for, and making two people one, and erasing somebody.

use std::fs;
use std::path::Path;

use vaihde_domain::grid::{Column, Kind};
use vaihde_domain::merge::{Choices, Pair};
use vaihde_domain::record::RecordId;
use vaihde_domain::{PersonId, RoleId};
use vaihde_switchboard::{AdminDesk, GridAsked, Mended, Switchboard};

use super::{Outcome, TIMES, once, told};

/// People of the first page: each remedy has its own, for what was mended cannot be mended again.
struct Patients(std::vec::IntoIter<(PersonId, String)>);

impl Patients {
    fn of(admin: &mut AdminDesk<'_>) -> Outcome<Self> {
        let page = admin.grid(&GridAsked::all(Kind::People), &[Column::Number], 0, 10 * TIMES, None)?;
        let with_number = page
            .rows
            .into_iter()
            .map(|row| (PersonId(row.id), row.cells.into_iter().next().unwrap_or_default()));
        let waiting: Vec<_> = with_number.filter(|(_, number)| !number.is_empty()).collect();
        Ok(Self(waiting.into_iter()))
    }

    fn next(&mut self) -> Outcome<(PersonId, String)> {
        Ok(self.0.next().ok_or("more people than there are on a page")?)
    }
}

/// Measures all of it, in a folder that may be changed.
pub(super) fn measure(switchboard: &mut Switchboard, data: &Path) -> Outcome<()> {
    let company = switchboard.companies()?.into_iter().next().ok_or("a company")?.id;
    let mut admin = switchboard.admin()?;
    let mut patients = Patients::of(&mut admin)?;
    let mut form = admin.role_form(None, Some(company))?;
    form.draft.name = "Palkanlaskenta".into();
    form.draft.leading = true;
    let mut role: Option<RoleId> = None;
    once("a role written and saved", || {
        role = Some(admin.save_role(&form.draft, form.seen)?.id);
        Ok(())
    })?;
    let role = role.ok_or("a role")?;

    told("said to be right", || {
        let (person, _) = patients.next()?;
        admin.confirm(&[RecordId::Person(person)])?;
        Ok(())
    })?;
    told("a number removed", || {
        let (person, number) = patients.next()?;
        mended(&admin.remove_number(RecordId::Person(person), &number)?)
    })?;
    told("a holder added", || mended(&admin.add_holder(role, patients.next()?.0)?))?;
    told("a deputy added", || mended(&admin.add_deputy(role, patients.next()?.0)?))?;

    let mut pair = None;
    told("two people side by side", || {
        let both = Pair::People { keep: patients.next()?.0, gone: patients.next()?.0 };
        let seen = admin.merging(both, &Choices::default())?.seen;
        pair = Some((both, seen));
        Ok(())
    })?;
    let (both, seen) = pair.ok_or("two people")?;
    once("two people made one", || Ok(admin.merge(both, &Choices::default(), seen).map(drop)?))?;

    let (person, _) = patients.next()?;
    let backups = usual_backups(&admin, data)?;
    let mut seen = None;
    once("what erasing somebody would do", || {
        seen = Some(admin.erasing(person)?.seen);
        Ok(())
    })?;
    let seen = seen.ok_or("somebody")?;
    once(&format!("somebody erased, with {backups} backups"), || {
        let certificate = admin.erase_person(person, seen, &mut |_| {})?;
        if certificate.left.is_empty() { Ok(()) } else { Err("something was left".into()) }
    })
}

fn mended(mended: &Mended) -> Outcome<()> {
    match mended {
        Mended::Done(_) => Ok(()),
        Mended::NotSo => Err("there was nothing to mend".into()),
    }
}

/// As many full backups as there are after some weeks: of seven days, four weeks and the seven last imports.
fn usual_backups(admin: &AdminDesk<'_>, data: &Path) -> Outcome<usize> {
    let folder = data.join("backups");
    let full = data.join("full.db");
    admin.back_up_to(&full)?;
    let days = (1..=7).map(|day| format!("2026-07-{day:02}T040000000Z-day.db"));
    let weeks = ["05", "12", "19", "26"].map(|day| format!("2026-06-{day}T040000000Z-day.db"));
    let imports = (1..=7).map(|day| format!("2026-07-{day:02}T030000000Z-import.db"));
    for name in days.chain(weeks).chain(imports) {
        fs::copy(&full, folder.join(name))?;
    }
    fs::remove_file(full)?;
    Ok(fs::read_dir(folder)?.count())
}
