//! One of the demo's own files: rows whose cells are found by their headers. Knows nothing of what they mean.

use chrono::NaiveDate;
use vaihde_domain::language::{Language, PerLanguage};

use super::DemoFault;

/// A file of the demo.
pub(super) struct Sheet {
    file: &'static str,
    text: &'static str,
}

/// One row.
pub(super) struct Cells {
    file: &'static str,
    line: u64,
    headers: csv::StringRecord,
    cells: csv::StringRecord,
}

impl Sheet {
    pub(super) const fn of(file: &'static str, text: &'static str) -> Self {
        Self { file, text }
    }

    pub(super) fn rows(&self) -> Result<Vec<Cells>, DemoFault> {
        let mut reader = csv::ReaderBuilder::new().delimiter(b';').from_reader(self.text.as_bytes());
        let torn = |line, fault: &csv::Error| DemoFault { file: self.file, line, what: fault.to_string() };
        let headers = reader.headers().map_err(|fault| torn(1, &fault))?.clone();
        let rows = reader.into_records().zip(2..);
        rows.map(|(cells, line)| {
            let cells = cells.map_err(|fault| torn(line, &fault))?;
            Ok(Cells { file: self.file, line, headers: headers.clone(), cells })
        })
        .collect()
    }
}

impl Cells {
    /// The cell under a header; empty where there is no such column.
    pub(super) fn get(&self, header: &str) -> &str {
        let column = self.headers.iter().position(|known| known == header);
        column.and_then(|column| self.cells.get(column)).unwrap_or_default()
    }

    /// The cell, unless it is empty.
    pub(super) fn some(&self, header: &str) -> Option<&str> {
        Some(self.get(header)).filter(|text| !text.is_empty())
    }

    /// The cell, which must not be empty.
    pub(super) fn must(&self, header: &str) -> Result<&str, DemoFault> {
        self.some(header).ok_or_else(|| self.fault(&format!("“{header}” is empty")))
    }

    /// The parts of a cell that holds several.
    pub(super) fn list(&self, header: &str) -> Vec<String> {
        let parts = self.get(header).split(';').map(str::trim);
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    /// The three cells of a text in three languages.
    pub(super) fn per_language(&self, header: &str) -> PerLanguage {
        let mut texts = PerLanguage::default();
        for language in Language::ALL {
            texts.set(language, self.get(&format!("{header} {}", language.code())).to_owned());
        }
        texts
    }

    /// The day in a cell, if there is one.
    pub(super) fn day(&self, header: &str) -> Result<Option<NaiveDate>, DemoFault> {
        self.read_day(self.get(header))
    }

    /// The day in a cell that must have one.
    pub(super) fn must_day(&self, header: &str) -> Result<NaiveDate, DemoFault> {
        self.day(header)?.ok_or_else(|| self.fault(&format!("“{header}” is empty")))
    }

    /// A day as the demo writes it, or nothing.
    pub(super) fn read_day(&self, text: &str) -> Result<Option<NaiveDate>, DemoFault> {
        let day = Some(text).filter(|text| !text.is_empty()).map(str::parse);
        day.transpose().map_err(|_| self.fault(&format!("“{text}” is not a day")))
    }

    /// What is wrong with this row.
    pub(super) fn fault(&self, what: &str) -> DemoFault {
        DemoFault { file: self.file, line: self.line, what: what.to_owned() }
    }
}
