//! The directory as tables.

use vaihde_contract::Failure;
use vaihde_contract::wire::grid as wire;
use vaihde_contract::wire::row::{EntryKey, EntryKind};
use vaihde_domain::CompanyId;
use vaihde_domain::deputy::DeputyOf;
use vaihde_domain::grid::{Column, Kind};
use vaihde_domain::quality::TroubleKind;
use vaihde_switchboard::{CellsEdited, Filter, GridAsked, GridRow, How, RecordsRemoved, RowState, Version};

use super::form::{fault, small};
use crate::window::desk::Desk;
use crate::window::failure::told;

/// How many values of a column are offered.
const OFFERED: usize = 200;

/// Some rows of a table.
pub(crate) async fn grid(desk: &Desk, asked: wire::GridOf) -> Result<wire::GridPage, Failure> {
    desk.back
        .ask(move |seat| {
            let kind = Kind::from(asked.kind);
            let shown: Vec<Column> = match asked.columns.as_slice() {
                [] => kind.first_columns().to_vec(),
                columns => columns.iter().map(|column| Column::from(*column)).collect(),
            };
            let (first, count) = (asked.first as usize, asked.count as usize);
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            let rows = admin.grid(&read(&asked), &shown, first, count, asked.find).map_err(told)?;
            let columns = kind.columns().iter().map(|column| wire::GridColumnInfo {
                column: (*column).into(),
                shape: column.shape().into(),
                edits: kind.edits(*column),
            });
            Ok(wire::GridPage {
                number: asked.number,
                total: small(rows.total),
                all: small(rows.all),
                seen: rows.seen.number(),
                columns: columns.collect(),
                shown: shown.into_iter().map(Into::into).collect(),
                troubles: troubles(&rows.troubles),
                rows: rows.rows.into_iter().map(row).collect(),
                found: rows.found.map(small),
            })
        })
        .await
}

/// The ids of all rows that are let through.
pub(crate) async fn grid_ids(desk: &Desk, asked: wire::GridOf) -> Result<wire::GridIds, Failure> {
    desk.back
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            Ok(wire::GridIds { ids: admin.grid_ids(&read(&asked)).map_err(told)? })
        })
        .await
}

/// What stands in the cells of a column.
pub(crate) async fn grid_values(desk: &Desk, asked: wire::GridValuesOf) -> Result<wire::GridValues, Failure> {
    desk.back
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            let (kind, company) = (asked.kind.into(), asked.company.map(CompanyId));
            let values = admin.grid_values(kind, company, asked.column.into(), &asked.begins, OFFERED);
            Ok(wire::GridValues { values: values.map_err(told)? })
        })
        .await
}

/// Changes cells.
pub(crate) async fn edit_cells(desk: &Desk, asked: wire::EditCells) -> Result<wire::CellsEdited, Failure> {
    let edited = desk
        .back
        .ask(move |seat| {
            let seen = Version::from_number(asked.seen);
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            let (kind, column) = (asked.kind.into(), asked.column.into());
            admin.edit_cells(kind, &asked.records, column, &asked.words, seen).map_err(told)
        })
        .await?;
    desk.tell_changed();
    Ok(match edited {
        CellsEdited::Done { done, changed } => {
            wire::CellsEdited::Done { operation: done.map(|done| done.operation.0), changed: small(changed) }
        }
        CellsEdited::Wrong { record, fault: why } => wire::CellsEdited::Wrong { fault: fault(&why), record },
    })
}

/// Takes records away.
pub(crate) async fn remove_records(
    desk: &Desk,
    asked: wire::TheseRecords,
) -> Result<wire::RecordsRemoved, Failure> {
    let removed = desk
        .back
        .ask(move |seat| {
            let mut admin = seat.switchboard()?.admin().map_err(told)?;
            admin.remove_records(asked.kind.into(), &asked.records).map_err(told)
        })
        .await?;
    desk.tell_changed();
    Ok(match removed {
        RecordsRemoved::Done(done) => {
            wire::RecordsRemoved::Done { operation: done.map(|done| done.operation.0) }
        }
        RecordsRemoved::StillUsed { record, name, by } => {
            wire::RecordsRemoved::StillUsed { record, name, by }
        }
    })
}

fn read(asked: &wire::GridOf) -> GridAsked {
    let filters = asked.filters.iter().map(|filter| Filter {
        column: filter.column.into(),
        how: how(filter.how),
        words: filter.words.clone(),
    });
    GridAsked {
        kind: asked.kind.into(),
        company: asked.company.map(CompanyId),
        words: asked.words.clone(),
        filters: filters.collect(),
        trouble: asked.trouble.as_deref().and_then(TroubleKind::from_code),
        leavers: asked.leavers,
        sort: asked.sort.map(|sort| (sort.column.into(), sort.descending)),
    }
}

fn row(row: GridRow) -> wire::GridRow {
    wire::GridRow {
        id: row.id,
        name: row.name,
        state: row.state.map(state),
        of: row.of.map(|of| match of {
            DeputyOf::Person(person) => EntryKey { kind: EntryKind::Person, id: person.0 },
            DeputyOf::Role(role) => EntryKey { kind: EntryKind::Role, id: role.0 },
        }),
        cells: row.cells,
        troubles: row.troubles.iter().map(|kind| kind.code().to_owned()).collect(),
    }
}

fn how(how: wire::GridHow) -> How {
    match how {
        wire::GridHow::Contains => How::Contains,
        wire::GridHow::Begins => How::Begins,
        wire::GridHow::Is => How::Is,
        wire::GridHow::Empty => How::Empty,
        wire::GridHow::Filled => How::Filled,
        wire::GridHow::Before => How::Before,
        wire::GridHow::After => How::After,
    }
}

fn state(state: RowState) -> wire::GridState {
    match state {
        RowState::Left => wire::GridState::Left,
        RowState::NotStarted => wire::GridState::NotStarted,
        RowState::Vacant => wire::GridState::Vacant,
    }
}

fn troubles(counts: &[(TroubleKind, usize)]) -> Vec<wire::GridTrouble> {
    let told = |(kind, count): &(TroubleKind, usize)| wire::GridTrouble {
        trouble: kind.code().to_owned(),
        count: small(*count),
    };
    counts.iter().map(told).collect()
}
