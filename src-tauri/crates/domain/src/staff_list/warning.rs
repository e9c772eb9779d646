//! What a plan does although the file leaves room for doubt, said once for all rows it is true of.

use std::fmt;

/// A doubt about the file that does not stop the import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanWarning {
    /// One id on rows that are not the same person or post: it is no key for them.
    SharedId {
        /// The id as written.
        value: String,
        /// On how many rows it is.
        rows: usize,
    },
    /// One mailbox on rows that are not the same person: it is no key for them.
    SharedEmail {
        /// The address as written.
        value: String,
        /// On how many rows it is.
        rows: usize,
    },
    /// One post reference on rows that agree about the post and not about the holder: a shared job.
    SharedPost {
        /// The reference as written.
        value: String,
        /// How many hold it.
        holders: usize,
    },
    /// Rows that say word for word what another row says, without an id that would tell whether they are one person.
    SameRows {
        /// How many rows were read as one with an earlier one.
        rows: usize,
    },
    /// People with the same name, company and department whose rows differ: taken as different people.
    SameNames {
        /// How many people share their name with another in their department.
        people: usize,
    },
    /// Rows that describe neither a person nor a post.
    NothingSaid {
        /// How many rows were passed over.
        rows: usize,
    },
    /// Known ids whose people now have another name altogether: perhaps the ids are those of posts.
    OtherNames {
        /// How many people.
        people: usize,
        /// One of the ids, as written.
        example: String,
    },
    /// Superiors that are not in the directory, or that fit several people: left as they were.
    UnknownSuperiors {
        /// On how many rows.
        rows: usize,
        /// One of them, as written.
        example: String,
    },
    /// Keywords of somebody without a role or a title: there is nothing to find by them.
    KeywordsWithoutRole {
        /// On how many rows.
        rows: usize,
    },
    /// As rows were left out, the file is not complete and nobody is proposed as gone.
    NobodyGone,
}

impl fmt::Display for PlanWarning {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SharedId { value, rows } => write!(
                out,
                "the id “{value}” is on {rows} rows that are not the same, so it is no key; they are told apart by e-mail, name, company and department"
            ),
            Self::SharedEmail { value, rows } => write!(
                out,
                "the e-mail “{value}” is on {rows} rows that are not the same person, so it is no key; they are told apart by name, company and department"
            ),
            Self::SharedPost { value, holders } => {
                write!(
                    out,
                    "the post “{value}” is on several rows; it is taken as one post with {holders} holders"
                )
            }
            Self::SameRows { rows } => {
                write!(out, "{rows} rows repeat an earlier row word for word and are read as one with it")
            }
            Self::SameNames { people } => write!(
                out,
                "{people} people have the same name, company and department as another; they are taken as different people; ids or e-mails would tell for certain"
            ),
            Self::NothingSaid { rows } => {
                write!(out, "{rows} rows describe neither a person nor a post and are passed over")
            }
            Self::OtherNames { people, example } => write!(
                out,
                "{people} known ids (such as “{example}”) now have another name altogether; if the ids are those of posts, import with --id post"
            ),
            Self::UnknownSuperiors { rows, example } => write!(
                out,
                "{rows} rows report to somebody who is not in the directory or whose name fits several (such as “{example}”); that was left as it was"
            ),
            Self::KeywordsWithoutRole { rows } => {
                write!(out, "{rows} rows have keywords and neither a role nor a title to find by them")
            }
            Self::NobodyGone => out.write_str(
                "as rows were left out, the file is not complete and nobody is proposed as a leaver",
            ),
        }
    }
}
