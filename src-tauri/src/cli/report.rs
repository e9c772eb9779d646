//! `vaihde report`: a company's month as a page.

use std::io::Write;

use vaihde_switchboard::{Failure, Switchboard};

use super::args::ReportWords;
use super::export::write;
use super::{Refusal, Status};

pub(super) fn report(
    words: &ReportWords,
    switchboard: &mut Switchboard,
    out: &mut impl Write,
) -> Result<Status, Refusal> {
    let company = switchboard.company(&words.company)?;
    // Somebody may have removed it since it was looked up.
    let gone = || Failure::NoSuchCompany { name: words.company.clone(), known: Vec::new() };
    let told = switchboard.admin()?.month_report(company.id, words.month)?.ok_or_else(gone)?;
    write(words.file.as_deref(), &told.html(), out)
}
