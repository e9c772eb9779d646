//! Help where nothing was found: who is nearest, who else can help, and connecting to them.

use vaihde_contract::Failure;
use vaihde_contract::wire::connect::Connected;
use vaihde_contract::wire::help::{CompanyHelper, ConnectCompany, Help, HelpOf};
use vaihde_contract::wire::row::{Reason, Row};
use vaihde_domain::CompanyId;
use vaihde_domain::connection::{Connection, ConnectionWay};
use vaihde_domain::reach::Who;
use vaihde_switchboard::{Nearness, Switchboard};

use super::connect::{Act, carry_out, count};
use super::desk::hands_over_calls;
use super::search::row;
use crate::window::desk::Desk;
use crate::window::failure::told;
use crate::window::seat::Seat;

/// Nobody with a caller on the line reads more.
const NEAREST: usize = 5;

pub(crate) async fn desk_help(desk: &Desk, asked: HelpOf) -> Result<Help, Failure> {
    desk.front.ask(move |seat| helped(seat.switchboard()?, &asked)).await
}

fn helped(switchboard: &mut Switchboard, asked: &HelpOf) -> Result<Help, Failure> {
    let answered = asked.company.map(CompanyId);
    let mut operator = switchboard.operator().map_err(told)?;
    operator.keep_up().map_err(told)?;
    let nearest = operator.nearest(&asked.text, answered, NEAREST).map_err(told)?;
    let helpers = match operator.helping_company(&asked.text, answered, &nearest) {
        Some(company) => helpers(company, operator.who_can_help(company, None).map_err(told)?),
        None => Vec::new(),
    };
    let nearest = nearest
        .into_iter()
        .map(|(found, why)| Row { reason: Some(reason(why)), ..row(found, answered) })
        .collect();
    Ok(Help { number: asked.number, nearest, helpers })
}

fn helpers(company: CompanyId, helpers: Vec<vaihde_switchboard::Helper>) -> Vec<CompanyHelper> {
    let helper = |helper: vaihde_switchboard::Helper| CompanyHelper {
        company: company.0,
        name: helper.name,
        kind: helper.kind.into(),
        number: helper.number,
        may_be_given: helper.may_be_given,
    };
    helpers.into_iter().map(helper).collect()
}

fn reason(why: Nearness) -> Reason {
    match why {
        Nearness::Elsewhere => Reason::Elsewhere,
        Nearness::FamilyName => Reason::FamilyName,
        Nearness::GivenName => Reason::GivenName,
        Nearness::OneWord => Reason::OneWord,
        Nearness::Beginning => Reason::Beginning,
        Nearness::Resembles => Reason::Similar,
    }
}

pub(crate) async fn connect_company(desk: &Desk, asked: ConnectCompany) -> Result<Connected, Failure> {
    let act = desk.front.ask(move |seat| decide(seat, &asked)).await?;
    carry_out(desk, act)
}

/// Decides by who can help now, and counts what is done: the company was asked for, and the helper stands in for it.
fn decide(seat: &mut Seat, asked: &ConnectCompany) -> Result<Act, Failure> {
    let switchboard = seat.switchboard()?;
    let hand_over = hands_over_calls(switchboard)?;
    let company = CompanyId(asked.company);
    let mut operator = switchboard.operator().map_err(told)?;
    operator.keep_up().map_err(told)?;
    let helpers = operator.who_can_help(company, None).map_err(told)?;
    let Some(helper) = helpers.into_iter().find(|helper| helper.number == asked.shown) else {
        return Ok(Act::Nothing(Connected::Changed { card: None }));
    };
    if !asked.counted {
        let (asked_for, way) = (Who::Company(company), ConnectionWay::Cover);
        let connection = Connection { asked: asked_for, answered: Some(helper.who), company, way };
        count(&mut operator, &connection, "", asked.took);
    }
    Ok(Act::Dial { name: helper.name, number: helper.number, dial: helper.dial, hand_over })
}
