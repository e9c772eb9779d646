//! The form of a company.

use vaihde_contract::Failure;
use vaihde_contract::wire::company::{CompanyForm, CompanyFormOf, SaveCompany};
use vaihde_contract::wire::person::Saved;

use crate::window::desk::Desk;

pub(crate) async fn company_form(_: &Desk, _: CompanyFormOf) -> Result<CompanyForm, Failure> {
    Err(Failure::Misunderstood)
}

pub(crate) async fn save_company(_: &Desk, _: SaveCompany) -> Result<Saved, Failure> {
    Err(Failure::Misunderstood)
}
