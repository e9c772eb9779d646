//! Every failure of the program as the one the window knows. What nobody foresaw goes to the log under a reference.

use vaihde_contract::wire::civil::Month;
use vaihde_contract::{Failure, FileProblem, FolderProblem, RightName};
use vaihde_domain::absence::AbsenceFault;
use vaihde_domain::merge::MergeFault;
use vaihde_domain::turn_to::Misdirected;
use vaihde_switchboard::{ColumnFault, Failure as Known, FileFault, Right, StoreFault, TableFault};

use super::answer::form::problem;
use crate::ids::TimeOrdered;
use vaihde_domain::id::Ids;

/// A failure as the window is told it.
pub(crate) fn told(failure: Known) -> Failure {
    match failure {
        Known::Store(fault) => of_store(fault),
        Known::RightNotHeld { account, right } => Failure::RightNotHeld { account, right: right_name(right) },
        Known::AbsenceTime(AbsenceFault::Backwards) => Failure::Backwards,
        Known::AbsenceTime(AbsenceFault::LongerThanADay | AbsenceFault::Never) => Failure::NeverComes,
        Known::CoversThemselves(name) => Failure::CoversThemselves { name },
        Known::NobodyToTurnTo(Misdirected { text, company, several }) => {
            Failure::NobodyToTurnTo { text, company, several }
        }
        Known::NoSuchPerson(_) | Known::SeveralPeople { .. } | Known::NoSuchRole { .. } => Failure::Gone,
        Known::NoSuchCompany { name, .. } => Failure::NoSuchCompany { name },
        Known::NotEmpty => Failure::NotEmpty,
        Known::Form(problems) => Failure::Form { problems: problems.iter().map(problem).collect() },
        Known::NoCompany => Failure::NoSuchCompany { name: String::new() },
        Known::CannotRead { file, because } => Failure::File {
            file: file.display().to_string(),
            problem: FileProblem::CannotOpen { missing: because.kind() == std::io::ErrorKind::NotFound },
        },
        Known::File { file, fault } => {
            Failure::File { file: file.display().to_string(), problem: of_file(fault) }
        }
        Known::Rows { problems, .. } => {
            Failure::BadRows { rows: u32::try_from(problems.len()).unwrap_or(u32::MAX) }
        }
        Known::CannotMerge(fault) => {
            Failure::CannotMerge { other_company: fault == MergeFault::OtherCompany }
        }
        Known::MonthToCome { newest, .. } => Failure::MonthToCome { newest: Month(newest) },
        Known::NameInUse(name) => Failure::NameInUse { name },
        Known::NoSuchUser => Failure::Gone,
        Known::LastAdmin => Failure::LastAdmin,
        // The window never asks for these; if it does, the log says so.
        other => unforeseen(&other.to_string()),
    }
}

/// A failure nobody foresaw: the log has it, the window its reference.
///
/// Only what is said by the system and by our own code goes in here: no names and no numbers of people.
pub(crate) fn unforeseen(what: &str) -> Failure {
    let reference = TimeOrdered.next().simple().to_string();
    // The end of the id is its random part; the beginning is the time, which the log has anyway.
    let reference = reference[reference.len() - 8..].to_owned();
    tracing::error!(%reference, "{what}");
    Failure::Unforeseen { reference }
}

fn of_store(fault: StoreFault) -> Failure {
    let folder =
        |place: &std::path::Path, problem| Failure::Folder { place: place.display().to_string(), problem };
    match fault {
        StoreFault::NetworkFolder { folder: place, .. } => folder(&place, FolderProblem::Network),
        StoreFault::Folder { folder: place, .. } | StoreFault::File { file: place, .. } => {
            folder(&place, FolderProblem::NoAccess)
        }
        StoreFault::Newer { file, .. } => folder(&file, FolderProblem::Newer),
        StoreFault::Foreign { file } => folder(&file, FolderProblem::Foreign),
        StoreFault::Damaged { file } | StoreFault::DamagedWithoutBackup { file } => {
            folder(&file, FolderProblem::DamagedWithoutBackup)
        }
        StoreFault::InUse { folder: place } => folder(&place, FolderProblem::InUse),
        StoreFault::Busy => Failure::Busy,
        StoreFault::Stopped => Failure::Cancelled,
        StoreFault::Full | StoreFault::Disk => Failure::DiskFull,
        StoreFault::ReadOnly => Failure::ReadOnly,
        StoreFault::Gone(_) | StoreFault::NoSuchOperation(_) => Failure::Gone,
        StoreFault::ChangedMeanwhile => Failure::ChangedMeanwhile,
        other => unforeseen(&other.to_string()),
    }
}

fn right_name(right: Right) -> RightName {
    match right {
        Right::Operator => RightName::Operator,
        Right::Hr => RightName::Hr,
        Right::Admin => RightName::Admin,
    }
}

fn of_file(fault: FileFault) -> FileProblem {
    let line = |line: u64| u32::try_from(line).unwrap_or(u32::MAX);
    match fault {
        FileFault::Table(fault) => match fault {
            TableFault::Empty => FileProblem::Empty,
            TableFault::Pdf => FileProblem::Pdf,
            TableFault::Workbook | TableFault::OldWorkbook => FileProblem::Workbook,
            TableFault::WebPage => FileProblem::WebPage,
            TableFault::RichText => FileProblem::RichText,
            TableFault::NotText { line: at } => FileProblem::NotText { line: line(at) },
            TableFault::BrokenEncoding { encoding, line: at } => {
                FileProblem::BrokenEncoding { encoding: encoding.to_string(), line: line(at) }
            }
            TableFault::OldLetters { line: at } => FileProblem::OldLetters { line: line(at) },
            TableFault::UnclosedQuote { line: at } => FileProblem::UnclosedQuote { line: line(at) },
            TableFault::OldCard { line: at } => FileProblem::OldCard { line: line(at) },
            TableFault::TornCard { line: at } => FileProblem::TornCard { line: line(at) },
            TableFault::OneColumn { .. } => FileProblem::OneColumn,
        },
        FileFault::Columns(ColumnFault::Missing { looked_for, header, word, .. }) => {
            FileProblem::MissingColumn { meaning: word.to_owned(), looked_for, header }
        }
        FileFault::Columns(_) => FileProblem::Mapping,
    }
}
