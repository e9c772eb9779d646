//! What records are called, for telling of them.

use vaihde_domain::record::RecordId;

use crate::failure::Result;
use crate::session::Switchboard;

impl Switchboard {
    /// What a record is called, or whose it is; none: it is not there, or has no name.
    pub(crate) fn name_of_record(&self, record: RecordId) -> Result<Option<String>> {
        let store = &self.store;
        Ok(match record {
            RecordId::Person(id) => store.person(id)?.map(|person| person.name.full()),
            RecordId::Role(id) => store.role(id)?.map(|role| role.name),
            RecordId::Company(id) => store.company(id)?.map(|company| company.name),
            RecordId::Department(id) => {
                store.departments()?.into_iter().find(|part| part.id == id).map(|part| part.name)
            }
            RecordId::Assignment(id) => {
                let held = store.assignments()?.into_iter().find(|held| held.id == id);
                held.map(|held| self.name_of_record(RecordId::Person(held.person))).transpose()?.flatten()
            }
            RecordId::Deputy(id) => {
                let deputy = store.deputies()?.into_iter().find(|deputy| deputy.id == id);
                deputy
                    .map(|deputy| self.name_of_record(RecordId::Person(deputy.person)))
                    .transpose()?
                    .flatten()
            }
            RecordId::Absence(id) => {
                let absence = store.absence(id)?;
                absence
                    .map(|absence| self.name_of_record(RecordId::Person(absence.person)))
                    .transpose()?
                    .flatten()
            }
            RecordId::Referral(id) => {
                store.referral(id)?.and_then(|referral| referral.names.into_iter().next())
            }
            RecordId::Planned(_) | RecordId::Notice(_) | RecordId::Suggestion(_) => None,
        })
    }
}
