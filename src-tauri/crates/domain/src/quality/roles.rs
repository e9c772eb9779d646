//! Roles that nobody holds.

use super::finding::{Finding, Grade, Trouble};
use super::present::Present;
use crate::deputy::DeputyOf;
use crate::record::RecordId;

pub(super) fn find(present: &Present<'_>, findings: &mut Vec<Finding>) {
    for role in &present.directory.roles {
        if present.holders(role).next().is_some() {
            continue;
        }
        let somebody_answers = present.answers_itself(role)
            || !present.deputies(DeputyOf::Role(role.id)).is_empty()
            || present.will_be_held(role.id);
        let grade = match (role.leading, somebody_answers) {
            (true, _) => Grade::Grave,
            (false, false) => Grade::Plain,
            (false, true) => Grade::Doubtful,
        };
        findings.push(Finding { record: RecordId::Role(role.id), grade, trouble: Trouble::NoHolder });
    }
}
