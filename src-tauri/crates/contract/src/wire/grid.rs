//! The directory as tables: rows and columns to look through, sort, filter and edit in place.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::form::FormFault;
use super::row::EntryKey;
use super::same_names::same_names;

/// What the rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum GridKind {
    People,
    Roles,
    Departments,
    Companies,
    Deputies,
}

/// A column. Which ones a kind of rows has, says [`GridPage::columns`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum GridColumn {
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
    Number,
    OtherNumbers,
    Email,
    Roles,
    Deputies,
    ReportsTo,
    Languages,
    StaffId,
    From,
    To,
    Changed,
    Confirmed,
    Post,
    Keywords,
    Holders,
    Leading,
    People,
    DutyNumber,
    Language,
    Region,
    Zone,
    Rule,
    Fallback,
    ShortInstruction,
    Instruction,
    Called,
    StandsInFor,
    Position,
}

/// What a column's cells are, which decides how they are shown and edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum GridShape {
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

/// Rows are wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct GridOf {
    /// Comes back with the answer.
    pub number: u32,
    /// What the rows are.
    pub kind: GridKind,
    /// Only those of a company; none: all.
    pub company: Option<Uuid>,
    /// Only rows in which each of these words stands somewhere; empty: all.
    pub words: String,
    /// Only rows that all of these let through.
    pub filters: Vec<GridFilter>,
    /// Only rows with this trouble, by its code; none: with or without.
    pub trouble: Option<String>,
    /// People who have left too.
    pub leavers: bool,
    /// In the order of a column; none: as names are looked up.
    pub sort: Option<GridSort>,
    /// The columns that are shown; empty: those one begins with.
    pub columns: Vec<GridColumn>,
    /// The first row that is wanted, from 0.
    pub first: u32,
    /// How many rows are wanted.
    pub count: u32,
    /// The row of this record is wanted too.
    pub find: Option<Uuid>,
}

/// What a column must hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GridFilter {
    /// The column.
    pub column: GridColumn,
    /// How its cells are compared.
    pub how: GridHow,
    /// With what; for being empty or filled, nothing.
    pub words: String,
}

/// How cells are compared. Neither case nor accents matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum GridHow {
    Contains,
    Begins,
    Is,
    Empty,
    Filled,
    /// A day before this one.
    Before,
    /// A day after this one.
    After,
}

/// In the order of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GridSort {
    /// The column.
    pub column: GridColumn,
    /// Whether the last is first. Empty cells come last either way.
    pub descending: bool,
}

/// Rows of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GridPage {
    /// Which question this answers.
    pub number: u32,
    /// How many rows the filters let through.
    pub total: u32,
    /// How many rows there are without filters.
    pub all: u32,
    /// When the rows were read; comes back when a cell is edited.
    #[ts(type = "number")]
    pub seen: i64,
    /// Every column there is for rows of this kind, in their order.
    pub columns: Vec<GridColumnInfo>,
    /// The columns whose cells the rows have.
    pub shown: Vec<GridColumn>,
    /// How many rows have which trouble, most first.
    pub troubles: Vec<GridTrouble>,
    /// The rows that were asked for.
    pub rows: Vec<GridRow>,
    /// The place of the record that was looked for; none: it is not among the rows.
    pub found: Option<u32>,
}

/// What a column is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GridColumnInfo {
    /// Which.
    pub column: GridColumn,
    /// What its cells are.
    pub shape: GridShape,
    /// Whether its cells can be edited in place.
    pub edits: bool,
}

/// How many rows have a trouble.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GridTrouble {
    /// Its code.
    pub trouble: String,
    /// How many.
    pub count: u32,
}

/// One record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GridRow {
    /// Names it for ever.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// How it is with it, where that is not as usual.
    pub state: Option<GridState>,
    /// The cells of the shown columns.
    pub cells: Vec<String>,
    /// The codes of what is wrong with it.
    pub troubles: Vec<String>,
    /// Whose form it stands in, of deputies; none: it has a form of its own.
    pub of: Option<EntryKey>,
}

/// How it is with a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum GridState {
    Left,
    NotStarted,
    Vacant,
}

/// How one user looks at rows of a kind. Kept with what they have chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GridLook {
    /// What the rows are.
    pub kind: GridKind,
    /// The columns in their order; empty: those one begins with.
    pub columns: Vec<GridColumn>,
    /// Columns that are wider or narrower than they begin with.
    pub widths: Vec<GridWidth>,
    /// In the order of a column; none: as names are looked up.
    pub sort: Option<GridSort>,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GridWidth {
    /// The column.
    pub column: GridColumn,
    /// In tenths of the size of the text.
    pub tenths: u32,
}

/// Cells of one column are to hold something else, in one record or in many.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EditCells {
    /// What the rows are.
    pub kind: GridKind,
    /// The records.
    pub records: Vec<Uuid>,
    /// The column.
    pub column: GridColumn,
    /// What the cells shall hold.
    pub words: String,
    /// When the rows were read.
    #[ts(type = "number")]
    pub seen: i64,
}

/// What came of editing cells.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum CellsEdited {
    /// It is done.
    Done {
        /// For taking it back; none: nothing was different.
        operation: Option<Uuid>,
        /// How many records are different now.
        changed: u32,
    },
    /// It makes no sense there. Nothing was changed.
    Wrong {
        /// Why, for the first record in which it does not.
        fault: FormFault,
        /// That record.
        record: Uuid,
    },
}

/// Records of a table, to be done something with together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TheseRecords {
    /// What they are.
    pub kind: GridKind,
    /// Which.
    pub records: Vec<Uuid>,
}

/// What came of taking records away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
pub enum RecordsRemoved {
    /// They are gone.
    Done {
        /// For taking it back.
        operation: Option<Uuid>,
    },
    /// Something refers to one of them. Nothing was changed.
    StillUsed {
        /// That record.
        record: Uuid,
        /// What it is called.
        name: String,
        /// The names of some of what refers to it.
        by: Vec<String>,
    },
}

/// The ids of all rows that the filters let through.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GridIds {
    /// In the order of the rows.
    pub ids: Vec<Uuid>,
}

/// What stands in the cells of a column, for choosing from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct GridValues {
    /// The most frequent first.
    pub values: Vec<String>,
}

/// What stands in a column is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GridValuesOf {
    /// What the rows are.
    pub kind: GridKind,
    /// Of a company; none: of all.
    pub company: Option<Uuid>,
    /// The column.
    pub column: GridColumn,
    /// Only what begins with this.
    pub begins: String,
}

same_names!(GridKind, vaihde_domain::grid::Kind, [People, Roles, Departments, Companies, Deputies]);
same_names!(GridShape, vaihde_domain::grid::Shape, [Text, List, Day, Yes, Language, Rule, Count]);
same_names!(
    GridColumn,
    vaihde_domain::grid::Column,
    [
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
        Number,
        OtherNumbers,
        Email,
        Roles,
        Deputies,
        ReportsTo,
        Languages,
        StaffId,
        From,
        To,
        Changed,
        Confirmed,
        Post,
        Keywords,
        Holders,
        Leading,
        People,
        DutyNumber,
        Language,
        Region,
        Zone,
        Rule,
        Fallback,
        ShortInstruction,
        Instruction,
        Called,
        StandsInFor,
        Position
    ]
);
