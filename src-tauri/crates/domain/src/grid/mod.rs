//! The directory as tables: which columns there are, what their cells are, and what writing into one means. Knows no
//! rows and no screen.

mod cell;

pub use cell::{set_company_cell, set_person_cell, set_role_cell};

/// What the rows of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Kind {
    People,
    Roles,
    Departments,
    Companies,
    Deputies,
}

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it, those without are of the record's own field")]
pub enum Column {
    /// What the record is called as a whole; nobody edits it.
    Name,
    Honorific,
    Given,
    Family,
    CalledBy,
    Former,
    Aliases,
    Title,
    Department,
    Company,
    /// The number to connect to.
    Number,
    /// The numbers after the one to connect to.
    OtherNumbers,
    Email,
    /// The roles held today.
    Roles,
    /// Who stands in, in order.
    Deputies,
    ReportsTo,
    Languages,
    StaffId,
    /// The first day.
    From,
    /// The last day.
    To,
    /// The day it was last changed, in UTC.
    Changed,
    /// The day somebody last said that it is right, in UTC.
    Confirmed,
    Post,
    Keywords,
    /// Who holds the role today.
    Holders,
    Leading,
    /// How many people work there today.
    People,
    DutyNumber,
    Language,
    Region,
    Zone,
    Rule,
    Fallback,
    ShortInstruction,
    Instruction,
    /// The numbers by which the company is called.
    Called,
    /// Whom or what a deputy stands in for.
    StandsInFor,
    /// The place among the deputies, from 1.
    Position,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text,
    /// Several texts, separated by semicolons.
    List,
    /// A day, `YYYY-MM-DD`, or nothing.
    Day,
    /// `yes` or nothing.
    Yes,
    /// The code of a language.
    Language,
    /// The code of a rule for calls.
    Rule,
    /// A count.
    Count,
}

impl Kind {
    /// Every column, in their order.
    pub fn columns(self) -> &'static [Column] {
        use Column as C;
        match self {
            Self::People => &[
                C::Name,
                C::Title,
                C::Department,
                C::Company,
                C::Number,
                C::OtherNumbers,
                C::Email,
                C::Roles,
                C::Deputies,
                C::ReportsTo,
                C::Honorific,
                C::Given,
                C::Family,
                C::CalledBy,
                C::Former,
                C::Aliases,
                C::Languages,
                C::StaffId,
                C::From,
                C::To,
                C::Confirmed,
                C::Changed,
            ],
            Self::Roles => &[
                C::Name,
                C::Holders,
                C::Deputies,
                C::Department,
                C::Company,
                C::Number,
                C::Email,
                C::Keywords,
                C::Leading,
                C::Post,
                C::ReportsTo,
                C::Confirmed,
            ],
            Self::Departments => &[C::Name, C::Company, C::DutyNumber, C::People],
            Self::Companies => &[
                C::Name,
                C::People,
                C::Rule,
                C::Fallback,
                C::Called,
                C::ShortInstruction,
                C::Instruction,
                C::Language,
                C::Region,
                C::Zone,
            ],
            Self::Deputies => &[C::Name, C::StandsInFor, C::Position, C::Company, C::Number],
        }
    }

    /// The columns one begins with.
    pub fn first_columns(self) -> &'static [Column] {
        let all = self.columns();
        let first = match self {
            Self::People => 8,
            Self::Roles => 9,
            Self::Companies => 7,
            Self::Departments | Self::Deputies => all.len(),
        };
        all.get(..first).unwrap_or(all)
    }

    /// Whether cells of the column are edited in place.
    pub fn edits(self, column: Column) -> bool {
        use Column as C;
        match self {
            Self::People => matches!(
                column,
                C::Title
                    | C::Department
                    | C::Number
                    | C::Email
                    | C::Honorific
                    | C::Given
                    | C::Family
                    | C::CalledBy
                    | C::Former
                    | C::Aliases
                    | C::Languages
                    | C::StaffId
                    | C::From
                    | C::To
            ),
            Self::Roles => {
                matches!(
                    column,
                    C::Name | C::Department | C::Number | C::Email | C::Keywords | C::Leading | C::Post
                )
            }
            Self::Departments => matches!(column, C::Name | C::DutyNumber),
            Self::Companies => matches!(
                column,
                C::Name
                    | C::Rule
                    | C::Fallback
                    | C::ShortInstruction
                    | C::Instruction
                    | C::Language
                    | C::Region
                    | C::Zone
            ),
            Self::Deputies => matches!(column, C::Position),
        }
    }
}

impl Column {
    /// What its cells are.
    pub fn shape(self) -> Shape {
        match self {
            Self::Former
            | Self::Aliases
            | Self::OtherNumbers
            | Self::Roles
            | Self::Deputies
            | Self::Languages
            | Self::Keywords
            | Self::Holders
            | Self::Called => Shape::List,
            Self::From | Self::To | Self::Changed | Self::Confirmed => Shape::Day,
            Self::Leading => Shape::Yes,
            Self::Language => Shape::Language,
            Self::Rule => Shape::Rule,
            Self::People | Self::Position => Shape::Count,
            _ => Shape::Text,
        }
    }
}

/// Several texts as one cell.
pub fn list_text<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    let mut all = String::new();
    for text in texts {
        if !all.is_empty() {
            all.push_str("; ");
        }
        all.push_str(text);
    }
    all
}
