//! Why a whole file is refused.

use crate::columns::ColumnFault;
use crate::table::TableFault;

/// A file that cannot be read at all. The caller says which file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FileFault {
    /// It is no table.
    #[error(transparent)]
    Table(#[from] TableFault),
    /// Its columns do not say enough.
    #[error(transparent)]
    Columns(#[from] ColumnFault),
}
