//! What can stop a use case, in words that say what to do. Ordinary outcomes are values, not failures.

use std::fmt;
use std::path::PathBuf;

use vaihde_domain::absence::AbsenceFault;
use vaihde_domain::form::Problem;
use vaihde_domain::merge::MergeFault;
use vaihde_domain::month::Month;
use vaihde_domain::row_problem::RowProblem;
use vaihde_domain::turn_to::Misdirected;
use vaihde_exchange::FileFault;
use vaihde_exchange::demo::DemoFault;
use vaihde_store::StoreFault;

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Failure>;

/// Why a use case was refused. Nothing was written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// The database or its folder.
    #[error(transparent)]
    Store(#[from] StoreFault),
    /// A file to import cannot be opened.
    #[error("{}: {because}", file.display())]
    CannotRead {
        /// The file.
        file: PathBuf,
        /// What the system said.
        because: std::io::Error,
    },
    /// A file to import is not what it should be.
    #[error("{}: {fault}", file.display())]
    File {
        /// The file.
        file: PathBuf,
        /// What is wrong with it.
        fault: FileFault,
    },
    /// Rows of a file to import are wrong, so none of it was taken.
    #[error("{}: {}", file.display(), Lines(problems))]
    Rows {
        /// The file.
        file: PathBuf,
        /// What is wrong, in the order of lines.
        problems: Vec<RowProblem>,
    },
    /// The user does not hold the right.
    #[error(
        "{account} may not do this: it needs the right “{right}”, which somebody with the right “admin” can give"
    )]
    RightNotHeld {
        /// The user.
        account: String,
        /// The right that is needed.
        right: Right,
    },
    /// Nobody is called that.
    #[error("there is nobody called “{0}”: write an id, an e-mail or a full name as it is in the directory")]
    NoSuchPerson(String),
    /// Several people are called that.
    #[error("“{text}” fits several people; write the id of one of them:{}", Choices(people))]
    SeveralPeople {
        /// What was written.
        text: String,
        /// Everybody it fits: id, name, title, company.
        people: Vec<[String; 4]>,
    },
    /// Nobody can turn to what was written for the leavers of a file.
    #[error("{}", nobody_to_turn_to(.0))]
    NobodyToTurnTo(Misdirected),
    /// There is no role of the name where it was looked for.
    #[error("there is no role “{role}” in {company}: write it as it is in the directory")]
    NoSuchRole {
        /// What was written.
        role: String,
        /// The company it was looked for in.
        company: String,
    },
    /// There is no company of the name.
    #[error("there is no company called “{name}”; there are: {}", known.join(", "))]
    NoSuchCompany {
        /// What was written.
        name: String,
        /// The companies there are.
        known: Vec<String>,
    },
    /// A month that has not begun is asked about.
    #[error("{month} has not begun yet; choose a month up to {newest}")]
    MonthToCome {
        /// The month.
        month: Month,
        /// The newest that there is something to tell of.
        newest: Month,
    },
    /// The time of an absence makes no sense.
    #[error("{}", time_fault(*.0))]
    AbsenceTime(AbsenceFault),
    /// Somebody is to cover for themselves.
    #[error("{0} cannot cover for themselves; name somebody else")]
    CoversThemselves(String),
    /// A role is to be covered, and nobody is named.
    #[error("nobody covers the role; name who does with --cover, or leave the role out")]
    RoleWithoutCover,
    /// Somebody is to be added, and there is no company yet.
    #[error("there is no company yet; add one first")]
    NoCompany,
    /// Fields of a form are wrong.
    #[error("{} fields of the form are wrong; nothing was saved", .0.len())]
    Form(Vec<Problem>),
    /// Two records cannot become one.
    #[error("{}", cannot_merge(*.0))]
    CannotMerge(MergeFault),
    /// Another user is called that.
    #[error("there is a user called “{0}” already; choose another name")]
    NameInUse(String),
    /// There is no such user.
    #[error("there is no such user")]
    NoSuchUser,
    /// Nobody would be left who can give rights.
    #[error("nobody else holds the right “admin”; give it to somebody first")]
    LastAdmin,
    /// The demo can only be opened where nothing is in its way.
    #[error("there are companies here already; open the demo in an empty folder with --data")]
    NotEmpty,
    /// The demo's files, which are part of the program, are wrong.
    #[error("{0}")]
    Demo(#[from] DemoFault),
}

/// What a user may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Right {
    /// Answer calls.
    Operator,
    /// Mark who is away and who covers.
    Hr,
    /// Keep the staff directory.
    Admin,
}

impl fmt::Display for Right {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Operator => "operator",
            Self::Hr => "hr",
            Self::Admin => "admin",
        })
    }
}

fn time_fault(fault: AbsenceFault) -> &'static str {
    match fault {
        AbsenceFault::Backwards => "the absence ends before it begins; swap the two or mend one of them",
        AbsenceFault::LongerThanADay => {
            "an absence that comes again lasts no longer than a day each time; write longer ones one by one"
        }
        AbsenceFault::Never => "the absence would never come; mend its days or its end",
    }
}

fn cannot_merge(fault: MergeFault) -> &'static str {
    match fault {
        MergeFault::Same => "these two are one record already; choose another one",
        MergeFault::Gone(_) => "one of the two is no longer there; nothing was changed",
        MergeFault::OtherCompany => {
            "the two belong to two companies; only people can move to another company"
        }
    }
}

/// The problems as lines, and how to go on.
struct Lines<'p>(&'p [RowProblem]);

/// As many problems as help somebody mend a file; after those the count is enough.
const SHOWN: usize = 20;

impl fmt::Display for Lines<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.len() {
            1 => write!(out, "1 row cannot be taken, so nothing was imported")?,
            rows => write!(out, "{rows} rows cannot be taken, so nothing was imported")?,
        }
        for problem in self.0.iter().take(SHOWN) {
            write!(out, "\n  {problem}")?;
        }
        if self.0.len() > SHOWN {
            write!(out, "\n  … and {} more", self.0.len() - SHOWN)?;
        }
        write!(out, "\nMend the file, or import the other rows with --skip-bad")
    }
}

struct Choices<'p>(&'p [[String; 4]]);

impl fmt::Display for Choices<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for [id, name, title, company] in self.0 {
            write!(out, "\n  {id}  {name}")?;
            for part in [title, company].into_iter().filter(|part| !part.is_empty()) {
                write!(out, " · {part}")?;
            }
        }
        Ok(())
    }
}

fn nobody_to_turn_to(misdirected: &Misdirected) -> String {
    let Misdirected { text, company, several } = misdirected;
    match several {
        true => format!("“{text}” fits several people; write the id or the e-mail of one of them"),
        false => format!(
            "callers of {company} cannot turn to “{text}”: write a number, a role of {company} as it is in the \
             directory, or somebody who works there"
        ),
    }
}
