//! The import page: looking, planning, carrying out, cancelling. All in the back room, so that no caller waits.

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::Ordering;

use tauri::{Manager, Url};
use tauri_plugin_dialog::DialogExt;
use tokio::sync::oneshot;
use vaihde_contract::Failure;
use vaihde_contract::wire::absence::PlanPasted;
use vaihde_contract::wire::desk::Nothing;
use vaihde_contract::wire::event::{Progress, Stage};
use vaihde_contract::wire::import::{
    CarryOutImport, ChosenFile, ForgetMapping, ImportPlan, Imported, ListKind, Look, LookAt, LookColumn,
    PlanImport, TakenBefore,
};
use vaihde_domain::number::Region;
use vaihde_switchboard::{AbsenceImport, ImportOutcome, LookedAt, StaffImport};

use super::plan_table;
use crate::window::desk::{Desk, LABEL, tell_progress};
use crate::window::failure::{told, unforeseen};
use crate::window::plan::AnyPlan;
use crate::window::seat::Seat;

/// Asks for a file in the system's own dialog.
pub(crate) async fn choose_file(desk: &Desk, _: Nothing) -> Result<ChosenFile, Failure> {
    let (chosen, choice) = oneshot::channel();
    let mut dialog = desk
        .app()
        .dialog()
        .file()
        .add_filter("CSV, vCard", &["csv", "txt", "tsv", "vcf"])
        .add_filter("*", &["*"]);
    if let Some(window) = desk.app().get_webview_window(LABEL) {
        dialog = dialog.set_parent(&window);
    }
    dialog.pick_file(move |file| {
        // A window that was closed meanwhile has nothing to be told.
        let _ = chosen.send(file);
    });
    let file = choice.await.map_err(|_| unforeseen("the file dialog went away without an answer"))?;
    let path = file.and_then(|file| file.into_path().ok());
    Ok(ChosenFile { path: path.map(|path| path.display().to_string()) })
}

pub(crate) async fn look_at_file(desk: &Desk, asked: LookAt) -> Result<Look, Failure> {
    desk.back
        .ask(move |seat| {
            let kind = asked.kind.map(kind_of);
            seat.switchboard()?.look_at_file(&path_of(&asked.file), kind).map(look).map_err(told)
        })
        .await
}

pub(crate) async fn forget_mapping(desk: &Desk, asked: ForgetMapping) -> Result<Look, Failure> {
    desk.back
        .ask(move |seat| {
            let switchboard = seat.switchboard()?;
            switchboard.forget_mapping(&path_of(&asked.file), kind_of(asked.kind)).map(look).map_err(told)
        })
        .await
}

fn kind_of(kind: ListKind) -> vaihde_switchboard::ListKind {
    match kind {
        ListKind::Staff => vaihde_switchboard::ListKind::Staff,
        ListKind::Absences => vaihde_switchboard::ListKind::Absences,
    }
}

fn look(seen: LookedAt) -> Look {
    let LookedAt { look, before } = seen;
    Look {
        kind: match look.kind {
            vaihde_switchboard::ListKind::Staff => ListKind::Staff,
            vaihde_switchboard::ListKind::Absences => ListKind::Absences,
        },
        columns: look
            .columns
            .into_iter()
            .map(|column| LookColumn {
                header: column.header,
                meaning: column.meaning.map(str::to_owned),
                reason: column.reason,
            })
            .collect(),
        rows: look.rows,
        count: u32::try_from(look.count).unwrap_or(u32::MAX),
        meanings: look.meanings.into_iter().map(str::to_owned).collect(),
        before: before.map(|before| TakenBefore {
            meanings: before.meanings.into_iter().map(|meaning| meaning.map(str::to_owned)).collect(),
            ids: before.ids.map(Into::into),
        }),
    }
}

pub(crate) async fn plan_import(desk: &Desk, asked: PlanImport) -> Result<ImportPlan, Failure> {
    let app = desk.app().clone();
    let cancelled = desk.begin_import();
    desk.back
        .ask(move |seat| {
            tell_progress(&app, Progress { stage: Stage::Comparing, done: 0, total: 0 });
            let plan = planned(seat, asked)?;
            if cancelled.load(Ordering::Relaxed) {
                return Err(Failure::Cancelled);
            }
            let table = plan_table::of(&plan);
            Ok(ImportPlan { plan: seat.keep_plan(plan), ..table })
        })
        .await
}

fn planned(seat: &mut Seat, asked: PlanImport) -> Result<AnyPlan, Failure> {
    let map = asked
        .mapped
        .iter()
        .map(|column| format!("{}={}", column.meaning, column.header.as_deref().unwrap_or("-")))
        .collect();
    let file = path_of(&asked.file);
    let switchboard = seat.switchboard()?;
    // Wrong rows are shown with the plan; whether they are left out is said when it is carried out.
    match asked.kind {
        ListKind::Staff => {
            let region = asked.region.filter(|code| !code.trim().is_empty());
            let region = region
                .map(|code| {
                    code.parse::<Region>().map_err(|_| Failure::NoSuchRegion { written: code.clone() })
                })
                .transpose()?;
            let import = StaffImport {
                file,
                map,
                company: asked.company.filter(|name| !name.trim().is_empty()),
                region,
                ids: asked.ids.map(Into::into),
                leavers: asked.leavers,
                turn_to: asked.turn_to.filter(|written| asked.leavers && !written.trim().is_empty()),
                skip_bad: true,
                left_out: asked.leave_out.into_iter().map(plan_table::apart_asked).collect(),
                // What the page shows of the columns is what is meant.
                as_before: false,
                attended: true,
            };
            let mut admin = switchboard.admin().map_err(told)?;
            admin.plan_staff_import(&import).map(Box::new).map(AnyPlan::Staff).map_err(told)
        }
        ListKind::Absences => {
            let mut hr = switchboard.hr().map_err(told)?;
            let import =
                AbsenceImport { file, map, skip_bad: true, attended: true, ..AbsenceImport::default() };
            hr.plan_absence_import(&import).map(Box::new).map(AnyPlan::Absences).map_err(told)
        }
    }
}

/// Plans a table as it was pasted from a spreadsheet.
pub(crate) async fn plan_pasted(desk: &Desk, asked: PlanPasted) -> Result<ImportPlan, Failure> {
    desk.back
        .ask(move |seat| {
            let import = AbsenceImport {
                pasted: Some(asked.text),
                skip_bad: true,
                attended: true,
                ..AbsenceImport::default()
            };
            let mut hr = seat.switchboard()?.hr().map_err(told)?;
            let plan = AnyPlan::Absences(Box::new(hr.plan_absence_import(&import).map_err(told)?));
            let table = plan_table::of(&plan);
            Ok(ImportPlan { plan: seat.keep_plan(plan), ..table })
        })
        .await
}

pub(crate) async fn carry_out_import(desk: &Desk, asked: CarryOutImport) -> Result<Imported, Failure> {
    let app = desk.app().clone();
    let cancelled = desk.begin_import();
    let outcome = desk
        .back
        .ask(move |seat| {
            let Some(kept) = seat.plan.take().filter(|kept| kept.number == asked.plan) else {
                return Err(Failure::NoSuchPlan);
            };
            let left_out = kept.plan.left_out();
            if left_out > 0 && !asked.leave_out {
                seat.plan = Some(kept);
                return Err(Failure::BadRows { rows: u32::try_from(left_out).unwrap_or(u32::MAX) });
            }
            tell_progress(&app, Progress { stage: Stage::BackingUp, done: 0, total: 0 });
            let outcome = carried_out(seat, &kept.plan, |done, total| {
                tell_progress(&app, Progress { stage: Stage::Writing, done, total });
                !cancelled.load(Ordering::Relaxed)
            });
            if !matches!(outcome, Ok(ImportOutcome::Done(_))) {
                // What did not go in can be tried again.
                seat.plan = Some(kept);
            }
            outcome
        })
        .await?;
    desk.tell_changed();
    Ok(match outcome {
        ImportOutcome::Done(done) => Imported::Done { operation: done.operation.0 },
        ImportOutcome::Unchanged => Imported::Unchanged,
        ImportOutcome::Cancelled => Imported::Cancelled,
    })
}

fn carried_out(
    seat: &mut Seat,
    plan: &AnyPlan,
    goes_on: impl Fn(u32, u32) -> bool,
) -> Result<ImportOutcome, Failure> {
    let small = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let mut progress = |progress: vaihde_switchboard::Progress| {
        if goes_on(small(progress.done), small(progress.total)) {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    };
    let switchboard = seat.switchboard()?;
    match plan {
        AnyPlan::Staff(planned) => {
            switchboard.admin().map_err(told)?.import_staff(planned, &mut progress).map_err(told)
        }
        AnyPlan::Absences(planned) => {
            switchboard.hr().map_err(told)?.import_absences(planned, &mut progress).map_err(told)
        }
    }
}

pub(crate) async fn cancel_import(desk: &Desk, _: Nothing) -> Result<Nothing, Failure> {
    desk.cancel_import();
    Ok(Nothing {})
}

/// A path as people paste it: with blanks around it, in quotes, as a file address, or from their home folder.
fn path_of(written: &str) -> PathBuf {
    let path = written.trim().trim_matches('"').trim_matches('\'');
    let address = Url::parse(path).ok().filter(|address| address.scheme() == "file");
    if let Some(named) = address.and_then(|address| address.to_file_path().ok()) {
        return named;
    }
    match (path.strip_prefix("~/"), std::env::home_dir()) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => PathBuf::from(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_taken_as_people_paste_it() {
        for written in ["/tmp/a b.csv", " '/tmp/a b.csv' ", "\"/tmp/a b.csv\"", "file:///tmp/a%20b.csv"] {
            assert_eq!(path_of(written), PathBuf::from("/tmp/a b.csv"), "{written}");
        }
        assert_eq!(path_of("staff.csv"), PathBuf::from("staff.csv"));
    }
}
