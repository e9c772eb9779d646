//! A company's links, opened in the system's browser: only what the company has, and only pages.

use tauri_plugin_opener::OpenerExt;
use vaihde_contract::Failure;
use vaihde_contract::wire::company::OpenLink;
use vaihde_contract::wire::desk::Nothing;
use vaihde_domain::CompanyId;

use crate::window::desk::Desk;
use crate::window::failure::told;

pub(crate) async fn open_link(desk: &Desk, asked: OpenLink) -> Result<Nothing, Failure> {
    let company = CompanyId(asked.company);
    let address = desk
        .front
        .ask(move |seat| {
            let operator = seat.switchboard()?.operator().map_err(told)?;
            let link = operator.link(company, &asked.address).map_err(told)?;
            link.map(|link| link.address).ok_or(Failure::Gone)
        })
        .await?;
    desk.app().opener().open_url(address, None::<&str>).map_err(|_| Failure::NoBrowser)?;
    Ok(Nothing {})
}
