//! An entry of a record's history as the window has it.

use vaihde_contract::wire::absence::Stamp;
use vaihde_contract::wire::civil::{Day, Moment};
use vaihde_contract::wire::record::{
    FieldChange, FieldValue, Happened, LastConfirmed, RecordEntry, RecordField, RecordRow, RowKind, ToldRule,
};
use vaihde_domain::civil;
use vaihde_domain::company::{CallRule, Link};
use vaihde_domain::difference::{FieldChange as Change, FieldValue as Value};
use vaihde_domain::form::{HoursDraft, NumberDraft};
use vaihde_domain::history::Act;
use vaihde_domain::record::RecordId;
use vaihde_switchboard::{Happened as Became, LastConfirmed as Known, RecordEntry as Entry, ToldRow};

use crate::window::answer::form::{hours, number_shown};

pub(super) fn entry(entry: &Entry) -> RecordEntry {
    RecordEntry {
        operation: entry.operation.0,
        act: entry.act.into(),
        stamp: Stamp { at: Moment(civil::Moment::Time(entry.at)), by: entry.by.clone() },
        undone: entry.undone,
        rows: entry.rows.iter().map(row).collect(),
        others: entry.others,
    }
}

pub(super) fn confirmed(known: Known) -> LastConfirmed {
    LastConfirmed {
        stamp: Stamp { at: Moment(civil::Moment::Time(known.at)), by: known.by },
        imported: known.act != Act::ConfirmRecords,
    }
}

fn row(row: &ToldRow) -> RecordRow {
    RecordRow {
        what: kind(row.id),
        happened: match row.happened {
            Became::Added => Happened::Added,
            Became::Changed => Happened::Changed,
            Became::Removed => Happened::Removed,
            Became::Forgotten => Happened::Forgotten,
        },
        about: row.about.clone(),
        fields: row.fields.iter().map(field).collect(),
    }
}

fn kind(id: RecordId) -> RowKind {
    match id {
        RecordId::Person(_) => RowKind::Person,
        RecordId::Role(_) => RowKind::Role,
        RecordId::Department(_) => RowKind::Department,
        RecordId::Company(_) => RowKind::Company,
        RecordId::Assignment(_) => RowKind::Assignment,
        RecordId::Deputy(_) => RowKind::Deputy,
        RecordId::Referral(_) => RowKind::Referral,
        RecordId::Planned(_) => RowKind::Planned,
        RecordId::Absence(_) | RecordId::Notice(_) | RecordId::Suggestion(_) => RowKind::Other,
    }
}

fn field(change: &Change) -> FieldChange {
    let (field, situation) = RecordField::of(change.field);
    FieldChange {
        field,
        situation,
        before: change.before.as_ref().map(value),
        after: change.after.as_ref().map(value),
    }
}

fn value(value: &Value) -> FieldValue {
    match value {
        Value::Text(text) => FieldValue::Text { text: text.clone() },
        Value::Texts(texts) => FieldValue::Texts { texts: texts.clone() },
        Value::Languages(codes) => FieldValue::Languages { codes: codes.clone() },
        Value::Day(day) => FieldValue::Day { day: Day(*day) },
        Value::Yes => FieldValue::Yes,
        Value::Place(place) => FieldValue::Place { place: *place },
        Value::Numbers(numbers) => FieldValue::Numbers {
            numbers: numbers.iter().map(|number| number_shown(NumberDraft::from(number))).collect(),
        },
        Value::Wording(say) => FieldValue::Wording { say: say.clone().into() },
        Value::Hours(open) => FieldValue::Hours { hours: hours(&HoursDraft::from(open)) },
        Value::Rule(rule) => FieldValue::Rule {
            rule: match rule {
                CallRule::Transfer => ToldRule::Transfer,
                CallRule::GiveNumber => ToldRule::GiveNumber,
                CallRule::TakeMessage => ToldRule::TakeMessage,
            },
        },
        Value::Language(language) => FieldValue::Language { language: (*language).into() },
        Value::Links(links) => FieldValue::Texts { texts: links.iter().map(link).collect() },
        // The desk has put a name in the place of each record.
        Value::Record(_) => FieldValue::Text { text: String::new() },
    }
}

fn link(link: &Link) -> String {
    if link.name.is_empty() { link.address.clone() } else { format!("{} ({})", link.name, link.address) }
}
