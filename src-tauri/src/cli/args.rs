//! The words of the command line.

use std::path::PathBuf;

use chrono::NaiveDateTime;
use clap::{Parser, Subcommand, ValueEnum};
use vaihde_domain::civil::Moment;
use vaihde_domain::civil_text::read_moment;
use vaihde_domain::month::{Month, NotAMonth};
use vaihde_domain::number::Region;
use vaihde_domain::staff_list::Identifies;

/// The switchboard operator's desk. Without a command its window opens.
#[derive(Debug, Parser)]
#[command(name = "vaihde", version, about, max_term_width = 100, subcommand_required = false)]
#[command(
    after_help = "Exit status: 0 done, 1 nothing found, 2 refused and nothing written, 3 done but rows were skipped."
)]
pub(crate) struct Args {
    /// The data folder [default: ~/.local/share/vaihde]
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) data: Option<PathBuf>,
    /// Another moment than now, in the company's time zone, such as 2026-07-08T10:00
    #[arg(long, global = true, value_name = "TIME", value_parser = moment)]
    pub(crate) at: Option<NaiveDateTime>,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Bring in a staff or absence file
    #[command(subcommand)]
    Import(Import),
    /// Ask who answers for somebody
    Search(SearchWords),
    /// Mark somebody away
    Away(AwayWords),
    /// When nobody answers for whom in the coming days
    Holes(HolesWords),
    /// What is wrong or doubtful in the directory
    Quality(QualityWords),
    /// What operators are told now
    Notices(NoticesWords),
    /// What callers asked for in vain
    Misses(MissesWords),
    /// Write a company's report of a month, to send to it
    Report(ReportWords),
    /// Mark somebody as being back
    Back {
        /// An id, an e-mail or an exact full name
        person: String,
    },
    /// Write the staff or the absences as a file
    #[command(subcommand)]
    Export(Export),
    /// Make a verified backup
    Backup {
        /// The new file [default: vaihde-backup-DATE.db here]
        file: Option<PathBuf>,
    },
    /// Bring a backup back; the present database is kept beside it
    Restore {
        /// The backup
        file: PathBuf,
    },
    /// Check the database, and the search index against it
    Check,
    /// Put seventeen made-up companies into an empty data folder
    Demo,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// People, their numbers, roles and deputies
    Staff(StaffWords),
    /// Who is away and who covers
    Absences(AbsenceWords),
}

#[derive(Debug, Subcommand)]
pub(crate) enum Export {
    /// People, their numbers, roles and deputies
    Staff {
        /// The file [default: standard output]
        file: Option<PathBuf>,
        /// Cards (vCard) of the present staff, with the numbers callers may be given, instead of a table; so is a file
        /// that ends in .vcf
        #[arg(long)]
        vcf: bool,
    },
    /// Who is away and who covers
    Absences {
        /// The file [default: standard output]
        file: Option<PathBuf>,
        /// A calendar (iCalendar) instead of a table; so is a file that ends in .ics
        #[arg(long)]
        ics: bool,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct StaffWords {
    /// A CSV file, or cards (vCard 3 or 4)
    pub(crate) file: PathBuf,
    /// The company of rows that do not name one
    #[arg(long, value_name = "NAME")]
    pub(crate) company: Option<String>,
    /// The country whose rules the numbers are read and dialled by, such as GB
    #[arg(long, value_name = "CODE")]
    pub(crate) region: Option<Region>,
    /// What a column means, such as name=Kontakt; `-` for a column that is not to be read
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub(crate) map: Vec<String>,
    /// What the ids stand for
    #[arg(long, value_name = "WHAT")]
    pub(crate) id: Option<IdWord>,
    /// People who are no longer in the file become leavers
    #[arg(long)]
    pub(crate) leavers: bool,
    /// To whom callers turn who ask for these leavers: a number, a role of their company, or a person
    #[arg(long, value_name = "WHOM", requires = "leavers")]
    pub(crate) turn_to: Option<String>,
    /// Leave wrong rows out and take the others
    #[arg(long)]
    pub(crate) skip_bad: bool,
    /// Only print what would be done
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct AbsenceWords {
    /// A CSV file
    pub(crate) file: PathBuf,
    /// What a column means, such as person=Kuka; `-` for a column that is not to be read
    #[arg(long, value_name = "FIELD=COLUMN")]
    pub(crate) map: Vec<String>,
    /// Leave wrong rows out and take the others
    #[arg(long)]
    pub(crate) skip_bad: bool,
    /// Only print what would be done
    #[arg(long)]
    pub(crate) dry_run: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct SearchWords {
    /// What was heard; `-` for one query a line on standard input
    #[arg(allow_hyphen_values = true)]
    pub(crate) query: String,
    /// The company being answered: its own come first, others are still shown
    #[arg(long, value_name = "NAME")]
    pub(crate) company: Option<String>,
    /// The most hits
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = at_least_one)]
    pub(crate) limit: usize,
    /// One JSON object a query, on one line
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct HolesWords {
    /// How many days ahead, today among them
    #[arg(long, value_name = "N", default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=400))]
    pub(crate) days: u32,
    /// One JSON object a hole, on one line
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct QualityWords {
    /// Only of this company
    #[arg(long, value_name = "NAME")]
    pub(crate) company: Option<String>,
    /// One JSON object a finding, on one line
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct MissesWords {
    /// Only those of one company
    #[arg(long, value_name = "NAME")]
    pub(crate) company: Option<String>,
    /// The most groups
    #[arg(long, value_name = "N", default_value_t = 50, value_parser = at_least_one)]
    pub(crate) limit: usize,
    /// One JSON object a group, on one line
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct NoticesWords {
    /// The company being answered; without one, all of them
    #[arg(long, value_name = "NAME")]
    pub(crate) company: Option<String>,
    /// One JSON object a notice, on one line
    #[arg(long)]
    pub(crate) json: bool,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ReportWords {
    /// The company, as it is called in the directory
    pub(crate) company: String,
    /// The month, such as 2026-07
    #[arg(value_parser = month)]
    pub(crate) month: Month,
    /// The file, a page for any browser [default: standard output]
    pub(crate) file: Option<PathBuf>,
}

#[derive(Debug, clap::Args)]
pub(crate) struct AwayWords {
    /// An id, an e-mail or an exact full name
    pub(crate) person: String,
    /// The first day, or when it begins: 8.7.2026 or 2026-07-08T12:00
    #[arg(value_parser = civil)]
    pub(crate) from: Moment,
    /// The last day, or when they are back; `-` until further notice
    #[arg(allow_hyphen_values = true, value_parser = civil_or_open)]
    pub(crate) to: OpenEnd,
    /// Who covers, named as the person; once for each, in order
    #[arg(long, value_name = "PERSON")]
    pub(crate) cover: Vec<String>,
    /// The only role the covers cover
    #[arg(long, value_name = "ROLE")]
    pub(crate) role: Option<String>,
    /// Callers may not be told when they return
    #[arg(long)]
    pub(crate) hide_return: bool,
}

/// The end of an absence, if it has one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OpenEnd(pub(crate) Option<Moment>);

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum IdWord {
    /// Posts: another name for an id is a change of holder
    Post,
    /// People: another name for an id is a change of name
    Person,
}

impl From<IdWord> for Identifies {
    fn from(word: IdWord) -> Self {
        match word {
            IdWord::Post => Self::Post,
            IdWord::Person => Self::Person,
        }
    }
}

impl Command {
    /// Whether it makes no sense without data. A mistyped folder must not turn a nightly export into an empty one.
    pub(crate) fn needs_data(&self) -> bool {
        matches!(
            self,
            Self::Export(_)
                | Self::Backup { .. }
                | Self::Check
                | Self::Holes(_)
                | Self::Quality(_)
                | Self::Notices(_)
                | Self::Misses(_)
                | Self::Report(_)
                | Self::Away(_)
                | Self::Back { .. }
        )
    }

    /// The company the command is about, where it names one that is there.
    pub(crate) fn company(&self) -> Option<&str> {
        match self {
            Self::Search(words) => words.company.as_deref(),
            Self::Quality(words) => words.company.as_deref(),
            Self::Notices(words) => words.company.as_deref(),
            Self::Misses(words) => words.company.as_deref(),
            Self::Report(words) => Some(&words.company),
            _ => None,
        }
    }
}

fn at_least_one(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|limit| *limit > 0).ok_or_else(|| "write a number from 1 up".to_owned())
}

fn moment(text: &str) -> Result<NaiveDateTime, String> {
    match read_moment(text) {
        Some(Moment::Time(time)) => Ok(time),
        Some(Moment::Day(day)) => Ok(day.and_time(vaihde_domain::civil::NOON)),
        None => Err("write a moment such as 2026-07-08T10:00".to_owned()),
    }
}

fn month(text: &str) -> Result<Month, String> {
    text.parse().map_err(|NotAMonth| "write a year and a month, such as 2026-07".to_owned())
}

fn civil(text: &str) -> Result<Moment, String> {
    read_moment(text)
        .ok_or_else(|| "write a day or a moment, such as 8.7.2026 or 2026-07-08T12:00".to_owned())
}

fn civil_or_open(text: &str) -> Result<OpenEnd, String> {
    if text == "-" { Ok(OpenEnd(None)) } else { civil(text).map(|moment| OpenEnd(Some(moment))) }
}
